import type { ClaimHit, FoundArticle, NoteHit } from "../../domain/library-search";
import { standsTogether } from "./matching";
import type { Wanted } from "./parse-query";
import type { Shelved } from "./search-index";
import { type ArticleWords, claimText, type NoteWords, type SearchedClaim } from "./searched";
import { WordFinder } from "./snippet";
import { tokenize } from "./tokenize";

/** So many notes and claims are shown of an article. */
const MOST_SHOWN = 3;

/** What is shown of an article that was found, as it is written in its units. */
export function describeFound(
	{ entry, units, foundBy }: Shelved,
	words: ArticleWords,
	wanted: readonly Wanted[],
): FoundArticle {
	const finder = new WordFinder(wanted);
	const there = units.filter((unit) => unit.foundBy === foundBy);
	const itself = there.some(({ note }) => note === null);
	const notes = there.flatMap(({ note, score }) => (note === null ? [] : [{ note, score }]));
	const found = claimsWith(itself ? words.claims : [], wanted, [entry.title, entry.outlet, entry.byline ?? ""]);
	return {
		article: entry.canonicalUrl,
		title: finder.mark(entry.title),
		notes: notes
			.toSorted((a, b) => b.score - a.score)
			.slice(0, MOST_SHOWN)
			.flatMap(({ note }) => noteHit(words.notes[note], finder)),
		claims: found.slice(0, MOST_SHOWN).map((claim) => claimHit(claim, finder)),
		moreNotes: Math.max(0, notes.length - MOST_SHOWN),
		moreClaims: Math.max(0, found.length - MOST_SHOWN),
	};
}

function noteHit(note: NoteWords | undefined, finder: WordFinder): NoteHit[] {
	if (!note) return [];
	const { id, colour, body, passages, tags } = note;
	return [{ id, colour, snippet: finder.snippet([body, ...passages, ...tags]) }];
}

function claimHit(claim: SearchedClaim, finder: WordFinder): ClaimHit {
	const { claim: id, party, voice, words } = claim;
	return { claim: id, party, voice, snippet: finder.snippet([words]) };
}

/** The claims that have all that the article's head does not have; else, all of it; else, some of it. */
function claimsWith(
	claims: readonly SearchedClaim[],
	wanted: readonly Wanted[],
	head: readonly string[],
): SearchedClaim[] {
	if (wanted.length === 0) return [];
	const inHead = head.map(join).join(" |");
	const rest = wanted.filter((one) => !standsTogether(one, inHead));
	const texts = claims.map((claim) => ({ claim, joined: join(claimText(claim)) }));
	const having = (test: (joined: string) => boolean) =>
		texts.filter(({ joined }) => test(joined)).map(({ claim }) => claim);
	const all = having((joined) => (rest.length > 0 ? rest : wanted).every((one) => standsTogether(one, joined)));
	return all.length > 0 ? all : having((joined) => rest.some((one) => standsTogether(one, joined)));
}

function join(text: string): string {
	return tokenize(text)
		.map((token) => ` ${token}`)
		.join("");
}
