import type { Region } from "./region";

/** A stretch of one text node, as it stands in a line: code units `from` to `from + length` of the node. */
export interface TextPiece {
	node: Text;
	from: number;
	length: number;
	/** Where it begins in the line's text. */
	at: number;
}

/** The text of one block element, or of a part of it between line breaks, white space collapsed. */
export interface TextLine {
	/** The nearest block element. */
	region: Region;
	text: string;
	pieces: TextPiece[];
	/** Code units of it inside links. */
	linked: number;
	/** How much running text it is, in code units (`proseOf`). */
	prose: number;
}

/*
 * What parts words, and what nobody sees: marks that change the direction could make words read other than they are, soft
 * hyphens would part them. A browser runs these expressions faster than a loop of ours over every character.
 */
const UNSEEN = "\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
const WHITE = "\\u0000-\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
/** Words with one space between them. */
const WORDS = new RegExp(`[^${UNSEEN}${WHITE}]+(?: [^${UNSEEN}${WHITE}]+)*`, "g");
const ANY_WHITE = new RegExp(`[${WHITE}]`);

const ONE_LETTER = /^["“‘'«]?\S$/;
const isCapital = (letter: string) => letter.toLowerCase() !== letter;

/**
 * Collects text pieces into a line, white space collapsed, with the way back to the nodes. Letters stay as the page has them,
 * ligatures too: a place in the text is a place in a node.
 */
export class LineBuilder {
	private text = "";
	private linked = 0;
	private pending = false;
	private joinNext = false;
	private readonly pieces: TextPiece[] = [];
	readonly region: Region;

	constructor(region: Region) {
		this.region = region;
	}

	white(): void {
		this.pending = true;
	}

	/** Takes in a text node, code units `from` to `to` of it. */
	add(node: Text, data: string, from: number, to: number, isLink: boolean): void {
		const before = this.text.length;
		const part = data.length === to - from ? data : data.slice(from, to);
		let end = 0;
		for (const { 0: words, index } of part.matchAll(WORDS)) {
			if (index > end && ANY_WHITE.test(part.slice(end, index))) this.pending = true;
			end = index + words.length;
			this.append(node, words, from + index);
		}
		if (end < part.length && ANY_WHITE.test(part.slice(end))) this.pending = true;
		if (isLink) this.linked += this.text.length - before;
	}

	/** The end of a large first letter that stands in an element of its own: the rest of its word follows. */
	endOfDropCap(): void {
		// "A", "I" and "O" are words.
		if (ONE_LETTER.test(this.text) && isCapital(this.text) && !/[AIO]$/.test(this.text)) this.joinNext = true;
	}

	private append(node: Text, words: string, from: number): void {
		const first = words.slice(0, 1);
		if (this.joinNext && first.toUpperCase() !== first) this.pending = false;
		this.joinNext = false;
		const last = this.pieces.at(-1);
		const isNext = last !== undefined && last.node === node && last.at + last.length === this.text.length;
		if (this.pending && this.text !== "") {
			this.text += " ";
			// The space stays part of the piece before it where it is one space of the same node.
			if (isNext && last.from + last.length + 1 === from) last.length++;
		}
		this.pending = false;
		const at = this.text.length;
		this.text += words;
		if (isNext && last.from + last.length === from && last.at + last.length === at) last.length += words.length;
		else this.pieces.push({ node, from, length: words.length, at });
	}

	finish(): TextLine | null {
		const { region, text, pieces, linked } = this;
		return text === "" ? null : { region, text, pieces, linked, prose: proseOf(text, linked) };
	}
}

/** Letters of which a word takes few: Chinese, Japanese, Korean. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
const SENTENCE_END = /[.!?…؟۔।][\])"'”’»]*(?:\s+["“‘'«\dA-Z\u00c0-\u00de\u0100-\uffff]|\s*$)|[。！？]/;
const MARKS = /[.!?,;:”"、،؛ ]/gu;
/** So much of a line tells what kind of text it is, in code units. */
const SAMPLE = 2000;

/** Sentences, not labels: how much running text a line is, in code units. */
export function proseOf(text: string, linked: number): number {
	if (text.length < 8) return 0;
	const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
	const dense = sample.match(DENSE)?.length ?? 0;
	const length = text.length * (1 + (2 * dense) / sample.length);
	if (length < 25) return 0;
	const share = linked / text.length;
	const sentence = SENTENCE_END.test(sample) || text.length > SAMPLE;
	// A long sentence that is mostly a link is one all the same.
	if (share > (sentence && length > 80 ? 0.8 : 0.5)) return 0;
	if (!sentence && length < 80) return length * 0.2;
	const marks = (sample.match(MARKS)?.length ?? 0) + dense / 5;
	return length * (1 - share) * Math.min(1.3, 0.7 + marks / 60);
}
