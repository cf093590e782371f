import { wordSet } from "./lexicon/words";

const ENGLISH = wordSet(`
	the and of to in a is that was for it with as on be by this are have not at from his they but which had were her an she there been
	their has would or if will who what we can all when more about one so out up into them than its over said
`);

/** Function words of the languages most often taken for English by chance, none of them English words. */
const OTHERS = wordSet(`
	der die das und ist nicht ein eine mit auf den dem von zu sich des le la les des une est pas dans pour sur que qui el los las del por
	una con para como pero il che di della sono non uma os dos das com mais yang dan di dengan untuk tidak ini itu het een van niet
	och att det som en på är og ikke jeg nie się na
`);

const PLAIN = /^[A-Za-z]+$/;

/** Words that are looked at: enough to be sure, few enough to cost nothing. */
const SAMPLE = 600;

/**
 * Whether a text is English, told by how many of its words are English function words rather than those of its neighbours.
 * A text of fewer than eight words counts as English where its letters are Latin.
 */
export function isEnglish(text: string): boolean {
	let words = 0;
	let english = 0;
	let others = 0;
	let latin = 0;
	for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
		if (++words > SAMPLE) break;
		const lower = word.toLowerCase();
		if (PLAIN.test(word) || /^[\p{Script=Latin}\p{M}]+$/u.test(word)) latin++;
		if (ENGLISH.has(lower)) english++;
		else if (OTHERS.has(lower)) others++;
	}
	if (words === 0) return false;
	if (latin / words < 0.6) return false;
	if (words < 8) return others === 0 || english > 0;
	return english / words >= 0.12 && english > others;
}
