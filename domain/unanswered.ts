import type { Act, Analysis, Claim, Party } from "./analysis";
import type { Article } from "./article";
import { principalOf } from "./prominence";

/** To say of a claim that something is missing takes more certainty than to show it. */
const LEAST_CONFIDENCE = 0.9;

/** What is against somebody or something by its kind, whomever it names. */
const AGAINST: ReadonlySet<Act> = new Set<Act>(["accuse", "criticise", "warn"]);

/** What tells so much of a fact is about something that evidence could settle. */
const LEAST_CHECKABLE = 0.6;

/** So many statements before and after a claim it is looked who else speaks on its matter. */
const REACH = 3;

/** Where more other sides than this speak nearby on the matter, it is a debate, and an answer there is easily missed. */
const MOST_OTHERS = 1;

/**
 * Claims about others, against them or telling facts of them, to which nobody in the text was found to answer, in reading order. What is listed is meant to hold;
 * so these are left out:
 *
 * - claims that are not quite certain, what is only told of somebody's mind, and what one party says that another said;
 * - the title, which says again what the text says;
 * - claims that are disputed, however uncertain the link, and claims that dispute another: they are answers themselves;
 * - what a side says in one go with such a claim, nobody else speaking between, for it belongs to the same exchange;
 * - claims with several other sides nearby that speak on the same matter.
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
	const debated = inDebates(analysis, spoken, sideOf);
	return spoken.filter((claim) => callsForAnswer(claim) && !exchanged.has(claim.id) && !debated.has(claim.id));
}

/** Whether a claim is certain, its speaker's own, and calls for an answer: against somebody, or a fact told of somebody. */
function callsForAnswer({ act, within, confidence, targets, checkable }: Claim): boolean {
	if (confidence < LEAST_CONFIDENCE || within !== null || act === "believe") return false;
	const toldOfSomebody = targets.some(({ polarity }) => polarity !== "for") && checkable >= LEAST_CHECKABLE;
	return AGAINST.has(act) || toldOfSomebody || targets.some(({ polarity }) => polarity === "against");
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

/** Claims near which several other sides speak on the same matter. */
function inDebates({ issues }: Analysis, spoken: readonly Claim[], sideOf: SideOf): Set<string> {
	const matters = new Map<string, Set<string>>();
	for (const { id: issue, positions } of issues)
		for (const id of positions.flatMap(({ claims }) => claims))
			matters.set(id, (matters.get(id) ?? new Set()).add(issue));
	const debated = new Set<string>();
	spoken.forEach((claim, place) => {
		const own = matters.get(claim.id);
		if (!own) return;
		const others = new Set<string | null>();
		for (const near of spoken.slice(Math.max(0, place - REACH), place + REACH + 1)) {
			const isOnMatter = [...(matters.get(near.id) ?? [])].some((issue) => own.has(issue));
			if (isOnMatter && sideOf(near) !== sideOf(claim)) others.add(sideOf(near));
		}
		if (others.size > MOST_OTHERS) debated.add(claim.id);
	});
	return debated;
}
