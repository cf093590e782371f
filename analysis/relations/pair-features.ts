import type { Act } from "../../domain/analysis";
import { accuses } from "../claims/claim-draft";
import type { ClaimPair } from "./claim-space";
import { type ClaimTraits, isAgainst, isNegative, isPositive } from "./claim-traits";
import type { PartyRelations } from "./party-relations";

/** What tells whether two claims are about the same matter; `topicFeatures` gives the values in this order. */
export const TOPIC_FEATURES = [
	"similarity",
	"containment",
	"shares-1",
	"shares-2",
	"shares-3",
	"same-sentence",
	"same-paragraph",
	"next-paragraph",
	"paragraphs",
	"between",
	"next",
	"same-holder",
	"same-speaker",
	"unknown-speaker",
	"outlet",
	"of-the-others-party",
	"of-ones-party",
	"common-target",
	"paragraph-similarity",
	"sentences",
	"common-parties",
	"rarest",
	"common-phrase",
	"points-back",
	"goes-on",
	"sentence-similarity",
	"rare",
	"holders-between",
	"one-in-title",
	"other-in-title",
	"confidence",
	"common-number",
] as const;

export function topicFeatures(pair: ClaimPair): number[] {
	const { one, other, between, paragraphs } = pair;
	const next = between === 0;
	const sameHolder = one.holder !== null && one.holder === other.holder;
	return [
		pair.similarity,
		pair.containment,
		+(pair.shared >= 1),
		+(pair.shared >= 2),
		+(pair.shared >= 3),
		+(pair.sentences === 0),
		+(paragraphs === 0),
		+(paragraphs === 1),
		Math.log1p(paragraphs),
		Math.log1p(between),
		+next,
		+sameHolder,
		+(one.claim.party !== null && one.claim.party === other.claim.party),
		+(isUnknown(one) || isUnknown(other)),
		+(one.claim.voice === "outlet" || other.claim.voice === "outlet"),
		+speaksOf(one, other),
		+speaksOf(other, one),
		+overlap(one.targets, other.targets),
		pair.paragraphSimilarity,
		Math.log1p(pair.sentences),
		jaccard(one.parties, other.parties),
		pair.rarest,
		+overlap(one.phrases, other.phrases),
		+(other.pointsBack && next),
		+(next && sameHolder),
		pair.sentenceSimilarity,
		Math.min(3, pair.rare),
		Math.log1p(pair.holdersBetween),
		+one.inTitle,
		+other.inTitle,
		sureness(one) * sureness(other),
		+overlap(one.numbers, other.numbers),
	];
}

const ACTS: readonly Act[] = ["deny", "accuse", "criticise", "support", "demand", "promise", "ask"];

/** What tells whether one of two claims disputes the other; `disputeFeatures` gives the values in this order. */
export const DISPUTE_FEATURES = [
	"similarity",
	"containment",
	"shares-1",
	"shares-2",
	"paragraph-similarity",
	"sentence-similarity",
	"paragraphs",
	"between",
	"next",
	"same-paragraph",
	"outlet",
	"one-unnamed",
	"other-unnamed",
	"of-the-others-party",
	"of-ones-party",
	"against-the-others-party",
	"against-ones-party",
	"common-target",
	"common-target-for-and-against",
	"hostile-parties",
	"allied-parties",
	"same-group",
	"other-group",
	...ACTS.flatMap((act) => [`one-${act}`, `other-${act}`]),
	"negations-differ",
	"one-hostile",
	"other-hostile",
	"one-praises",
	"other-praises",
	"for-and-against",
	"opposites",
	"one-names-claim",
	"other-names-claim",
	"names-claim-of-party",
	"turns",
	"turns-next",
	"one-rejects",
	"other-rejects",
	"one-in-title",
	"other-in-title",
	"confidence",
	"one-denies",
	"other-denies",
	"denies-accusation",
	"denies-the-like",
	"denies-next",
	"denies-of-own-party",
	"answers",
	"answers-near",
	"best-for-other",
	"best-for-one",
	"best-denial",
	"denies-hostile",
	"accused",
	"accused-denies",
	"nobody-between",
	"holders-between",
	"common-parties",
	"rejects-the-like",
	"hostile-and-alike",
	"rejects-next",
	"negative-of-party",
	"counter-first",
	"nearest",
	"points-to-nearest",
	"both-deny",
	"both-negative",
	"one-concedes",
	"other-concedes",
	"denies-shared",
	"denied-by-one",
] as const;

