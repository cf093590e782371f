import { foldText } from "../../domain/folded-text";

/** A word, or one character of a script that writes no spaces. An apostrophe within a word is no end of it. */
const TOKEN =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}])+/gu;
const SIMPLE = /[a-z0-9]+/g;
const ASCII = /^[\0-\x7f]*$/;

/** The words of a text as they are indexed and looked for: folded, in order. */
export function tokenize(text: string): string[] {
	const folded = foldText(text).replaceAll("'", "");
	return folded.match(ASCII.test(folded) ? SIMPLE : TOKEN) ?? [];
}
