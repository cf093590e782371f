import type { ClaimHit, FoundArticle, NoteHit } from "../../domain/library-search";
import { standsTogether } from "./matching";
import type { Wanted } from "./parse-query";
import type { Match } from "./search-index";
import { claimText, passagesOf, type SearchedClaim, type SearchedNote } from "./searched";
import { WordFinder } from "./snippet";
import { tokenize } from "./tokenize";

/** So many notes and claims are shown of an article. */
const MOST_SHOWN = 3;

/** What is shown of an article that was found. */
export function describeFound({ shelved, itself, notes }: Match, wanted: readonly Wanted[]): FoundArticle {
	const { source, claims } = shelved.article;
	const finder = new WordFinder(wanted);
	const found = claimsWith(itself ? claims : [], wanted, [source.title, source.outlet, source.byline ?? ""]);
	return {
		article: source.canonicalUrl,
		title: finder.mark(source.title),
		notes: notes.slice(0, MOST_SHOWN).map((note) => noteHit(note, finder)),
		claims: found.slice(0, MOST_SHOWN).map((claim) => claimHit(claim, finder)),
		moreNotes: Math.max(0, notes.length - MOST_SHOWN),
		moreClaims: Math.max(0, found.length - MOST_SHOWN),
	};
}

function noteHit(note: SearchedNote, finder: WordFinder): NoteHit {
	return { id: note.id, colour: note.colour, snippet: finder.snippet([note.body, ...passagesOf(note), ...note.tags]) };
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
