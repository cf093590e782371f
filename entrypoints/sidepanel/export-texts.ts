import { readersLocale } from "../../components/day";
import type { ExportTexts } from "../../notes/exchange/export-texts";
import { i18n } from "./interface-texts";

/** The words around the reader's own, in the reader's language. */
export function exportTexts(): ExportTexts {
	return {
		title: i18n.t("exchange.file_title"),
		tags: i18n.t("notes.tags"),
		sources: i18n.t("exchange.sources"),
		outlet: i18n.t("claim.outlet"),
		relation: {
			supports: i18n.t("exchange.supports"),
			disputes: i18n.t("exchange.disputes"),
			context: i18n.t("exchange.context"),
		},
		onClaim: i18n.t("notes.on_claim"),
		onLink: i18n.t("notes.on_link"),
		onParty: (name) => i18n.t("notes.on_party", [name]),
		onIssue: (label) => i18n.t("notes.on_issue", [label]),
		day: (time) => new Date(time).toLocaleDateString(readersLocale(), { dateStyle: "long" }),
	};
}
