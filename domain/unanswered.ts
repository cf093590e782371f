import { type Act, type Analysis, type Claim, DEFAULT_CONFIDENCE, type Party } from "./analysis";
import type { Article } from "./article";
import { principalOf } from "./prominence";

/** What is against somebody or something by its kind, whomever it names. */
const CONTESTED: ReadonlySet<Act> = new Set<Act>(["accuse", "criticise", "warn"]);

/**
 * Where more of the other sides than this speak on a matter, it is a debate: an answer there is easily missed, and that none
 * was found says nothing.
 */
const MOST_OTHERS = 1;

/**
 * Claims against others to which nobody in the text was found to answer, in reading order. What is listed is meant to hold;
 * so these are left out:
 *
 * - uncertain claims, what is only told of somebody's mind, and what one party says that another said;
 * - the title, which says again what the text says;
 * - claims that are disputed, however uncertain the link, and claims that dispute another: they are answers themselves;
 * - what a side says in one go with such a claim, nobody else speaking between, for it belongs to the same exchange;
 * - claims on a matter on which several other sides speak.
 *
 * Of a text that is cut off nothing of the kind can be said.
 */
export function unansweredClaims(analysis: Analysis, { blocks }: Pick<Article, "blocks">): Claim[] {
	if (analysis.status !== "ok") return [];
	const titles = blocks.filter(({ kind }) => kind === "title");
	const inTitle = ({ content }: Claim) =>
		titles.some(({ start, end }) => content.some((span) => start <= span.start && span.end <= end));
	const spoken = analysis.claims.filter(
		(claim) => claim.voice === "attributed" && claim.party !== null && !inTitle(claim),
	);
	const sideOf = sidesByParty(analysis);
	const exchanged = inExchanges(analysis, spoken, sideOf);
	const others = othersOnMatter(analysis, inTitle, sideOf);
	return spoken.filter(
		({ id, act, within, confidence, targets }) =>
			confidence >= DEFAULT_CONFIDENCE &&
			within === null &&
			act !== "believe" &&
			(CONTESTED.has(act) || targets.some(({ polarity }) => polarity === "against")) &&
			!exchanged.has(id) &&
			(others.get(id) ?? 0) <= MOST_OTHERS,
	);
}

type SideOf = (claim: Pick<Claim, "party">) => string | null;

/** The id of the party on whose side a claim stands; null where nobody is named for it. */
function sidesByParty({ parties }: Analysis): SideOf {
	const byId = new Map<string, Party>(parties.map((party) => [party.id, party]));
	return ({ party }) => {
		const speaker = party === null ? undefined : byId.get(party);
		return speaker ? principalOf(speaker, byId).id : null;
	};
}

/** Claims with a link, and those that the same side makes in one go with one of them. */
function inExchanges({ counterclaims }: Analysis, spoken: readonly Claim[], sideOf: SideOf): Set<string> {
	const exchanged = new Set(counterclaims.flatMap(({ claim, counter }) => [claim, counter]));
	let turn: Claim[] = [];
	const endTurn = () => {
		if (turn.some(({ id }) => exchanged.has(id))) for (const { id } of turn) exchanged.add(id);
		turn = [];
	};
	for (const claim of spoken) {
		const [first] = turn;
		if (first && sideOf(first) !== sideOf(claim)) endTurn();
		turn.push(claim);
	}
	endTurn();
	return exchanged;
}

/** How many other sides speak on the matter of a claim; where it belongs to several matters, on the widest. */
function othersOnMatter(
	{ issues, claims }: Analysis,
	inTitle: (claim: Claim) => boolean,
	sideOf: SideOf,
): Map<string, number> {
	const byId = new Map(claims.filter((claim) => !inTitle(claim)).map((claim) => [claim.id, claim]));
	const most = new Map<string, number>();
	for (const { positions } of issues) {
		const onMatter = positions.flatMap((position) => position.claims.flatMap((id) => byId.get(id) ?? []));
		const sides = new Set(onMatter.map((claim) => (claim.voice === "outlet" ? "the outlet" : sideOf(claim))));
		for (const { id } of onMatter) most.set(id, Math.max(most.get(id) ?? 0, sides.size - 1));
	}
	return most;
}
