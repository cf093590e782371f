import { type Analysis, type Claim, isSureLink } from "../../domain/analysis";
import type { Article } from "../../domain/article";
import { spokenText } from "../../domain/spoken-text";
import type { ExportTexts } from "./export-texts";
import type { Exported } from "./exported";
import { voiceOf } from "./quoted-by";

/**
 * Writes who disputes whom as Argdown: the claims that take part in a link, each with those that attack it. Only links that
 * are sure enough to be shown unasked.
 *
 * @returns pieces of text
 */
export async function* writeArgdown(exported: Exported, texts: ExportTexts): AsyncGenerator<string> {
	yield `===\ntitle: ${JSON.stringify(texts.title)}\n===\n`;
	let number = 0;
	for await (const { article, analysis } of exported.byArticle()) {
		if (!article || !analysis?.counterclaims.some(isSureLink)) continue;
		number++;
		yield `\n# ${escapeArgdown(article.title) || escapeArgdown(article.url)}\n\n<!-- ${article.url.replaceAll(">", "%3E")} -->\n`;
		yield statements(article, analysis, number, texts);
	}
}

function statements(article: Article, analysis: Analysis, number: number, texts: ExportTexts): string {
	const links = analysis.counterclaims.filter(isSureLink);
	const linked = new Set(links.flatMap(({ claim, counter }) => [claim, counter]));
	const claims = analysis.claims.filter(({ id }) => linked.has(id));
	const names = new Map(
		claims.map((claim, i) => {
			const who = voiceOf(claim, article, analysis, texts.outlet) ?? "";
			return [claim.id, `${number}.${i + 1} ${plainName(who)}`.trim()] as const;
		}),
	);
	const nameOf = (claim: Claim) => names.get(claim.id) ?? "";
	return claims
		.map((claim) => {
			const attacks = links.filter((link) => link.claim === claim.id).map(({ counter }) => names.get(counter) ?? "");
			const words = escapeArgdown(spokenText(article.text, claim));
			return `\n[${nameOf(claim)}]: ${words}${attacks.map((name) => `\n  - [${name}]`).join("")}\n`;
		})
		.join("");
}

/** A name without what would end it, or be taken for something else. */
function plainName(name: string): string {
	return name
		.replace(/[^\p{L}\p{N}\p{M} .'’-]+/gu, " ")
		.replace(/\s+/gu, " ")
		.trim();
}

/** Words as Argdown takes them for words, on one line. */
export function escapeArgdown(words: string): string {
	return words
		.replace(/\s+/gu, " ")
		.trim()
		.replace(
			/[\\@#*_[\]<>{}]|:(?=\S+:)|\.(?=\S+\.)|\/(?=[/*])|(?<=\/)\/|-(?=-)|(?<=-)-|=(?==)|(?<==)=|^[-+(\d]/gu,
			"\\$&",
		);
}
