import { type Analysis, type Claim, type Counterclaim, isBackground } from "../domain/analysis";
import type { Article } from "../domain/article";
import { type Balance, balanceOf, type NotCounted } from "../domain/balance";
import { sidesOf } from "../domain/prominence";
import type { GivenWords, SideBalance } from "../domain/shared-words";
import { spanText } from "../domain/span";

const NOT_COUNTED: Readonly<Record<NotCounted, string>> = {
	"few-statements": "not looked for: too few statements were found in this text",
	unsure: "not looked for: in this text too much is uncertain",
	"rules-alone": "not looked for: a part that finds statements could not be loaded",
	partial: "not looked for: the text is cut off",
	unsupported: "not looked for: the text was not read",
};

/** A report for people: the parties with what each says, the claims that are disputed and by whom, and what found no answer. */
export function reportText(article: Pick<Article, "title" | "text" | "blocks">, analysis: Analysis): string {
	const out: string[] = [article.title];
	if (analysis.status === "unsupported")
		return [
			...out,
			"",
			"This text is not in English, the only language that is read for now. Nothing was analysed.",
		].join("\n");
	if (analysis.status === "partial")
		out.push("", "The text is cut off; what follows holds only for what could be read.");
	const names = new Map(analysis.parties.map(({ id, name }) => [id, name]));
	const claims = new Map(analysis.claims.map((claim) => [claim.id, claim]));
	const words = (claim: Claim) => spanText(article.text, claim.content);
	const speaker = (claim: Claim) =>
		claim.voice === "outlet" ? "the outlet" : ((claim.party && names.get(claim.party)) ?? "not named");
	const line = (claim: Claim) => `${speaker(claim)} (${claim.act}, ${claim.form}): ${words(claim)}`;

	out.push("", "PARTIES");
	const sides = sidesOf(analysis);
	if (sides.length === 0) out.push("  none found");
	for (const { party, speakers, claims: own } of sides) {
		const about = [
			`${own.length} ${own.length === 1 ? "statement" : "statements"}`,
			speakers.length > 0 ? `through ${speakers.map(({ name }) => name).join(", ")}` : "",
		];
		out.push(`  ${party.name} (${party.kind}): ${about.filter(Boolean).join(", ")}`);
	}

	out.push("", "CLAIMS");
	const stated = analysis.claims.filter((claim) => !isBackground(claim));
	if (stated.length === 0) out.push("  No statement is attributed to anybody in this text.");
	for (const claim of stated) out.push(`  ${line(claim)}`);

	out.push("", "WHO ANSWERS WHOM");
	if (analysis.counterclaims.length === 0) out.push("  No counterclaim was found in the text read.");
	for (const link of analysis.counterclaims) out.push(...linkLines(link, claims, line, article.text));

	if (analysis.status === "ok") {
		const counted = balanceOf(analysis, article);
		const open = counted.balance?.unanswered ?? [];
		out.push("", "NO ANSWER FOUND IN THE TEXT READ");
		if (!counted.balance) out.push(`  ${NOT_COUNTED[counted.reason]}`);
		else out.push(...(open.length === 0 ? ["  none"] : open.map((claim) => `  ${line(claim)}`)));
		if (counted.balance) out.push("", "BALANCE", ...balanceLines(counted.balance));
	}
	return out.join("\n");
}

/** The figures of the balance, and whom it finds no words of. */
function balanceLines({ sides, nobodys, allWords, attributedWords, unnamed, silent }: Balance): string[] {
	const given = ({ quoted, paraphrased }: GivenWords) => `${quoted} words in quotes, ${paraphrased} in paraphrase`;
	const verbs = (side: SideBalance) => side.verbs.map(({ verb, count }) => `${verb} ${count}`).join(", ");
	const fromUnnamed = unnamed.reduce((sum, { words }) => sum + words, 0);
	return [
		...sides.map((side) => `  ${side.party.name}: ${given(side)} (${verbs(side) || "without a verb"})`),
		...(nobodys.quoted + nobodys.paraphrased > 0 ? [`  not named: ${given(nobodys)}`] : []),
		`  ${attributedWords} of ${allWords} words stand in somebody's statements, ${fromUnnamed} of them from nobody that is named`,
		...silent.map(({ party }) => `  no words of ${party.name} were found in the text read`),
	];
}

function linkLines(
	link: Counterclaim,
	claims: ReadonlyMap<string, Claim>,
	line: (claim: Claim) => string,
	text: string,
): string[] {
	const claim = claims.get(link.claim);
	const counter = claims.get(link.counter);
	if (!claim || !counter) return [];
	return [
		`  ${line(claim)}`,
		`    <- ${line(counter)}`,
		`       ${link.kind}, by the rule ${link.rule}: “${spanText(text, link.evidence)}”`,
	];
}
