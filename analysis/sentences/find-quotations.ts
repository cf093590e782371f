import type { Span } from "../../domain/span";
import type { Token } from "../tokens/word";

/** Words between quotation marks, the marks included. */
export interface Quotation extends Span {
	/** Index of the token that opens it; the paragraph's first where it goes on from the one before without a mark. */
	open: number;
	/** Index of the token that closes it; of the paragraph's last token where nothing does. */
	close: number;
	/** Index, in the list of quotations, of the one that holds it; -1 for none. */
	parent: number;
	/** Whether it runs on past the end of its paragraph, as a quotation of several paragraphs does. */
	runsOn: boolean;
}

/** What a quotation mark may be, told by its form and by the white space around it. */
type MarkRole = "open" | "close" | "either";

const DOUBLE = /^(?:["“”„«»]|''|``|’’|‘‘)$/u;
const APOSTROPHE_WORDS = /^(?:tis|twas|em|til|cause|n|bout|round|\d{2}s)$/u;

interface OpenMark {
	token: number;
	double: boolean;
	quotation: number;
}

/**
 * Pairs the quotation marks of one paragraph (tokens `first` to `last`, half open) and appends what they hold to
 * `quotations`, in the order in which they open.
 *
 * Straight marks are told apart by the space around them; a double mark of any form closes a double one of any form, since
 * pages mix them. Single marks count only where both ends are found, for they are apostrophes too. A double mark that is
 * never closed runs to the paragraph's end: the convention for a quotation of several paragraphs. The next paragraph should
 * open it again; where it only closes it, it goes on from its beginning.
 *
 * @param continued whether a quotation runs on from the paragraph before
 */
export function findQuotations(
	text: string,
	tokens: readonly Token[],
	first: number,
	last: number,
	quotations: Quotation[],
	continued: boolean,
): void {
	let unopened = continued && tokens[first]?.kind !== "quote";
	const stack: OpenMark[] = [];
	const close = (mark: OpenMark, token: number, runsOn: boolean) => {
		const quotation = quotations[mark.quotation];
		const closing = tokens[token];
		if (!quotation || !closing) return;
		quotation.close = token;
		quotation.end = closing.end;
		quotation.runsOn = runsOn;
	};
	const open = (token: Token, double: boolean) => {
		const holder = stack.at(-1);
		stack.push({ token: token.index, double, quotation: quotations.length });
		const parent = holder ? holder.quotation : -1;
		quotations.push({
			start: token.start,
			end: token.end,
			open: token.index,
			close: token.index,
			parent,
			runsOn: false,
		});
	};

	for (let i = first; i < last; i++) {
		const token = tokens[i];
		if (token?.kind !== "quote") continue;
		const double = DOUBLE.test(token.text);
		const role = double ? doubleMarkRole(text, token) : singleMarkRole(text, token);
		if (unopened && double) {
			unopened = false;
			const start = tokens[first];
			if (role !== "open" && start) open(start, true);
		}
		let opener = stack.length - 1;
		while (opener >= 0 && stack[opener]?.double !== double) opener--;
		const closes = opener >= 0 && (role === "close" || (role === "either" && double));
		if (closes) {
			// Inner marks that were left open were apostrophes after all.
			for (const stray of stack.splice(opener + 1)) removeQuotation(quotations, stray.quotation);
			const mark = stack.pop();
			if (mark) close(mark, i, false);
		} else if (role === "open" || (role === "either" && double)) {
			if (double && opener >= 0) continue;
			if (!double && !closingSingleMarkFollows(text, tokens, i + 1, last)) continue;
			open(token, double);
		}
	}
	for (const mark of stack.reverse()) {
		if (mark.double && last - mark.token > 2) close(mark, last - 1, true);
		else removeQuotation(quotations, mark.quotation);
	}
}

/** Takes back the last quotation, or empties it where later ones already point past it. */
function removeQuotation(quotations: Quotation[], index: number): void {
	if (index === quotations.length - 1) quotations.pop();
	else {
		const quotation = quotations[index];
		if (quotation) quotation.end = quotation.start;
	}
}

function around(text: string, token: Token): { before: string; after: string } {
	return { before: text.slice(Math.max(0, token.start - 1), token.start), after: text.slice(token.end, token.end + 1) };
}

const opensAfter = (before: string) => before === "" || /[\s([{\-–—/“‘"'«]/u.test(before);
const closesBefore = (after: string) => after === "" || /[\s)\]},.;:!?\-–—/”’"'»…]/u.test(after);

function doubleMarkRole(text: string, token: Token): MarkRole {
	const { before, after } = around(text, token);
	if (/[„«]|``|‘‘/u.test(token.text)) return "open";
	if (/»|’’/u.test(token.text)) return "close";
	const spaceBefore = opensAfter(before);
	const spaceAfter = closesBefore(after);
	if (token.text === "“") return spaceAfter && !spaceBefore ? "close" : "open";
	if (token.text === "”") return spaceBefore && !spaceAfter ? "open" : "close";
	// Inches and seconds: 5'10".
	if (/\d/u.test(before) && spaceAfter && token.text === '"') return "close";
	if (spaceBefore && !spaceAfter) return "open";
	if (!spaceBefore && spaceAfter) return "close";
	return "either";
}

function singleMarkRole(text: string, token: Token): MarkRole {
	const { before, after } = around(text, token);
	if (token.text === "‘") return "open";
	const spaceBefore = opensAfter(before);
	if (spaceBefore && /[\p{L}\p{N}[]/u.test(after)) {
		const word = /^[\p{L}\p{N}]+/u.exec(text.slice(token.end, token.end + 12))?.[0].toLowerCase() ?? "";
		return APOSTROPHE_WORDS.test(word) || token.text === "’" ? "either" : "open";
	}
	return !spaceBefore && closesBefore(after) ? "close" : "either";
}

function closingSingleMarkFollows(text: string, tokens: readonly Token[], from: number, last: number): boolean {
	for (let i = from; i < last; i++) {
		const token = tokens[i];
		if (token?.kind !== "quote") continue;
		if (DOUBLE.test(token.text)) return false;
		if (singleMarkRole(text, token) === "close") return true;
	}
	return false;
}
