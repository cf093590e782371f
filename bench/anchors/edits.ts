import { type EditedText, isWord, type Piece } from "./edited-text";
import type { Random } from "./random";

/** What an edit has to work with. */
export interface Editing {
	random: Random;
	/** The number of the paragraph that the passage is in. */
	home: number;
	/** Words of the same article. */
	words: readonly string[];
	/** Paragraphs of another article. */
	others: readonly Piece[][][];
}

type Edit = (text: EditedText, editing: Editing) => void;

/** The kinds of edits by their names; each changes the text in place. */
export const EDITS: Readonly<Record<string, Edit>> = {
	"words changed": (text, editing) => changeWords(text.flat(), editing, editing.random.share() * 0.2),
	"words changed in the passage's paragraph": (text, editing) =>
		changeWords(text[editing.home] ?? [], editing, 0.02 + editing.random.share() * 0.2),
	"paragraphs added": (text, editing) => {
		for (let i = editing.random.between(1, 4); i > 0; i--) addParagraph(text, editing);
	},
	"the passage's paragraph moved": moveHome,
	"paragraphs removed": (text, { random }) => {
		for (let i = random.between(1, 5); i > 0 && text.length > 1; i--)
			text.splice(random.between(0, text.length - 1), 1);
	},
	"the passage's paragraph removed": (text, { home }) => {
		text.splice(home, 1);
	},
	"sentences edited": editSentences,
	"other typographic marks": (text) => {
		for (const piece of text.flat(2)) piece.text = otherMarks(piece.text);
	},
	"all of it": (text, editing) => {
		changeWords(text.flat(), editing, editing.random.share() * 0.1);
		editSentences(text, editing);
		addParagraph(text, editing);
		moveHome(text, editing);
	},
};

/** Replaces, inserts and deletes so large a share of the words. */
function changeWords(sentences: Piece[][], { random, words }: Editing, share: number): void {
	for (const sentence of sentences) {
		for (let i = sentence.length - 1; i >= 0; i--) {
			const piece = sentence[i];
			if (!piece || !isWord(piece.text) || random.share() >= share) continue;
			const how = random.share();
			if (how < 0.3) piece.text = inflected(piece.text);
			else if (how < 0.6) piece.text = random.oneOf(words);
			else if (how < 0.8) sentence.splice(i, 0, { text: random.oneOf(words), from: -1 }, { text: " ", from: -1 });
			// With the space after it.
			else sentence.splice(i, /^\s/u.test(sentence[i + 1]?.text ?? "") ? 2 : 1);
		}
	}
}

/** A number becomes another; a word is written a little otherwise. */
function inflected(word: string): string {
	if (/^\d/u.test(word)) return String((Number.parseInt(word, 10) || 0) + 1);
	return word.endsWith("s") ? word.slice(0, -1) : `${word}s`;
}

function addParagraph(text: EditedText, { random, others }: Editing): void {
	text.splice(random.between(0, text.length), 0, asNew(random.oneOf(others)));
}

function moveHome(text: EditedText, { random, home }: Editing): void {
	const [moved] = text.splice(home, 1);
	if (moved) text.splice(random.between(0, text.length), 0, moved);
}

/** Of the passage's paragraph some sentences go, come, change places, or have their words changed. */
function editSentences(text: EditedText, editing: Editing): void {
	const { random, home, others } = editing;
	const sentences = text[home];
	if (!sentences) return;
	for (let i = random.between(1, 2); i > 0; i--) {
		const at = random.between(0, sentences.length);
		const how = random.share();
		if (how < 0.3) {
			const added = random.oneOf(random.oneOf(others));
			if (added) sentences.splice(at, 0, [...(asNew([added])[0] ?? []), { text: " ", from: -1 }]);
		} else if (how < 0.45 && sentences.length > 1) sentences.splice(at, 1);
		else if (how < 0.6) {
			const [moved] = sentences.splice(at, 1);
			if (moved) sentences.push([{ text: " ", from: -1 }, ...moved]);
		} else {
			const sentence = sentences[at];
			if (sentence) changeWords([sentence], editing, 0.25);
		}
	}
}

function asNew(paragraph: readonly Piece[][]): Piece[][] {
	return paragraph.map((sentence) => sentence.map(({ text }) => ({ text, from: -1 })));
}

function otherMarks(text: string): string {
	return text.replace(/[“”]/gu, '"').replace(/[‘’]/gu, "'").replace(/[–—]/gu, "-").replace(/^ $/u, " ");
}
