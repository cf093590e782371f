import { describe, expect, it } from "vitest";
import { anchorAt } from "../../domain/anchor";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import { articleView } from "../article-view";
import { type ClaimFilter, filterClaims, filterShowing, isNarrowed, NO_FILTER, notedClaims } from "./claim-filter";

const page = harbour();
const view = articleView(page);
const ALL = ["hid", "swam", "none", "tale", "cod", "tanker", "somebody", "no-evidence"];

const found = (filter: Partial<ClaimFilter>, noted: string[] = []) =>
	filterClaims(view, { ...NO_FILTER, ...filter }, new Set(noted)).map(({ id }) => id);

describe("claims are filtered", () => {
	it.each<[string, Partial<ClaimFilter>, string[]]>([
		["not at all", {}, ALL],
		["by a side, with those who speak for it", { voices: ["brandt"] }, ["none", "tale", "tanker"]],
		["by one speaker of a side", { voices: ["lunde"] }, ["none"]],
		["by several voices", { voices: ["lunde", "askeland"] }, ["none", "cod"]],
		["by the outlet", { voices: ["outlet"] }, ["no-evidence"]],
		["by those whom nobody names", { voices: ["unnamed"] }, ["somebody"]],
		["by form", { forms: ["direct"] }, ["swam", "none"]],
		["by several forms", { forms: ["direct", "mixed"] }, ["swam", "none", "tale"]],
		["by act, which the outlet's own words have none of", { acts: ["deny"] }, ["none"]],
		["by dispute", { dispute: "disputed" }, ["hid", "tanker"]],
		["by none that was found", { dispute: "none-found" }, ALL.filter((id) => id !== "hid" && id !== "tanker")],
		["by notes", { noted: true }, ["cod"]],
		["by what is sure", { sure: true }, ALL.filter((id) => id !== "tanker")],
		["by words", { text: "  TANK " }, ["tanker", "no-evidence"]],
		["by words on both sides of a gap", { text: "21st spill" }, ["none"]],
		["by the speaker", { text: "marrow" }, ["hid", "swam"]],
		["by the cue", { text: "accused" }, ["hid"]],
		["by words of several parts", { text: "marrow water" }, ["swam"]],
		["by no words that only two parts together make", { text: "lundethere" }, []],
		["by words that nobody says", { text: "whale" }, []],
		["by signs that mean something in a pattern", { text: ".*" }, []],
		["by spaces only", { text: "   " }, ALL],
		["by all at once", { voices: ["brandt"], forms: ["indirect"], text: "tank" }, ["tanker"]],
	])("%s", (_, filter, expected) => expect(found(filter, ["cod"])).toEqual(expected));

	it("by what can be checked", () => {
		const checked = articleView(
			makePage({
				parties: [{ id: "a", name: "Ada Orlo" }],
				claims: [
					{ id: "figure", party: "a", says: "that 40 fell", checkable: 0.85 },
					{ id: "view", party: "a", says: "that it is sad", checkable: 0.3 },
					{ id: "wish", party: "a", says: "40 more", act: "demand", checkable: 0.7 },
				],
			}),
		);
		const ids = filterClaims(checked, { ...NO_FILTER, checkable: true }, new Set()).map(({ id }) => id);
		expect(ids).toEqual(["figure"]);
	});

	it("and narration is shown where it is asked for", () => {
		const narrated = makePage({
			parties: [],
			claims: [{ id: "it-rained", voice: "outlet", standing: "background", says: "It rained" }],
		});
		const ids = (filter: ClaimFilter) => filterClaims(articleView(narrated), filter, new Set()).map(({ id }) => id);
		expect(ids(NO_FILTER)).toEqual([]);
		const [claim] = narrated.analysis.claims;
		expect(claim && ids(filterShowing(claim))).toEqual(["it-rained"]);
		expect(isNarrowed({ ...NO_FILTER, background: true })).toBe(false);
	});
});

describe("notes", () => {
	const { article } = page;
	const [hid, swam, none] = page.analysis.claims;
	const placeOf = (claim = hid) => claim?.content[0] ?? { start: 0, end: 0 };
	const note = (kind: "claim" | "passage") => ({
		id: "n",
		article: article.canonicalUrl,
		targets: [
			kind === "claim"
				? { kind, id: "hid", anchors: [anchorAt(article.text, placeOf())] }
				: { kind, anchors: [anchorAt(article.text, placeOf(swam))] },
		],
		body: "",
		tags: [],
		colour: "yellow" as const,
		evidence: [],
		rev: "1-0",
		parents: [],
		deleted: false,
		createdAt: 0,
		updatedAt: 0,
	});

	it("are on the claims that they name, and on those whose words they are surely found on", () => {
		const placed = {
			...page,
			notes: [
				{ id: "n", places: [{ ...placeOf(swam), certainty: "exact" as const }, null] },
				{ id: "m", places: [{ ...placeOf(none), certainty: "uncertain" as const }] },
			],
		};
		expect([...notedClaims(placed, [note("claim"), note("passage")])]).toEqual(["hid", "swam"]);
	});
});
