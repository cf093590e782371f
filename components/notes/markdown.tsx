import DOMPurify from "dompurify";
import { Marked } from "marked";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { countBoxes } from "./editing/tick-box";

const ALLOWED_TAGS =
	"a b blockquote br code del em h1 h2 h3 h4 h5 h6 hr i input li ol p pre s strong sub sup table tbody td th thead tr ul".split(
		" ",
	);
/** Attributes that hold no address, so that the rule for addresses is not put to them. */
const PLAIN_ATTRIBUTES = ["title", "start", "align", "type", "checked", "disabled"];

/** Pictures become links: nothing is fetched because a note is looked at. */
const markdown = new Marked({
	gfm: true,
	breaks: true,
	async: false,
	renderer: {
		image: ({ href, text }) => `<a href="${escapeAttribute(href)}">${escapeAttribute(text || href)}</a>`,
	},
});

function escapeAttribute(value: string): string {
	return value.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * Turns Markdown into nodes that hold no script, no style, no picture, and only web and mail links.
 *
 * @param live whether the boxes of its checklists can be ticked
 */
export function renderMarkdown(source: string, live = false): DocumentFragment {
	const fragment = harmless(source);
	for (const link of fragment.querySelectorAll("a")) {
		link.target = "_blank";
		link.rel = "noopener noreferrer";
	}
	const inputs = [...fragment.querySelectorAll("input")];
	// Only the boxes of a checklist; what else looks like one could not be told from them.
	const boxes = inputs.filter(({ type }) => type === "checkbox");
	const ours = live && boxes.length > 0 && boxes.length === countBoxes(source);
	for (const input of inputs) {
		if (input.type !== "checkbox") input.remove();
		else {
			input.disabled = !ours;
			input.setAttribute("aria-label", ownWords(input.closest("li")));
		}
	}
	return fragment;
}

function harmless(source: string): DocumentFragment {
	try {
		return DOMPurify.sanitize(markdown.parse(source, { async: false }), {
			ALLOWED_TAGS,
			ALLOWED_ATTR: ["href", ...PLAIN_ATTRIBUTES],
			ALLOWED_URI_REGEXP: /^(?:https?|mailto):/iu,
			ADD_URI_SAFE_ATTR: PLAIN_ATTRIBUTES,
			RETURN_DOM_FRAGMENT: true,
		});
	} catch {
		// Nested deeper than the parser goes: shown as it was written.
		const fragment = document.createDocumentFragment();
		fragment.append(source);
		return fragment;
	}
}

/** What an item of a list says, without the lists in it. */
function ownWords(item: Element | null): string {
	return [...(item?.childNodes ?? [])]
		.filter(({ nodeName }) => nodeName !== "UL" && nodeName !== "OL")
		.map(({ textContent }) => textContent)
		.join("")
		.trim();
}

interface Props {
	source: string;
	/** Called with the number of a box that the reader ticks; where left out, none can be. */
	onTick?: (box: number) => void;
}

/** A note's words, rendered. */
export function Markdown({ source, onTick }: Props): JSX.Element {
	const holder = useRef<HTMLDivElement>(null);
	const live = onTick !== undefined;
	useEffect(() => {
		const { activeElement } = document;
		const at = activeElement instanceof HTMLInputElement ? boxesIn(holder.current).indexOf(activeElement) : -1;
		holder.current?.replaceChildren(renderMarkdown(source, live));
		boxesIn(holder.current)[at]?.focus();
	}, [source, live]);
	const ticked = ({ target }: Event) => {
		if (!onTick || !(target instanceof HTMLInputElement)) return;
		const box = boxesIn(holder.current).indexOf(target);
		// As the note has it, until the note has it otherwise.
		target.checked = !target.checked;
		onTick(box);
	};
	return <div class="markdown" ref={holder} onChange={ticked} />;
}

function boxesIn(holder: HTMLElement | null): HTMLInputElement[] {
	return [...(holder?.querySelectorAll<HTMLInputElement>("input[type='checkbox']") ?? [])];
}
