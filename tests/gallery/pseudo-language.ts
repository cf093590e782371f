import type { ChromeMessage } from "@wxt-dev/i18n/build";

type Messages = Record<string, ChromeMessage>;

/**
 * The tag of a language that nobody speaks and that is not shipped: the English texts in Hebrew letters, a third longer, so that a
 * picture shows what does not turn round, what is cut off, and what stands in the code instead of in `locales/`.
 */
export const PSEUDO_LANGUAGE = "he-x-pseudo";

const LETTERS = "אבגדהוזחטיכלמנסעפצקרשתךםןף";

/** Makes the texts of the pseudo-language of English ones; places for words and forms of number stay as they are. */
export function pseudoMessages(english: Messages): Messages {
	return Object.fromEntries(
		Object.entries(english).map(([name, message]) => [name, { ...message, message: pseudoText(message.message) }]),
	);
}

function pseudoText(text: string): string {
	return text
		.split(/(\$\d| \| )/u)
		.map((part) => (/^(?:\$\d| \| )$/u.test(part) ? part : part.replace(/[a-z]+/giu, pseudoWord)))
		.join("");
}

function pseudoWord(word: string): string {
	const letters = [...word.toLowerCase()].map((letter) => LETTERS[letter.charCodeAt(0) - 97] ?? letter).join("");
	return letters + letters.slice(0, Math.ceil(letters.length / 3));
}
