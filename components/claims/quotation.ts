import type { Claim } from "../../domain/analysis";
import { anchorAt } from "../../domain/anchor";
import { hull, spanText } from "../../domain/span";
import { passageAddress } from "../../domain/text-fragment";
import { articleView } from "../article-view";
import { dayOf } from "../day";
import type { Copied, ReadPage } from "../panel-data";
import type { Translate } from "../texts";

/** The address at which a browser opens the article and shows the words of a claim. */
export function addressOf({ article }: ReadPage, { content }: Claim): string {
	return passageAddress(
		article.url,
		content.map((span) => anchorAt(article.text, span)),
	);
}

/**
 * A claim as a quotation, to be copied: the page's words, who says them, where they stand, and the way there. Words that the
 * article only reports are given as reported, since they are its words and not the speaker's.
 */
export function quotationOf(t: Translate, page: ReadPage, claim: Claim): Copied {
	const { title, outlet, published } = page.article;
	const address = addressOf(page, claim);
	const sentence = sentenceOf(t, page, claim);
	const about = [outlet ?? "", published === undefined ? "" : dayOf(published)].filter((part) => part !== "");
	const [name = address, ...rest] = title === "" ? about : [title, ...about];
	return {
		plain: `${sentence} — ${[name, ...rest, address].filter((part, at, all) => at === 0 || part !== all[0]).join(", ")}`,
		html: `<blockquote cite="${escaped(address)}"><p>${escaped(sentence)}</p></blockquote><p>— ${[
			`<cite><a href="${escaped(address)}">${escaped(name)}</a></cite>`,
			...rest.map(escaped),
		].join(", ")}</p>`,
	};
}

function sentenceOf(t: Translate, page: ReadPage, claim: Claim): string {
	const { text } = page.article;
	const party = claim.party === null ? undefined : articleView(page).party(claim.party);
	const words = claim.form === "direct" ? spokenWords(text, claim) : reportedWords(text, claim);
	if (!party || claim.voice === "outlet") return t("claims.quoted_words", [words]);
	const role = party.role ? spanText(text, [party.role]) : "";
	const isNamed = role !== "" && !party.name.toLowerCase().includes(role.toLowerCase());
	const who = isNamed ? `${party.name} (${role})` : party.name;
	return t(claim.form === "direct" ? "claims.quoted" : "claims.quoted_report", [words, who]);
}

/** What somebody says, without the quotation marks around it, a gap for what stands between its parts. */
function spokenWords(text: string, { content }: Claim): string {
	// A comma at the end belongs to the sentence around it.
	const parts = content.map((span) => withoutMarks(spanText(text, [span])).replace(/,$/u, ""));
	return innerMarks(parts.join(" … "));
}

/** Words without the quotation marks around them, where these belong together or have no partner here. */
function withoutMarks(words: string): string {
	const opened = words.replace(/^["“„«]\s*/u, "");
	const closed = opened.replace(/\s*["”»]$/u, "");
	if (opened === words) return /["“„«]/u.test(closed) ? words : closed;
	let depth = 0;
	for (const sign of closed) {
		if ("“„«".includes(sign)) depth++;
		else if ("”»".includes(sign)) depth--;
		if (depth < 0) return words;
	}
	return closed;
}

/** The article's words for what somebody says, from its verb on where that leads to it. */
function reportedWords(text: string, { cue, content }: Claim): string {
	const first = content[0]?.start ?? 0;
	const lead = cue.filter(({ end }) => end <= first);
	const start = lead.length > 0 ? hull(lead).end : first;
	// What stands between the verb and the words is left out where it is more than a space.
	const isNext = text.slice(start, first).trim() === "";
	const words = spanText(text, content).replace(/,$/u, "");
	return innerMarks(lead.length === 0 ? words : `${spanText(text, lead)}${isNext ? " " : " … "}${words}`);
}

/** Quotation marks within a quotation. */
function innerMarks(words: string): string {
	return words
		.replace(/"([^"]*)"/gu, "‘$1’")
		.replace(/[“„«]/gu, "‘")
		.replace(/[”»"]/gu, "’");
}

function escaped(text: string): string {
	const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
	return text.replace(/[&<>"]/gu, (sign) => names[sign] ?? sign);
}