/** @param claim which of the pair is disputed by the other; `one` and `other` are in reading order here too */
export function disputeFeatures(pair: ClaimPair, claim: ClaimTraits, relations: PartyRelations): number[] {
	const { one, other, similarity, between, paragraphs } = pair;
	const next = between === 0;
	const hostility = relations.hostility(one.holder, other.holder);
	const group = relations.sameGroup(one.holder, other.holder);
	const of = speaksOf(one, other);
	const back = speaksOf(other, one);
	const common = overlap(one.targets, other.targets);
	const split = (isNegative(one) && isPositive(other)) || (isPositive(one) && isNegative(other));
	const best = pair.bestForOne || pair.bestForOther;
	const attacks = accuses(one.claim) || one.hostile > 0;
	const accused = Math.min(2, relations.accused(other.holder));
	const opposed = haveOpposites(one, other);
	return [
		similarity,
		pair.containment,
		+(pair.shared >= 1),
		+(pair.shared >= 2),
		pair.paragraphSimilarity,
		pair.sentenceSimilarity,
		Math.log1p(paragraphs),
		Math.log1p(between),
		+next,
		+(paragraphs === 0),
		+(one.claim.voice === "outlet" || other.claim.voice === "outlet"),
		+(one.claim.party?.named === false),
		+(other.claim.party?.named === false),
		+of,
		+back,
		+isAgainst(one, other.holder),
		+isAgainst(other, one.holder),
		+common,
		+(common && split),
		+(hostility > 0),
		relations.alliance(one.holder, other.holder),
		+(group === 1),
		+(group === -1),
		...ACTS.flatMap((act) => [+(one.claim.act === act), +(other.claim.act === act)]),
		+(one.negations % 2 !== other.negations % 2),
		Math.min(2, one.hostile),
		Math.min(2, other.hostile),
		+one.praises,
		+other.praises,
		+split,
		+(opposed && similarity > ALIKE),
		+one.namesClaim,
		+other.namesClaim,
		+(other.namesClaim && (of || back)),
		+other.turns,
		+(other.turns && next && paragraphs <= 1),
		+one.rejects,
		+other.rejects,
		+one.inTitle,
		+other.inTitle,
		sureness(one) * sureness(other),
		one.denial,
		other.denial,
		attacks ? other.denial : 0,
		other.denial * similarity,
		next ? other.denial : 0,
		of ? other.denial : 0,
		+other.answers,
		+(other.answers && paragraphs <= 2),
		+pair.bestForOther,
		+pair.bestForOne,
		best ? other.denial : 0,
		one.hostile > 0 ? other.denial : 0,
		accused,
		accused * other.denial,
		+(pair.holdersBetween === 0),
		Math.log1p(pair.holdersBetween),
		jaccard(one.parties, other.parties),
		one.rejects || other.rejects ? similarity : 0,
		Math.min(1, hostility) * similarity,
		+(next && other.rejects),
		+((of || back) && (isNegative(one) || isNegative(other))),
		+(claim === pair.other),
		+pair.nearest,
		+(pair.nearest && pointsBack(other)),
		+(one.denial === 2 && other.denial === 2),
		+(isNegative(one) && isNegative(other)),
		+one.concedes,
		+other.concedes,
		Math.min(2, inCommon(one.stems, other.denied)),
		Math.min(2, inCommon(other.stems, one.denied)),
	];
}

/** In tenths: the tagger's last digits depend on words that the pair does not have. */
const sureness = ({ claim }: ClaimTraits) => Math.round(10 * claim.confidence) / 10;

/** From here up two claims use the same words, not only the same names. */
export const ALIKE = 0.15;

/** So many words at most has an answer that says no more than that something is not so. */
const SHORT = 8;
/** And so many one that names it: "dismissed the accusation as …". */
const NAMING = 14;

/** "that is untrue", "dismissed that account": an answer that only points to what it answers. */
export const pointsBack = ({ namesClaim, pointsBack: points, denial, rejects, length }: ClaimTraits) =>
	((namesClaim && length <= NAMING) || (points && length <= SHORT)) && (denial === 2 || rejects);

const isUnknown = ({ claim }: ClaimTraits) => claim.voice === "attributed" && !claim.party;

/** Whether a claim speaks of the party that makes another. */
export const speaksOf = ({ targets }: ClaimTraits, { holder }: ClaimTraits) => holder !== null && targets.has(holder);

/** Whether one has words that mean the opposite of the other's. */
export function haveOpposites(one: ClaimTraits, other: ClaimTraits): boolean {
	for (const word of one.opposites) if (other.stems.has(word)) return true;
	for (const word of other.opposites) if (one.stems.has(word)) return true;
	return false;
}

function overlap<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
	for (const member of one) if (other.has(member)) return true;
	return false;
}

/** How many keys of a map a set has. */
function inCommon(one: ReadonlyMap<string, number>, other: ReadonlySet<string>): number {
	let shared = 0;
	for (const member of other) if (one.has(member)) shared++;
	return shared;
}

/** How many members two sets share, of all that they have (Jaccard 1912). */
function jaccard<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
	let shared = 0;
	for (const member of one) if (other.has(member)) shared++;
	return shared / Math.max(1, one.size + other.size - shared);
}
