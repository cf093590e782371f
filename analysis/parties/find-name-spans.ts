import type { Layers, TokenSpan } from "../layers";
import { FEMALE_NAMES, MALE_NAMES } from "../lexicon/given-names";
import { ORGANISATION_NOUNS, ROLE_NOUNS, TITLES } from "../lexicon/people";
import { LONGEST_STATE_NAME, stateReading } from "../lexicon/state-table";
import type { TaggedNameKind } from "../tagger/labels";
import type { TaggedName } from "../tagger/tagger";
import type { Word } from "../tokens/word";

/** A proper name in the text, with the words of office before it. Token indices, half open. */
export interface NameSpan extends TokenSpan {
	sentence: number;
	/** "Foreign Ministry spokesperson": what stands before a person's name and gives the office. */
	role: TokenSpan | null;
	/** The title right before the name ("Mr", "Dr"), lower-cased and without its stop; empty for none. */
	title: string;
	/** What the tagger takes it for; null where it sees no name, or is not there. */
	tagged: TaggedNameKind | null;
}

const PARTICLES = /^(?:de|da|di|del|della|der|den|van|von|bin|ibn|al|el|la|le|du|dos|das|ter|ten|ben|bint|y|e)$/u;
const SMALL_JOINERS = /^(?:of|for|on|and|&|the|in|to)$/u;
const JOINING_GENITIVE =
	/^(?:people|\p{L}*men|workers|children|citizens|veterans|farmers|king|queen|teachers|lloyd|mcdonald|moody|sotheby|christie|macy|kohl|saint|st)$/u;
const NOT_A_NAME =
	/^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|i|ii|iii|god|internet|web|christmas|easter|thanksgiving|ramadan|english|image|images|photo|photograph|file|video|read|watch|listen|am|pm|a\.m\.|p\.m\.|ok|tv|dna|covid|covid-19|jan\.|feb\.|mar\.|apr\.|jun\.|jul\.|aug\.|sep\.|sept\.|oct\.|nov\.|dec\.|mon\.|tue\.|wed\.|thu\.|thurs\.|fri\.|sat\.|sun\.)$/u;

const OFFICE_ADJECTIVE =
	/^(?:prime|vice|deputy|foreign|former|acting|first|chief|supreme|senior|assistant|associate|attorney|press|majority|minority|defence|defense|finance|interior|lt|interim|ex|home|shadow|national|general|of|state|the)$/u;

/** A name before it is known what the tagger takes it for. */
type PlainSpan = Omit<NameSpan, "tagged">;

/**
 * Finds proper names, splitting an office from the name it stands before: "President | Ada Orlo". What the rules find comes
 * first; what the tagger alone holds for a name joins it.
 */
export function findNameSpans(layers: Layers, tagged: readonly TaggedName[]): NameSpan[] {
	const { words, sentences } = layers;
	const spans: PlainSpan[] = [];
	for (const sentence of sentences) {
		let i = sentence.first;
		while (i < sentence.last) {
			if (!isNameWord(words[i])) {
				i++;
				continue;
			}
			const last = runEnd(words, i, sentence.last);
			for (const span of splitRun(words, i, last, sentence.index, sentence.first)) spans.push(span);
			i = last;
		}
	}
	return withTagged(layers, spans, tagged);
}

/**
 * Joins what the tagger holds for names to what the rules do: a longer name takes the place of a part of it ("Bill | Clinton"),
 * several names that of a run of capitals ("the Washington Post Trump read"), and the rest comes in between.
 */
function withTagged(layers: Layers, spans: readonly PlainSpan[], tagged: readonly TaggedName[]): NameSpan[] {
	const { words, sentences, sentenceAt } = layers;
	const kindAt = new Map<number, TaggedNameKind>();
	for (const { first, last, kind } of tagged) for (let i = first; i < last; i++) kindAt.set(i, kind);
	const kindOf = ({ first, last }: TokenSpan) => kindAt.get(last - 1) ?? kindAt.get(first) ?? null;
	const usable = tagged.filter(
		({ first, last, kind }) =>
			kind !== "other" && !words.slice(first, last).some((word) => NOT_A_NAME.test(word.lower) || word.kind !== "word"),
	);
	const joined: NameSpan[] = [];
	let next = 0;
	const addTagged = ({ first, last, kind }: TaggedName) => {
		const sentence = sentences[sentenceAt[first] ?? -1];
		if (!sentence) return;
		const role = roleBefore(words, first, sentence.first);
		joined.push({ first, last, sentence: sentence.index, title: "", role, tagged: kind });
	};
	for (const span of spans) {
		while (next < usable.length && (usable[next] as TaggedName).last <= span.first)
			addTagged(usable[next++] as TaggedName);
		const over: TaggedName[] = [];
		for (let name = usable[next]; name && name.first < span.last; name = usable[++next]) over.push(name);
		const [only] = over;
		const within = over.every(({ first, last }) => first >= span.first && last <= span.last);
		// The tagger parts "the Growers' | Federation", which is one.
		const joinedByRule = words.slice(span.first, span.last).some(({ tag }) => tag === "genitive");
		if (over.length > 1 && within && !joinedByRule) {
			for (const name of over) addTagged(name);
		} else if (over.length === 1 && only && extendsName(words, only, span)) {
			joined.push({ ...span, first: only.first, last: only.last, tagged: only.kind });
		} else joined.push({ ...span, tagged: kindOf(span) });
	}
	for (const name of usable.slice(next)) addTagged(name);
	return joined;
}

