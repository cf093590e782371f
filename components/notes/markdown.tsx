import DOMPurify from "dompurify";
import { Marked } from "marked";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

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

/** Turns Markdown into nodes that hold no script, no style, no picture, and only web and mail links. */
export function renderMarkdown(source: string): DocumentFragment {
	const fragment = harmless(source);
	for (const link of fragment.querySelectorAll("a")) {
		link.target = "_blank";
		link.rel = "noopener noreferrer";
	}
	for (const box of fragment.querySelectorAll("input")) {
		// Only the boxes of a checklist, and only to look at.
		if (box.type !== "checkbox") box.remove();
		else {
			box.disabled = true;
			box.setAttribute("aria-label", box.closest("li")?.textContent?.trim() ?? "");
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

/** A note's words, rendered. */
export function Markdown({ source }: { source: string }): JSX.Element {
	const holder = useRef<HTMLDivElement>(null);
	useEffect(() => {
		holder.current?.replaceChildren(renderMarkdown(source));
	}, [source]);
	return <div class="markdown" ref={holder} />;
}
