import type { Scheduler } from "./scheduler";

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
	element: Element;
	text: string;
	pieces: TextPiece[];
	/** Code units of it inside links. */
	linked: number;
	/** The line's own ancestors that say what it is, inside out, at most `MOST_ANCESTORS`. */
	ancestors: Element[];
}

const MOST_ANCESTORS = 40;

/** Elements whose text nobody reads as text. */
const SKIPPED = new Set(
	"SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED CANVAS VIDEO AUDIO SELECT OPTION TEXTAREA INPUT BUTTON DATALIST DIALOG HEAD MAP RP RT PROGRESS METER".split(
		" ",
	),
);

const BLOCKS = new Set(
	"ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION".split(
		" ",
	),
);

/** Marks that change the direction or are not seen at all: they could make words read other than they are. */
function isUnseen(unit: number): boolean {
	if (unit < 0x200b) return false;
	return (
		unit === 0x200b ||
		unit === 0x200e ||
		unit === 0x200f ||
		(unit >= 0x202a && unit <= 0x202e) ||
		(unit >= 0x2060 && unit <= 0x2069) ||
		unit === 0xfeff
	);
}

function isWhite(unit: number): boolean {
	if (unit <= 0x20 || unit === 0xa0) return true;
	return (
		unit >= 0x1680 &&
		(unit === 0x1680 ||
			(unit >= 0x2000 && unit <= 0x200a) ||
			unit === 0x2028 ||
			unit === 0x2029 ||
			unit === 0x202f ||
			unit === 0x205f ||
			unit === 0x3000)
	);
}

/**
 * Walks the body's text in order, without recursion, yielding to the page whenever its time is up. Returns what is read as
 * lines; hidden text, form controls and marks that nobody sees are left out.
 */
export async function walkText(root: Element, scheduler: Scheduler, mostCharacters: number): Promise<TextLine[]> {
	const lines: TextLine[] = [];
	let characters = 0;
	let line = null as LineBuilder | null;
	const finish = () => {
		const done = line?.finish();
		line = null;
		if (!done) return;
		characters += done.text.length;
		lines.push(done);
	};
	let links = 0;
	let breaks = 0;
	/** Takes a node in; returns whether its children are read. */
	const enter = (node: Node): boolean => {
		if (node.nodeType === 3) {
			const text = node as Text;
			if (text.data.trim() !== "") breaks = 0;
			const holder = blockOf(text, root);
			if (line && line.element !== holder) finish();
			line ??= new LineBuilder(holder);
			line.add(text, links > 0);
			return false;
		}
		if (node.nodeType !== 1) return false;
		const element = node as Element;
		if (element.tagName === "BR") {
			// Two line breaks part paragraphs; one is white space.
			if (++breaks >= 2) finish();
			else line?.white();
			return false;
		}
		if (isSkipped(element)) return false;
		if (isBlock(element)) finish();
		if (isLink(element)) links++;
		return true;
	};
	const leave = (node: Node) => {
		if (node.nodeType !== 1) return;
		if (isBlock(node as Element)) finish();
		if (isLink(node as Element)) links--;
	};

	let node: Node = root;
	while (characters < mostCharacters) {
		if (scheduler.due()) await scheduler.pause();
		let entered = enter(node);
		if (entered && node.firstChild) {
			node = node.firstChild;
			continue;
		}
		for (;;) {
			if (entered) leave(node);
			if (node === root || !node.parentNode) {
				finish();
				return lines;
			}
			if (node.nextSibling) {
				node = node.nextSibling;
				break;
			}
			node = node.parentNode;
			entered = true;
		}
	}
	finish();
	return lines;
}

const isLink = (element: Element) => element.tagName === "A" && element.hasAttribute("href");
const isBlock = (element: Element) => BLOCKS.has(element.tagName);

function blockOf(text: Text, root: Element): Element {
	let element = text.parentElement;
	while (element && element !== root && !isBlock(element)) element = element.parentElement;
	return element ?? root;
}

/** Whether an element and all in it is left out: not text, or not seen. */
function isSkipped(element: Element): boolean {
	if (SKIPPED.has(element.tagName.toUpperCase())) return true;
	if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
	if (FLOATING.test(element.getAttribute("class") ?? "")) return true;
	return !isSeen(element);
}

/** What pops up over a word: without layout nothing else tells that it is not part of the sentence. */
const FLOATING = /(?:^|[\s_-])(?:tooltip|popover|rollover|hover-?card)(?:$|[\s_-])/iu;

/** Whether the browser shows an element; where there is no layout (on the command line) its inline style decides. */
function isSeen(element: Element): boolean {
	const style = element.getAttribute("style");
	if (style && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)) return false;
	if (typeof element.checkVisibility !== "function") return true;
	if (element.checkVisibility({ visibilityProperty: true })) return true;
	return element.ownerDocument.defaultView?.getComputedStyle(element).display === "contents";
}

/** Collects text pieces into a line, white space collapsed, with the way back to the nodes. */
class LineBuilder {
	private text = "";
	private linked = 0;
	private pending = false;
	private readonly pieces: TextPiece[] = [];
	readonly element: Element;

	constructor(element: Element) {
		this.element = element;
	}

	white(): void {
		this.pending = true;
	}

	add(node: Text, isLink: boolean): void {
		const { data } = node;
		let from = -1;
		const before = this.text.length;
		const close = (end: number) => {
			if (from === -1) return;
			this.append(node, from, end - from);
			from = -1;
		};
		for (let i = 0; i < data.length; i++) {
			const unit = data.charCodeAt(i);
			if (isWhite(unit)) {
				close(i);
				this.pending = true;
			} else if (isUnseen(unit)) close(i);
			else if (from === -1) from = i;
		}
		close(data.length);
		if (isLink) this.linked += this.text.length - before;
	}

	private append(node: Text, from: number, length: number): void {
		if (this.pending && this.text !== "") {
			const last = this.pieces.at(-1);
			this.text += " ";
			// The space stays part of the piece before it where it is one space of the same node.
			if (
				last &&
				last.node === node &&
				last.from + last.length + 1 === from &&
				last.at + last.length === this.text.length - 1
			)
				last.length++;
		}
		this.pending = false;
		const at = this.text.length;
		this.text += node.data.slice(from, from + length);
		const last = this.pieces.at(-1);
		if (last && last.node === node && last.from + last.length === from && last.at + last.length === at)
			last.length += length;
		else this.pieces.push({ node, from, length, at });
	}

	finish(): TextLine | null {
		if (this.text === "") return null;
		const ancestors: Element[] = [];
		for (
			let element: Element | null = this.element;
			element && ancestors.length < MOST_ANCESTORS;
			element = element.parentElement
		)
			ancestors.push(element);
		return { element: this.element, text: this.text, pieces: this.pieces, linked: this.linked, ancestors };
	}
}
