import { type Analysis, type Claim, DEFAULT_CONFIDENCE, type Party } from "./analysis";
import type { Article } from "./article";
import { type CountedWord, countedWords } from "./counted-words";
import type { Side } from "./prominence";
import { reportingVerb } from "./reporting-verb";
import { spanText } from "./span";

/** Numbers of words. */
export interface GivenWords {
	/** In quotation marks. */
	quoted: number;
	paraphrased: number;
}

export interface VerbCount {
	/** As the text has it, in small letters. */
	verb: string;
	count: number;
}

/** What the text gives to a party with those who speak for it. */
export interface SideBalance extends GivenWords {
	party: Party;
	/** 1 to 6, or 0 for the neutral colour. */
	slot: number;
	/** With which verbs it is quoted, the most frequent first. */
	verbs: VerbCount[];
}

/** Words of people whom the text does not name; `name` is what they are called ("officials"), null where no source is given. */
export interface UnnamedSource {
	name: string | null;
	words: number;
}

/** How the words of a text fall to those who speak in it. */
export interface SharedWords {
	/** The words of the text without its title. */
	allWords: number;
	/** Those in certain statements of anybody; the rest is the outlet's own, and uncertain. */
	attributedWords: number;
	/** Sides that are given words, in the order of `sidesOf`. */
	sides: SideBalance[];
	/** Words of statements for which nobody is named. */
	nobodys: GivenWords;
	/** Whose words come from nobody that is named, most words first. */
	unnamed: UnnamedSource[];
}

/**
 * Counts each word once, for the statement that it stands in; in a statement within another one ("Orlo says that the port
 * claims …") for the outer speaker, who has the word there. Uncertain statements and the title are not counted.
 *
 * @param sideOf the side of each party that makes a claim, by its id
 */
export function shareWords(
	{ parties, claims }: Pick<Analysis, "parties" | "claims">,
	article: Pick<Article, "text" | "blocks">,
	sides: readonly Side[],
	sideOf: (party: string) => Side | undefined,
): SharedWords {
	const words = countedWords(article);
	const statements = outermost(claims, article);
	const given = shareOut(words, statements);
	const tally = new Tally(article.text, parties, sideOf);
	statements.forEach((claim, place) => {
		tally.add(claim, given[place] ?? []);
	});
	return { allWords: words.length, ...tally.result(sides) };
}

/** The certain statements outside the title that lie in no other of them, as they begin; of two that begin together the longer. */
function outermost(claims: readonly Claim[], { blocks }: Pick<Article, "blocks">): Claim[] {
	const byId = new Map(claims.map((claim) => [claim.id, claim]));
	const titles = blocks.filter(({ kind }) => kind === "title");
	const inTitle = (at: number) => titles.some(({ start, end }) => start <= at && at < end);
	const start = ({ content }: Claim) => content[0]?.start ?? 0;
	const size = ({ content }: Claim) => content.reduce((sum, span) => sum + span.end - span.start, 0);
	const counts = (claim: Claim) =>
		claim.voice === "attributed" && claim.confidence >= DEFAULT_CONFIDENCE && !inTitle(start(claim));
	const liesInAnother = (claim: Claim) => {
		const seen = new Set<string>();
		for (let outer = claim.within; outer !== null && !seen.has(outer); outer = byId.get(outer)?.within ?? null) {
			seen.add(outer);
			const holder = byId.get(outer);
			if (holder && counts(holder)) return true;
		}
		return false;
	};
	return claims
		.filter((claim) => counts(claim) && !liesInAnother(claim))
		.sort((a, b) => start(a) - start(b) || size(b) - size(a));
}

/** The words of each claim's content; a word of two goes to the first. */
function shareOut(words: readonly CountedWord[], claims: readonly Claim[]): CountedWord[][] {
	const taken = new Set<CountedWord>();
	return claims.map(({ content }) => {
		const own: CountedWord[] = [];
		for (const span of content) {
			for (let at = firstFrom(words, span.start); at < words.length; at++) {
				const word = words[at];
				if (!word || word.start >= span.end) break;
				if (taken.has(word)) continue;
				taken.add(word);
				own.push(word);
			}
		}
		return own;
	});
}

/** The place of the first word that begins at an offset or after it. */
function firstFrom(words: readonly CountedWord[], offset: number): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** "A resident", "officials"; but "the council" is known without a name. */
function isUnnamedSource({ named, kind }: Party): boolean {
	return !named && (kind === "person" || kind === "group");
}

/** Adds up what the statements give to whom. */
class Tally {
	private readonly given = new Map<Side | null, GivenWords>([[null, { quoted: 0, paraphrased: 0 }]]);
	private readonly verbs = new Map<Side, Map<string, number>>();
	private readonly unnamed = new Map<string | null, number>();
	private readonly parties: ReadonlyMap<string, Party>;
	private attributedWords = 0;

	constructor(
		private readonly text: string,
		parties: readonly Party[],
		private readonly sideOf: (party: string) => Side | undefined,
	) {
		this.parties = new Map(parties.map((party) => [party.id, party]));
	}

	add(claim: Claim, words: readonly CountedWord[]): void {
		const party = claim.party === null ? undefined : this.parties.get(claim.party);
		const side = (party && this.sideOf(party.id)) ?? null;
		const given = this.given.get(side) ?? { quoted: 0, paraphrased: 0 };
		this.given.set(side, given);
		// The words of a direct statement are its speaker's throughout: a transcript has no marks.
		const quoted = claim.form === "direct" ? words.length : words.filter((word) => word.quoted).length;
		given.quoted += quoted;
		given.paraphrased += words.length - quoted;
		this.attributedWords += words.length;
		if (!party || isUnnamedSource(party)) this.count(this.unnamed, party?.name ?? null, words.length);
		const verb = reportingVerb(spanText(this.text, claim.cue));
		if (!side || verb === "") return;
		const verbs = this.verbs.get(side) ?? new Map<string, number>();
		this.verbs.set(side, verbs);
		this.count(verbs, verb, 1);
	}

	result(sides: readonly Side[]): Omit<SharedWords, "allWords"> {
		const balances = sides.flatMap((side) => {
			const given = this.given.get(side);
			if (!given || given.quoted + given.paraphrased === 0) return [];
			const verbs = [...(this.verbs.get(side) ?? [])].map(([verb, count]) => ({ verb, count }));
			verbs.sort((a, b) => b.count - a.count);
			return [{ party: side.party, slot: side.slot, ...given, verbs }];
		});
		const unnamed = [...this.unnamed].map(([name, words]) => ({ name, words })).filter(({ words }) => words > 0);
		unnamed.sort((a, b) => b.words - a.words);
		const nobodys = this.given.get(null) ?? { quoted: 0, paraphrased: 0 };
		return { attributedWords: this.attributedWords, sides: balances, nobodys, unnamed };
	}

	private count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
		counts.set(key, (counts.get(key) ?? 0) + by);
	}
}
