import type { Act } from "../../domain/analysis";
import { type ClaimDraft, contentStart } from "../claims/claim-draft";
import { contentStems } from "../issues/content-words";
import type { Layers, TokenSpan } from "../layers";
import {
	ANSWERING,
	CONCEDING,
	DENYING,
	NAMED_CLAIM,
	NAMING,
	NEGATING,
	REJECTING,
	SILENT,
	TURN,
} from "../lexicon/answers";
import { PRAISE_WORDS } from "../lexicon/attitudes";
import { EVALUATIVE_WORDS } from "../lexicon/evaluative";
import { HOSTILE_WORDS } from "../lexicon/hostile";
import { NEGATION } from "../lexicon/negation";
import { OPPOSITES } from "../lexicon/opposites";
import { type PartyDraft, principalOf } from "../parties/party-draft";
import type { Word } from "../tokens/word";

/** What of a claim tells how it stands to others, worked out once. */
export interface ClaimTraits {
	claim: ClaimDraft;
	/** The party in whose name it is made; null for the outlet, and where nobody is known to make it. */
	holder: PartyDraft | null;
	paragraph: number;
	inTitle: boolean;
	/** How many words it has. */
	length: number;
	/** The stems of its content, each with how often it stands there. */
	stems: ReadonlyMap<string, number>;
	/** Pairs of words of which the second is a noun or a name, lower-cased. */
	phrases: ReadonlySet<string>;
	numbers: ReadonlySet<string>;
	/** The opposites of its words, by their lemmas. */
	opposites: ReadonlySet<string>;
	/** The parties of which it speaks, without the holder; and the same with the holder. */
	targets: ReadonlySet<PartyDraft>;
	parties: ReadonlySet<PartyDraft>;
	/** How many negations it has, a denying cue among them. */
	negations: number;
	/** How many words of it are hostile or judge; whether one praises. */
	hostile: number;
	praises: boolean;
	/** 2 where it denies plainly, 1 where it negates something, 0 elsewhere. */
	denial: 0 | 1 | 2;
	/** The stems of what it denies or negates: those right behind a negation. */
	denied: ReadonlySet<string>;
	/** Whether it names an accusation, a claim, a decision; whether it begins with "that" or "it". */
	namesClaim: boolean;
	pointsBack: boolean;
	/** Whether its sentence turns against what came before. */
	turns: boolean;
	/** Whether its cue fights something, or answers. */
	rejects: boolean;
	answers: boolean;
	/** Whether it gives something in: "apologised", "acknowledged". */
	concedes: boolean;
	/** Whether it is no answer at all: "did not reply to a request for comment". */
	keepsSilent: boolean;
}

/** How far before a claim a word that turns may stand, in tokens. */
const BEFORE = 8;
/** How far into a claim a word that points back may stand. */
const POINTING = 6;
/** What is no answer takes so many words at most. */
const SILENCE = 14;

export function traitsOf(layers: Layers, claim: ClaimDraft): ClaimTraits {
	const paragraph = layers.sentences[claim.sentence]?.paragraph ?? -1;
	const holder = claim.party && principalOf(claim.party);
	const targets = new Set(claim.targets.map(({ party }) => party));
	const words = wordTraits(layers, claim);
	return {
		claim,
		holder,
		paragraph,
		inTitle: layers.paragraphs[paragraph]?.kind === "title",
		stems: contentStems(layers, claim),
		targets,
		parties: holder ? new Set([...targets, holder]) : targets,
		turns: turns(layers, claim),
		rejects:
			claim.act === "deny" ||
			REJECTING.test(claim.lemma) ||
			// "called the charge a fairy tale": who gives another's claim a name does not share it.
			(NAMING.test(claim.lemma) && words.namesClaim && !words.praises),
		answers: ANSWERING.test(claim.lemma),
		concedes: CONCEDING.test(claim.lemma),
		denied: deniedStems(layers, claim),
		keepsSilent: words.length <= SILENCE && SILENT.test(words.text),
		...words,
	};
}

type WordTraits = Pick<
	ClaimTraits,
	| "length"
	| "phrases"
	| "numbers"
	| "opposites"
	| "negations"
	| "hostile"
	| "praises"
	| "denial"
	| "namesClaim"
	| "pointsBack"
> & { text: string };

