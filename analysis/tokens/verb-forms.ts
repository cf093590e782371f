import { IRREGULAR_VERBS } from "../lexicon/irregular-verbs";
import { NOUN_OR_VERB, VERBS } from "../lexicon/verbs";
import type { VerbForm } from "./word";

/** What a word may be as a form of a verb. */
export interface VerbForms {
	lemma: string;
	base: boolean;
	/** Third person singular. */
	s: boolean;
	past: boolean;
	/** Past participle. */
	participle: boolean;
	ing: boolean;
	/** Whether the base or -s form is as often a noun. */
	nounToo: boolean;
}

type FormName = "base" | "s" | "past" | "participle" | "ing";

const VOWEL = /[aeiou]/u;

/** Consonant, vowel, consonant: the last letter may be doubled. Both spellings are accepted (travelled, traveled). */
const MAY_DOUBLE = /(?:^|[^aeiou])[aeiou][bdgklmnprtvz]$|qui[tpz]$/u;

function regularForms(lemma: string): [string, FormName][] {
	const forms: [string, FormName][] = [[lemma, "base"]];
	const last = lemma.at(-1) ?? "";
	const beforeLast = lemma.at(-2) ?? "";
	const consonantY = last === "y" && !VOWEL.test(beforeLast);
	if (consonantY) forms.push([`${lemma.slice(0, -1)}ies`, "s"]);
	else if (/(?:[sxz]|ch|sh|[^aeiou]o)$/u.test(lemma)) forms.push([`${lemma}es`, "s"]);
	else forms.push([`${lemma}s`, "s"]);

	const stems = [lemma];
	if (MAY_DOUBLE.test(lemma)) stems.push(lemma + last);
	for (const stem of stems) {
		const past = consonantY ? `${lemma.slice(0, -1)}ied` : stem.endsWith("e") ? `${stem}d` : `${stem}ed`;
		forms.push([past, "past"], [past, "participle"]);
		const drop = stem.endsWith("ie") ? `${stem.slice(0, -2)}y` : /[^eoy]e$/u.test(stem) ? stem.slice(0, -1) : stem;
		forms.push([`${drop}ing`, "ing"]);
	}
	return forms;
}

function irregularForms(entry: string): [string, [string, FormName][]] {
	const [lemma = "", past = lemma, participle = past] = entry.trim().split(/\s+/u);
	const forms = regularForms(lemma).filter(([, name]) => name !== "past" && name !== "participle");
	for (const form of past.split("/")) forms.push([form, "past"]);
	for (const form of participle.split("/")) forms.push([form, "participle"]);
	return [lemma, forms];
}

function build(): Map<string, VerbForms> {
	const table = new Map<string, VerbForms>();
	const add = (lemma: string, forms: [string, FormName][], nounToo: boolean) => {
		for (const [form, name] of forms) {
			const known = table.get(form);
			if (known && known.lemma !== lemma) {
				// "found" and "saw" are forms of two verbs: the irregular, commoner one was added first and stays.
				continue;
			}
			const entry = known ?? { lemma, base: false, s: false, past: false, participle: false, ing: false, nounToo };
			entry[name] = true;
			entry.nounToo = nounToo;
			table.set(form, entry);
		}
	};
	const irregular = new Set<string>();
	for (const entry of IRREGULAR_VERBS.trim().split(",")) {
		const [lemma, forms] = irregularForms(entry);
		irregular.add(lemma);
		add(lemma, forms, NOUN_OR_VERB.has(lemma));
	}
	for (const lemma of new Set([...VERBS, ...NOUN_OR_VERB])) {
		if (!irregular.has(lemma)) add(lemma, regularForms(lemma), NOUN_OR_VERB.has(lemma));
	}
	return table;
}

const TABLE = build();

/** Prefixes that make a new verb of a known one. */
const PREFIX = /^(?:re-?|over|under|mis|out|dis|un|pre-?|co-?|counter-?)(?=\p{L}{4})/u;

/** Looks a lower-cased word up as a form of a verb; undefined where no verb is known. */
export function verbForms(lower: string): VerbForms | undefined {
	const known = TABLE.get(lower);
	if (known) return known;
	const prefix = PREFIX.exec(lower)?.[0];
	const rest = prefix === undefined ? undefined : TABLE.get(lower.slice(prefix.length));
	return rest && prefix !== undefined ? { ...rest, lemma: prefix + rest.lemma } : undefined;
}

/** Guesses the verb behind an unknown word in -ed or -ing. */
export function guessVerbForms(lower: string): VerbForms | undefined {
	const none = { base: false, s: false, past: false, participle: false, ing: false, nounToo: false };
	if (/\p{L}{3}ed$/u.test(lower) && !/(?:eed|bred|hundred|sacred|naked|kindred|wicked)$/u.test(lower)) {
		return { ...none, lemma: lower.slice(0, -2), past: true, participle: true };
	}
	if (/\p{L}{3}ing$/u.test(lower) && /[aeiouy]\p{L}*ing$/u.test(lower))
		return { ...none, lemma: lower.slice(0, -3), ing: true };
	return undefined;
}

/** The form that a word most likely has where nothing around it tells. */
export function firstForm(forms: VerbForms): VerbForm {
	if (forms.past) return "past";
	if (forms.participle) return "participle";
	if (forms.ing) return "ing";
	return forms.base ? "base" : "s";
}
