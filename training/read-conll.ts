import type { TaggedNameKind } from "../analysis/tagger/labels";
import type { MarkedArticle } from "./read-marked-articles";

const KINDS: Readonly<Record<string, TaggedNameKind>> = {
	PER: "person",
	ORG: "organisation",
	LOC: "place",
	MISC: "other",
};

/**
 * Reads tokens with names as the shared task of CoNLL 2003 writes them (Tjong Kim Sang and De Meulder 2003): a line a token,
 * its name's label last, in BIO; sentences parted by empty lines, documents by `-DOCSTART-`. Each sentence becomes a line of
 * the text, put together as it may have stood in print.
 */
export function* readConll(lines: string): Generator<MarkedArticle> {
	for (const [number, part] of lines.split(/^-DOCSTART-.*$/mu).entries()) {
		if (part.trim() === "") continue;
		const names: NonNullable<MarkedArticle["names"]> = [];
		let text = "";
		for (const sentence of part.trim().split(/\n\s*\n/u)) {
			const start = text.length;
			let open = false;
			for (const line of sentence.split("\n")) {
				const [token = "", ...rest] = line.split(" ");
				const label = rest.at(-1) ?? "O";
				const mark = token === '"';
				const joins = text.length === start || (mark ? open : TO_THE_LEFT.test(token)) || OPENS.test(text);
				if (!joins) text += " ";
				if (mark) open = !open;
				const from = text.length;
				text += token;
				const kind = KINDS[label.slice(2)];
				const last = names.at(-1);
				if (!kind) continue;
				if (label.startsWith("I") && last) last.span = [last.span[0], text.length];
				else names.push({ span: [from, text.length], kind });
			}
			text += "\n";
		}
		yield { id: `conll-${number}`, group: "conll", text, attributions: null, names, mentions: null };
	}
}

/** Stands close to the word before it. */
const TO_THE_LEFT = /^(?:[.,;:!?)%]|'s|'|n't|'(?:re|ve|ll|d|m))$/u;
/** What follows stands close to it. */
const OPENS = /(?:\(|\$|(?:^|\s)")$/u;
