import type { LanguageChoice } from "../domain/interface-language";
import { readPackageFile } from "./package-file";

/** The texts of a language as the browser keeps them in the package, by name. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Looks a text up by its key, with a count, or with words for its places, or both. */
export type Lookup = (key: string, ...values: readonly (number | readonly string[] | undefined)[]) => string;

/**
 * The texts of one language out of the package. The browser's own look-up always follows the browser's language; this is for
 * readers who want another one.
 *
 * @throws Error where the package has no such language
 */
export async function loadTexts(language: string): Promise<Lookup> {
	const file = await readPackageFile(`/_locales/${language}/messages.json`);
	return lookUpIn(JSON.parse(new TextDecoder().decode(file)) as Messages);
}

/**
 * The texts in the language that the reader chose; null where that is the browser's language, and its own look-up will do.
 *
 * @throws Error where the package has no such language
 */
export async function loadOther(choice: LanguageChoice, browsers: string): Promise<Lookup | null> {
	return choice === "auto" || choice === browsers ? null : loadTexts(choice);
}

/** Looks texts up as WXT's i18n does it with those of the browser. */
export function lookUpIn(messages: Messages): Lookup {
	return (key, ...values) => {
		const count = values.find((value) => typeof value === "number");
		const words = values.find((value) => typeof value === "object") ?? (count === undefined ? [] : [String(count)]);
		const message = messages[key.replaceAll(".", "_")]?.message ?? "";
		if (message === "") console.warn(`There is no text "${key}" in this language.`);
		const filled = fill(message, words);
		return count === undefined ? filled : chooseForm(filled.split(" | "), count);
	};
}

/** Puts words in the places $1 to $9; $$ stands for $. */
function fill(message: string, words: readonly string[]): string {
	return message.replace(/\$(\$+|[1-9])/gu, (_, what: string) =>
		what.startsWith("$") ? what : (words[Number(what) - 1] ?? ""),
	);
}

/** Forms are written for 0, 1 and more, or for 1 and all others, or one for all. */
function chooseForm(forms: readonly string[], count: number): string {
	const more = forms.length - 1;
	const form = forms.length === 3 ? Math.min(count, more) : count === 1 ? 0 : more;
	return forms[form] ?? "";
}
