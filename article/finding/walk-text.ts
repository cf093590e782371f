import type { Scheduler } from "../scheduler";
import { attributeOf, createRegion, type Region, tagOf } from "./region";
import { LineBuilder, type TextLine } from "./text-line";
import { isInnermostShown, isSkipped, type Shown } from "./visibility";

const BLOCKS = new Set(
	"ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION".split(
		" ",
	),
);
const DROP_CAP = /drop-?_?cap|first-?letter|initial-?letter/i;

/** So much of one text node is read before the clock is looked at, in code units. */
const CHUNK = 4000;
/** Trees within trees (shadow roots, slots) are followed so deep. */
const MOST_TREES = 50;
/** Elements, text, and the shadow roots that a walk begins at, as a walker takes it. */
const SHOWN_NODES = 0x1 | 0x4 | 0x400;

/**
 * Walks an element's text in the order in which it is shown, yielding to the page whenever its time is up. Open shadow roots
 * are read in place of their host's children, and slots show what is assigned to them. Hidden text, form controls and marks
 * that nobody sees are left out. Returns null where the page moved what was being read.
 */
export async function walkText(
	root: Element,
	scheduler: Scheduler,
	mostCharacters: number,
): Promise<TextLine[] | null> {
	const walk = new TextWalk(root.ownerDocument, scheduler, mostCharacters);
	return (await walk.tree(root, 0)) ? walk.finishedLines() : null;
}

/** An element that is being read. */
interface Frame extends Shown {
	/** Made when there is text in it. */
	region: Region | null;
	isBlock: boolean;
	isLink: boolean;
	isDropCap: boolean;
}

class TextWalk {
	private readonly document: Document;
	private readonly scheduler: Scheduler;
	private readonly mostCharacters: number;
	private readonly lines: TextLine[] = [];
	private readonly frames: Frame[] = [];
	private line: LineBuilder | null = null;
	private characters = 0;
	private links = 0;
	private breaks = 0;

	constructor(document: Document, scheduler: Scheduler, mostCharacters: number) {
		this.document = document;
		this.scheduler = scheduler;
		this.mostCharacters = mostCharacters;
	}

	finishedLines(): TextLine[] {
		this.finishLine();
		return this.lines;
	}

	/** Reads a node and all in it; false where the page moved it meanwhile. */
	async tree(root: Node, level: number): Promise<boolean> {
		// A walker, since a form's fields may be called "firstChild" and "nextSibling".
		const walker = this.document.createTreeWalker(root, SHOWN_NODES);
		let depth = 0;
		while (this.characters < this.mostCharacters) {
			const { currentNode } = walker;
			if (this.scheduler.due() && !(await this.pause(currentNode))) return false;
			let open = currentNode.nodeType === 11;
			if (currentNode.nodeType === 3) {
				if (!(await this.readText(currentNode as Text))) return false;
			} else if (currentNode.nodeType === 1) {
				open = this.enter(currentNode as Element);
				const inner = open && level < MOST_TREES ? shownInstead(currentNode as Element) : null;
				if (inner) {
					for (const node of inner) if (!(await this.tree(node, level + 1))) return false;
					this.leave();
					open = false;
				}
			}
			if (open && walker.firstChild()) {
				depth++;
				continue;
			}
			if (open && currentNode.nodeType === 1) this.leave();
			while (depth === 0 || !walker.nextSibling()) {
				if (depth === 0) return true;
				if (!walker.parentNode()) return false;
				depth--;
				if (walker.currentNode.nodeType === 1) this.leave();
			}
		}
		return true;
	}

	/** Gives the page its turn; false where it moved the node meanwhile. */
	private async pause(node: Node): Promise<boolean> {
		const parent = node.parentNode;
		await this.scheduler.pause();
		return node.isConnected && node.parentNode === parent;
	}

	/** Takes an element in; returns whether what is in it is read. */
	private enter(element: Element): boolean {
		const tag = tagOf(element);
		if (tag === "BR") {
			// Two line breaks part paragraphs; one is white space.
			if (++this.breaks >= 2) this.finishLine();
			else this.line?.white();
			return false;
		}
		if (this.frames.at(-1)?.isShown === false) return false;
		const className = attributeOf(element, "class");
		if (isSkipped(element, tag, className)) return false;
		const isBlock = BLOCKS.has(tag);
		const isLink = tag === "A" && element.hasAttribute("href");
		if (isBlock) this.finishLine();
		if (isLink) this.links++;
		const isDropCap = !isBlock && className !== "" && DROP_CAP.test(className);
		this.frames.push({ element, isShown: null, region: null, isBlock, isLink, isDropCap });
		return true;
	}

	private leave(): void {
		const frame = this.frames.pop();
		if (frame?.isBlock) this.finishLine();
		if (frame?.isLink) this.links--;
		if (frame?.isDropCap) this.line?.endOfDropCap();
	}

	private async readText(node: Text): Promise<boolean> {
		const { data } = node;
		if (!/\S/u.test(data)) {
			if (data !== "") this.line?.white();
			return true;
		}
		if (!isInnermostShown(this.frames)) return true;
		this.breaks = 0;
		this.line ??= new LineBuilder(this.holder());
		const room = this.mostCharacters - this.characters;
		for (let from = 0; from < data.length && from < room; from += CHUNK) {
			if (from > 0 && this.scheduler.due() && !(await this.pause(node))) return false;
			this.line.add(node, data, from, Math.min(data.length, from + CHUNK), this.links > 0);
		}
		return true;
	}

	private finishLine(): void {
		const done = this.line?.finish();
		this.line = null;
		if (!done) return;
		this.characters += done.text.length;
		this.lines.push(done);
	}

	/** The region of the nearest block, with those around it. */
	private holder(): Region {
		const { frames } = this;
		let block = frames.length - 1;
		while (block > 0 && !frames[block]?.isBlock) block--;
		let known = block;
		while (known >= 0 && !frames[known]?.region) known--;
		let region = frames[known]?.region ?? null;
		for (const frame of frames.slice(known + 1, block + 1)) {
			region = createRegion(frame.element, region);
			frame.region = region;
		}
		return region as Region;
	}
}

/** What is shown in place of an element's children: its open shadow root, or what is assigned to a slot. */
function shownInstead(element: Element): Iterable<Node> | null {
	const { shadowRoot } = element;
	if (shadowRoot?.nodeType === 11) return [shadowRoot];
	if (element.tagName !== "SLOT") return null;
	const assigned = (element as HTMLSlotElement).assignedNodes();
	return assigned.length > 0 ? assigned : null;
}