/** Whether a tagged name has all of a span and more words of a name before it: "Bill | Clinton". */
function extendsName(words: readonly Word[], name: TaggedName, { first, last, role, title }: PlainSpan): boolean {
	return (
		name.first < first &&
		name.last === last &&
		role === null &&
		title === "" &&
		words.slice(name.first, first).every((word) => word.capitalised)
	);
}

function isNameWord(word: Word | undefined): boolean {
	return word?.tag === "name" && !NOT_A_NAME.test(word.lower);
}

const bare = (word: Word | undefined) => (word?.lower ?? "").replace(/\.$/u, "");
const isOrganisationWord = (word: Word | undefined) =>
	word?.capitalised === true && ORGANISATION_NOUNS.has(singular(bare(word)));
const singular = (lower: string) =>
	lower.endsWith("s") && ORGANISATION_NOUNS.has(lower.slice(0, -1)) ? lower.slice(0, -1) : lower;

/** The end of a run of name words, with "of the" and the like inside the names of bodies, and "de" inside those of people. */
function runEnd(words: readonly Word[], first: number, limit: number): number {
	let end = first + 1;
	let body = isOrganisationWord(words[first]) || isOffice(words[first]);
	while (end < limit) {
		const word = words[end];
		const next = words[end + 1];
		if (isNameWord(word) || (word?.tag === "noun" && word.capitalised && ROLE_NOUNS.has(bare(word)))) {
			body ||= isOrganisationWord(word) || isOffice(word);
			end++;
		} else if (word && PARTICLES.test(word.lower) && isNameWord(next) && !body) end += 2;
		else if (word?.tag === "genitive" && joinsGenitive(words, end)) {
			body ||= isOrganisationWord(next);
			end += 2;
		} else if (word && body && SMALL_JOINERS.test(word.lower)) {
			const at = next?.lower === "the" ? end + 2 : end + 1;
			if (at >= limit || !isNameWord(words[at])) break;
			// "the Ministry and the Bank" are two; "the Department of Health and Human Services" is one.
			if (
				(word.lower === "and" || word.lower === "&") &&
				(next?.lower === "the" || isOrganisationWord(words[at]) || !hasOf(words, first, end))
			)
				break;
			if (
				(word.lower === "in" || word.lower === "to" || word.lower === "on") &&
				!/^(?:committee|council|commission|centre|center|institute|ambassador|subcommittee)$/u.test(
					bare(words[end - 1]),
				)
			)
				break;
			end = at + 1;
		} else break;
	}
	return end;
}

/** Whether a genitive is part of a name: "the People's Party", "the Growers' Federation". */
function joinsGenitive(words: readonly Word[], at: number): boolean {
	const owner = words[at - 1];
	const body = isOrganisationWord(words[at + 1]);
	if (JOINING_GENITIVE.test(owner?.lower ?? "")) return body || isNameWord(words[at + 1]);
	// Many who have a body together; "the United States' Congress" is a state's.
	const many =
		words[at]?.end === (words[at]?.start ?? 0) + 1 && !stateReading(owner?.lower ?? "") && owner?.lower !== "states";
	return many && body;
}

const OFFICE =
	/^(?:secretary|minister|director|speaker|chair|chairman|president|head|leader|university|duke|prince|archbishop|bishop|mayor|ambassador|board|bank|church|house|people|kingdom|republic|court)$/u;

function isOffice(word: Word | undefined): boolean {
	return word?.capitalised === true && OFFICE.test(bare(word));
}

