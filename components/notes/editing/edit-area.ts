import type { EditedText, TextEdit } from "./text-edit";

/** What stands in a text area, and what is selected there. */
export function textIn(area: HTMLTextAreaElement): EditedText {
	return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/**
 * Makes a change in a text area as if it were typed, so that the browser's own undo takes it back. Where the browser does not
 * edit by command the text is set, and undone by the reader's own hand.
 */
export function editArea(area: HTMLTextAreaElement, { from, to, insert, start, end }: TextEdit): void {
	area.focus();
	if (area.value.slice(from, to) !== insert) {
		area.setSelectionRange(from, to);
		// The old way is the only one that a browser's undo knows of.
		const done =
			typeof document.execCommand === "function" &&
			(insert === "" ? document.execCommand("delete") : document.execCommand("insertText", false, insert));
		if (!done) {
			area.setRangeText(insert, from, to);
			area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText", data: insert }));
		}
	}
	area.setSelectionRange(start, end);
}
