import type { PartyKind } from "../../domain/analysis";
import type { Layers, TokenSpan } from "../layers";
import { PREPOSITIONS } from "../lexicon/closed-classes";
import { FEMALE_NAMES, MALE_NAMES } from "../lexicon/given-names";
import { ADJECTIVES } from "../lexicon/nouns-and-adjectives";
import { KNOWN_ACRONYMS, KNOWN_ORGANISATIONS } from "../lexicon/organisations";
import {
	FEMALE_NOUNS,
	FEMALE_TITLES,
	GROUP_NOUNS,
	MALE_NOUNS,
	MALE_TITLES,
	ORGANISATION_NOUNS,
	PEOPLES,
	ROLE_NOUNS,
	TEXT_NOUNS,
	TITLES,
} from "../lexicon/people";
import { stateReading } from "../lexicon/state-table";
import { wordSet } from "../lexicon/words";
import type { NameSpan } from "./find-name-spans";
import type { Gender } from "./party-draft";

/** What a name is; `place` and `other` become parties only where they speak or act. */
export type NameKind = PartyKind | "place" | "other";

/** A name in the text, with what it is taken for. */
export interface Named {
	span: NameSpan;
	kind: NameKind;
	certain: boolean;
	/** Its words, lower-cased, but for small ones. */
	words: string[];
}

const ORGANISATION_ENDINGS = wordSet(`
	inc inc. corp corp. ltd ltd. llc plc co co. gmbh ag sa bros association bank church college club committee company congress council court department
	federation foundation fund government group institute international league ministry museum news office organisation organization
	parliament party police post press senate society times tribune union university journal gazette herald magazine guardian
	telegraph network airlines airways motors industries holdings partners capital systems technologies software studios pictures entertainment records
	media communications pharmaceuticals energy oil gas steel bureau agency authority administration commission centre center coalition alliance campaign
	democrats republicans conservatives greens liberals labour hospital school service services force forces army navy guard corps command brigade taliban hamas
	hezbollah treasury kremlin pentagon house state assembly cabinet nato interpol reuters bbc cnn opec unicef unesco fifa uefa team fc united city rovers
	advertiser chronicle courier dispatch examiner independent inquirer mail mirror monitor observer org register sentinel standard weekly
	trust board guild union syndicate collective brotherhood front movement initiative project lab labs laboratory observatory orchestra theatre theater
`);

const PLACE_ENDINGS = wordSet(`
	street road avenue square park bridge river lake sea ocean mountain mountains mount hill hills valley island islands bay beach
	coast gulf strait canal desert forest airport station county province region peninsula airport highway stadium arena hall tower towers
	plaza boulevard creek canyon falls springs heights harbour harbor port village town cape
`);

const OTHER_ENDINGS = wordSet(`
	act bill treaty agreement accord amendment constitution cup championship olympics games prize award war day week month plan pact deal law code
	convention summit conference series show festival election referendum revolution crisis affair scandal virus disease syndrome
	programme program project protocol report review study index article section
`);

const PLACE_PREPOSITIONS =
	/^(?:in|at|near|from|to|around|across|through|outside|inside|throughout|into|toward|towards|northern|southern|eastern|western|central|downtown)$/u;

/** Whether a word at the end of a name tells that it is a body's. */
export const isBodyWord = (lower: string) => ORGANISATION_ENDINGS.has(lower);

