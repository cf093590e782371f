import type { ReadPage } from "../../components/panel-data";
import { makePage } from "./make-page";

/** A dispute over a spill: a minister, a company with a spokesman, a union, and the outlet. */
export function harbour(status: "ok" | "partial" | "unsupported" = "ok"): ReadPage {
	return makePage({
		title: "Minister accuses port of hiding chemical spill",
		status,
		parties: [
			{ id: "marrow", name: "Ilse Marrow" },
			{ id: "brandt", name: "Brandt Harbour Group", kind: "organisation" },
			{ id: "lunde", name: "Edvard Lunde", speaksFor: "brandt" },
			{ id: "askeland", name: "Runa Askeland" },
			{ id: "reiter", name: "Jonas Reiter" },
		],
		claims: [
			{
				id: "hid",
				party: "marrow",
				act: "accuse",
				cue: "accused it of",
				says: "hiding a spill for three weeks",
				targets: [{ party: "brandt", polarity: "against" }],
			},
			{ id: "swam", party: "marrow", form: "direct", says: "People swam in that water." },
			{ id: "none", party: "lunde", act: "deny", form: "direct", says: ["There was no spill", "on the 21st"] },
			{ id: "tale", party: "brandt", act: "criticise", form: "mixed", says: "the charge is “a fairy tale”" },
			{
				id: "cod",
				party: "askeland",
				act: "criticise",
				says: "the basin explains no dead cod",
				targets: [{ party: "brandt", polarity: "against" }],
			},
			{ id: "tanker", party: "brandt", act: "believe", says: "a tanker rinsed its tanks", confidence: 0.4 },
			{ id: "somebody", says: "the pump lost pressure" },
			{
				id: "no-evidence",
				voice: "outlet",
				form: "narrated",
				act: "deny",
				says: "There is no evidence that any tanker rinsed its tanks",
			},
		],
		links: [
			{ claim: "hid", counter: "none", evidence: "no spill" },
			{ claim: "hid", counter: "tale", rule: "answer-to-accusation" },
			{ claim: "tanker", counter: "no-evidence", rule: "outlet-no-evidence" },
		],
	});
}