function wordTraits({ words, text }: Layers, claim: ClaimDraft): WordTraits {
	const phrases = new Set<string>();
	const numbers = new Set<string>();
	const opposites = new Set<string>();
	const traits = { length: 0, hostile: 0, praises: false, namesClaim: false, pointsBack: false };
	let negations = claim.act === "deny" ? 1 : 0;
	let denies = false;
	let negates = false;
	let whole = "";
	for (const { first, last } of claim.content) {
		const part = text.slice(words[first]?.start, words[last - 1]?.end);
		whole += `${part} `;
		denies ||= DENYING.test(part);
		negates ||= NEGATING.test(part);
		for (let i = first; i < last; i++) {
			const word = words[i];
			if (!word || word.kind === "punctuation" || word.kind === "quote") continue;
			const { lower } = word;
			traits.length++;
			if (word.kind === "number") numbers.add(lower);
			if (NEGATION.test(lower)) negations++;
			if (EVALUATIVE_WORDS.has(lower) || HOSTILE_WORDS.has(lower)) traits.hostile++;
			traits.praises ||= PRAISE_WORDS.has(lower);
			traits.namesClaim ||= NAMED_CLAIM.test(lower);
			traits.pointsBack ||= i < first + POINTING && points(word, words[i + 1]);
			const opposite = OPPOSITES.get(word.lemma);
			if (opposite) opposites.add(opposite);
			const next = i + 1 < last ? words[i + 1] : undefined;
			if (next && BEARING.has(word.tag) && (next.tag === "noun" || next.tag === "name"))
				phrases.add(`${lower} ${next.lower}`);
		}
	}
	const denial = claim.act === "deny" || denies ? 2 : negates || negations > 0 ? 1 : 0;
	return { ...traits, phrases, numbers, opposites, negations, denial, text: whole };
}

/** How far behind a negation what it denies may stand, in tokens. */
const DENIED = 8;

function deniedStems(layers: Layers, { act, content }: ClaimDraft): ReadonlySet<string> {
	if (act === "deny") return new Set(contentStems(layers, { content }).keys());
	const parts: TokenSpan[] = [];
	for (const { first, last } of content)
		for (let i = first; i < last; i++) {
			const lower = layers.words[i]?.lower ?? "";
			if (NEGATION.test(lower)) parts.push({ first: i + 1, last: Math.min(last, i + 1 + DENIED) });
		}
	return new Set(contentStems(layers, { content: parts }).keys());
}

/** "this", "it", "that was", "that claim"; but not the "that" of "said that nobody came". */
function points({ lower }: Word, next: Word | undefined): boolean {
	if (lower !== "that") return /^(?:this|these|those|it|such)$/u.test(lower);
	return next !== undefined && (/^(?:be|have|do|modal|verb)$/u.test(next.tag) || NAMED_CLAIM.test(next.lower));
}

const BEARING: ReadonlySet<string> = new Set(["noun", "name", "adjective", "verb"]);

/** Whether the first words of a claim's sentence, or those right before it, turn against what came before. */
function turns({ words, sentences }: Layers, claim: ClaimDraft): boolean {
	const sentence = sentences[claim.sentence];
	if (!sentence) return false;
	const start = contentStart(claim);
	const has = (from: number, to: number) => {
		for (let i = from; i < to; i++) if (TURN.test(words[i]?.lower ?? "")) return true;
		return false;
	};
	return (
		has(sentence.first, Math.min(sentence.last, sentence.first + 3)) ||
		has(Math.max(sentence.first, start - BEFORE), start)
	);
}

/** Whether a claim speaks against a party. */
export function isAgainst({ claim }: ClaimTraits, party: PartyDraft | null): boolean {
	return party !== null && claim.targets.some((target) => target.party === party && target.polarity === "against");
}

const NEGATIVE: readonly Act[] = ["accuse", "criticise", "deny"];

/** Whether a claim is against something, by its cue or its words. */
export function isNegative({ claim, hostile, rejects }: ClaimTraits): boolean {
	return hostile > 0 || rejects || NEGATIVE.includes(claim.act);
}

/** Whether a claim is for something. */
export function isPositive({ claim, praises, hostile }: ClaimTraits): boolean {
	return claim.act === "support" || claim.act === "promise" || (praises && hostile === 0);
}