/** Says what a name is, from its own words and the words around it. */
export function classifyName(layers: Layers, span: NameSpan): { kind: NameKind; certain: boolean } {
	const { words } = layers;
	const lowers = words.slice(span.first, span.last).map(({ lower }) => lower);
	const whole = lowers.join(" ");
	const last = lowers.at(-1) ?? "";
	const state = stateReading(whole);
	if (opensDateline(layers, span)) return { kind: "place", certain: true };
	if (span.title !== "") return { kind: "person", certain: true };
	if (span.role && span.last - span.first <= 4 && !state) {
		// "the harbour operator Orlo Marine": a calling that bodies have too.
		const noun = (words[span.role.last - 1]?.lower ?? "").replace(/\.$/u, "");
		const first = lowers[0] ?? "";
		const given = FEMALE_NAMES.has(first) || MALE_NAMES.has(first) || span.tagged === "person";
		if (given || !ORGANISATION_NOUNS.has(noun)) return { kind: "person", certain: true };
		return { kind: "organisation", certain: false };
	}
	if (state?.as === "name") return { kind: "state", certain: true };
	if (state?.as === "seat") return { kind: "place", certain: true };
	if (state?.as === "people" || PEOPLES.has(whole)) return { kind: "group", certain: true };
	if (state?.as === "adjective") return { kind: "other", certain: true };
	const first = lowers[0] ?? "";
	if (
		ORGANISATION_ENDINGS.has(last) ||
		(last.endsWith("s") && ORGANISATION_ENDINGS.has(last.slice(0, -1))) ||
		lowers.some((lower, i) => ORGANISATION_NOUNS.has(lower) && (lowers[i + 1] === "of" || lowers[i + 1] === "for"))
	) {
		return { kind: "organisation", certain: true };
	}
	if (KNOWN_ORGANISATIONS.has(whole)) return { kind: "organisation", certain: true };
	const acronym = span.last - span.first === 1 && isAcronym(words[span.first]?.text ?? "");
	if (acronym && KNOWN_ACRONYMS.has(whole.replaceAll(".", ""))) return { kind: "organisation", certain: true };
	if (PLACE_ENDINGS.has(last)) return { kind: "place", certain: true };
	if (OTHER_ENDINGS.has(last)) return { kind: "other", certain: true };
	const given = FEMALE_NAMES.has(first) || MALE_NAMES.has(first);
	const doubted =
		(acronym && span.tagged === "person") ||
		(given && (span.tagged === "other" || (span.tagged === "place" && span.last - span.first === 2))) ||
		(span.tagged === "person" && !given && span.last - span.first > 1 && isCommonWord(first));
	if (span.tagged && !doubted) return { kind: span.tagged, certain: span.tagged !== "other" };
	if (given) return { kind: "person", certain: span.last - span.first > 1 };
	if (acronym) return { kind: "organisation", certain: false };
	const after = words[span.last];
	const before = words[span.first - 1];
	if (appositionIsPerson(layers, span.last)) return { kind: "person", certain: true };
	if (appositionIsBody(layers, span.last)) return { kind: "organisation", certain: true };
	if (before && PLACE_PREPOSITIONS.test(before.lower))
		return { kind: span.last - span.first > 2 ? "other" : "place", certain: false };
	// "his own Civic Dawn"
	if (before?.lower === "own") return { kind: "organisation", certain: false };
	if (before?.tag === "determiner" && before.lower === "the") {
		return { kind: span.last - span.first > 1 || after?.tag === "verb" ? "organisation" : "other", certain: false };
	}
	if (span.last - span.first === 2 || span.last - span.first === 3) {
		const plain = lowers.every(
			(lower) => /^[\p{L}'.-]+$/u.test(lower) && !ORGANISATION_NOUNS.has(lower) && !isCommonWord(lower),
		);
		if (plain) return { kind: "person", certain: false };
	}
	if (span.last - span.first === 1 && /^@/u.test(first)) return { kind: "person", certain: false };
	return { kind: span.last - span.first > 3 ? "organisation" : "other", certain: false };
}

/** "HALVERY, Feb. 8 (Agency) - ": where a report was written. */
const DATELINE = /^\p{Lu}[\p{Lu} .'’-]+(?:,[^()\n—–-]{1,30})?\s*(?:\([^()\n]{2,40}\))?\s*(?:[—–]|--?\s)/u;

/** Whether a name is the place with which a report begins. */
export function opensDateline(
	{ text, words, paragraphs, sentences, sentenceAt }: Layers,
	{ first }: TokenSpan,
): boolean {
	const paragraph = paragraphs[sentences[sentenceAt[first] ?? -1]?.paragraph ?? -1];
	const word = words[first];
	return word !== undefined && paragraph?.first === first && DATELINE.test(text.slice(word.start, word.start + 100));
}

/** A word that is hardly ever part of a person's name: small words, verbs in -ing, nouns of things, directions. */
function isCommonWord(lower: string): boolean {
	if (PREPOSITIONS.has(lower) || ADJECTIVES.has(lower) || GROUP_NOUNS.has(lower) || TEXT_NOUNS.has(lower)) return true;
	return (
		/^(?:peace|strength|east|west|north|south|new|budget|security|health|freedom|justice|power|world|day|street|city|state|national|federal|international|united|american|european|african|asian|black|white|green|red|blue|first|second)$/u.test(
			lower,
		) ||
		/(?:tion|ment|ness|ity|ship|ism)s?$|(?:.ivic|ublic|cratic|tional|ical|ional|eral|entral|ural|ocal|ive|ous|ary)$/u.test(
			lower,
		)
	);
}

export function isAcronym(text: string): boolean {
	return /^(?:\p{Lu}{2,6}|(?:\p{Lu}\.){2,})s?$/u.test(text) && text !== "AM" && text !== "PM";
}

/** "Orlo, the mayor of Bray," and "Orlo, 45,". */
function appositionIsPerson(layers: Layers, end: number): boolean {
	const { words, phrases, phraseAt } = layers;
	if (words[end]?.text === "(" && /^\d{1,2}$/u.test(words[end + 1]?.text ?? "") && words[end + 2]?.text === ")")
		return true;
	if (words[end]?.text !== ",") return words[end]?.lower === "who";
	const next = words[end + 1];
	if (next?.lower === "who" || next?.lower === "whose") return true;
	if (next?.tag === "number" && /^\d{1,2}$/u.test(next.text) && words[end + 2]?.text === ",") return true;
	const phrase = phrases[phraseAt[end + 1] ?? -1];
	return (
		phrase !== undefined &&
		phrase.first === end + 1 &&
		ROLE_NOUNS.has((words[phrase.head]?.lower ?? "").replace(/\.$/u, ""))
	);
}

/** "Bray Water, the company that". */
function appositionIsBody(layers: Layers, end: number): boolean {
	const { words, phrases, phraseAt } = layers;
	if (words[end]?.text !== ",") return false;
	const phrase = phrases[phraseAt[end + 1] ?? -1];
	if (!phrase || phrase.first !== end + 1) return false;
	const head = words[phrase.head]?.lower ?? "";
	return ORGANISATION_NOUNS.has(head) && words[phrase.first]?.tag === "determiner";
}

/** The gender that a name, title or office shows; null where nothing does. */
export function genderOf(layers: Layers, span: NameSpan): Gender {
	const { words } = layers;
	if (FEMALE_TITLES.has(span.title)) return "female";
	if (MALE_TITLES.has(span.title)) return "male";
	if (span.role) {
		for (let i = span.role.first; i < span.role.last; i++) {
			const lower = words[i]?.lower ?? "";
			if (FEMALE_NOUNS.has(lower)) return "female";
			if (MALE_NOUNS.has(lower)) return "male";
		}
	}
	// "the widow Ada Orlo"
	const before = words[span.first - 1]?.lower ?? "";
	if (FEMALE_NOUNS.has(before)) return "female";
	if (MALE_NOUNS.has(before)) return "male";
	const first = words[span.first]?.lower ?? "";
	if (span.last - span.first < 2 && !TITLES.has(span.title)) return null;
	return genderOfGivenName(first);
}

/** The gender that a given name shows, lower-cased; null where it shows none. */
export function genderOfGivenName(lower: string): Gender {
	if (FEMALE_NAMES.has(lower) === MALE_NAMES.has(lower)) return null;
	return FEMALE_NAMES.has(lower) ? "female" : "male";
}
