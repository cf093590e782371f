import type { Span } from "../domain/span";
import type { TextPiece } from "./finding/text-line";

/** A stretch of one text node, as the browser's Range takes it. */
export interface NodeRange {
	node: Text;
	start: number;
	end: number;
}

/** The way between an article's text and the page's text nodes. Pieces are in reading order; their `at` is in the article's text. */
export class TextMap {
	private readonly pieces: readonly TextPiece[];

	constructor(pieces: readonly TextPiece[]) {
		this.pieces = pieces;
	}

	/**
	 * The parts of the page's text nodes that show a span of the article: one a node, so that what the page has between them
	 * (a picture, an advertisement) is not covered. Null where the page has changed there.
	 */
	rangesOf(span: Span): NodeRange[] | null {
		const ranges: NodeRange[] = [];
		for (let i = this.firstAfter(span.start); i < this.pieces.length; i++) {
			const piece = this.pieces[i];
			if (!piece || piece.at >= span.end) break;
			const from = Math.max(span.start, piece.at);
			const to = Math.min(span.end, piece.at + piece.length);
			if (to <= from) continue;
			const start = piece.from + from - piece.at;
			const end = piece.from + to - piece.at;
			if (!piece.node.isConnected || end > piece.node.data.length) return null;
			const last = ranges.at(-1);
			// Within one node only white space that the text collapses lies between two pieces.
			if (last?.node === piece.node) last.end = end;
			else ranges.push({ node: piece.node, start, end });
		}
		return ranges.length > 0 ? ranges : null;
	}

	/** The place in the article's text of a place in a text node; null where the node is not of the article. */
	offsetOf(node: Node, offset: number): number | null {
		let after: number | null = null;
		for (const piece of this.pieces) {
			if (piece.node !== node) {
				if (after !== null) break;
				continue;
			}
			if (offset < piece.from) return piece.at;
			after = piece.at + Math.min(offset - piece.from, piece.length);
			if (offset <= piece.from + piece.length) return after;
		}
		return after;
	}

	/** The first piece that ends after a place in the article's text. */
	private firstAfter(at: number): number {
		let low = 0;
		let high = this.pieces.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			const piece = this.pieces[middle];
			if (piece && piece.at + piece.length <= at) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/** The text nodes of the article, each once, in order. */
	*nodes(): Generator<Text> {
		let last: Text | null = null;
		for (const { node } of this.pieces) {
			if (node !== last) yield node;
			last = node;
		}
	}

	/** Whether every piece still shows what it did; `text` is the article's text. */
	isCurrent(text: string): boolean {
		return this.pieces.every(
			({ node, from, length, at }) => node.isConnected && samePiece(node.data, from, text, at, length),
		);
	}
}

function samePiece(data: string, from: number, text: string, at: number, length: number): boolean {
	if (from + length > data.length) return false;
	if (data.startsWith(text.slice(at, at + length), from)) return true;
	for (let i = 0; i < length; i++) {
		const unit = data[from + i];
		if (unit !== text[at + i] && !/\s/u.test(unit ?? "")) return false;
	}
	return true;
}