function hasOf(words: readonly Word[], first: number, last: number): boolean {
	for (let i = first; i < last; i++) if (words[i]?.lower === "of") return true;
	return false;
}

/** Parts a run at its last office or title: what follows is the person's name, what precedes is the office. */
function splitRun(
	words: readonly Word[],
	first: number,
	last: number,
	sentence: number,
	sentenceStart: number,
): PlainSpan[] {
	let split = -1;
	for (let i = first; i < last - 1; i++) {
		const lower = bare(words[i]);
		const givenName = i === first && last - first === 2 && (MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower));
		const office =
			(ROLE_NOUNS.has(lower) || TITLES.has(lower)) && !givenName && !isOrganisationNameAhead(words, i, last);
		if (office) split = i;
	}
	if (split === -1) {
		// "the Spokesperson", "the Prime Minister": an office alone is no name.
		if (words.slice(first, last).every((word) => ROLE_NOUNS.has(bare(word)) || OFFICE_ADJECTIVE.test(bare(word))))
			return [];
		return [{ first, last, sentence, title: "", role: roleBefore(words, first, sentenceStart) }];
	}
	let nameStart = split + 1;
	// "Secretary of State | Ada Orlo", "Minister for Trade | Ada Orlo"
	if (/^(?:of|for|to)$/u.test(words[nameStart]?.lower ?? "")) {
		const start = officeObjectEnd(words, nameStart, last);
		if (start >= last) return [{ first, last, sentence, title: "", role: null }];
		nameStart = start;
	}
	const title = TITLES.has(bare(words[split])) && split === nameStart - 1 ? bare(words[split]) : "";
	const honorific = title !== "" && !ROLE_NOUNS.has(title) && split === first;
	const role = honorific ? null : { first: roleStart(words, first, sentenceStart), last: nameStart };
	const spans: PlainSpan[] = [{ first: nameStart, last, sentence, title, role }];
	// The body or state within the office is a mention of its own: "Iranian Foreign Ministry | spokesperson".
	const affiliation = affiliationWithin(words, first, split);
	if (affiliation) spans.unshift({ ...affiliation, sentence, title: "", role: null });
	return spans;
}

/** "Speaker of the House Committee": the office word belongs to the name of a body. */
function isOrganisationNameAhead(words: readonly Word[], at: number, last: number): boolean {
	const next = words[at + 1];
	return isOrganisationWord(next) && last - at === 2;
}

/** After "of" in an office: one or two words of the office itself, before the name of two or three words. */
function officeObjectEnd(words: readonly Word[], of: number, last: number): number {
	let i = of + 1;
	if (words[i]?.lower === "the") i++;
	// "Ambassador to the United States Ada Orlo"
	for (let length = Math.min(LONGEST_STATE_NAME, last - i - 1); length > 0; length--) {
		const state = words.slice(i, i + length).map(({ lower }) => lower);
		if (stateReading(state.join(" "))?.as === "name") return i + length;
	}
	// "Secretary of State Ada Orlo": leave two words for the name, or one if there are only two.
	const rest = last - i;
	if (rest <= 1) return last;
	return rest === 2 ? i + 1 : last - 2;
}

/** Lower-case words of office before a name: "former prime minister", "lawyer", "the committee's chairman". */
function roleBefore(words: readonly Word[], first: number, sentenceStart: number): TokenSpan | null {
	const before = words[first - 1];
	if (first <= sentenceStart || !before || before.tag !== "noun" || !ROLE_NOUNS.has(bare(before))) return null;
	return { first: roleStart(words, first - 1, sentenceStart), last: first };
}

function roleStart(words: readonly Word[], first: number, sentenceStart: number): number {
	let start = first;
	while (start > sentenceStart) {
		const word = words[start - 1];
		if (
			!word ||
			!(word.tag === "noun" || word.tag === "adjective" || word.tag === "name") ||
			NOT_A_NAME.test(word.lower)
		)
			break;
		start--;
	}
	return start;
}

function affiliationWithin(words: readonly Word[], first: number, split: number): TokenSpan | null {
	if (split === first) return null;
	let last = split;
	// "White House | Press Secretary": the adjective of the office is none of the body's.
	while (last > first && (!isNameWord(words[last - 1]) || OFFICE_ADJECTIVE.test(bare(words[last - 1])))) last--;
	// "Prime | Minister", "Vice | President": no body.
	const only = last - first === 1 ? bare(words[first]) : "";
	if (last === first || OFFICE_ADJECTIVE.test(only)) return null;
	return { first, last };
}
