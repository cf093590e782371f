import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** What a draft and a note are both known by. */
const NOTES = "[data-note], [data-unfinished]";

/**
 * Gives the focus back where what had it is gone: a note gives its place to its draft, and a draft to its note.
 *
 * @param find where it goes: to something of the note with this id, else somewhere near `row`, the row of a list it stood in
 */
export function useKeptFocus(
	list: RefObject<HTMLElement | null>,
	find: (list: HTMLElement, note: string, row: string | null) => HTMLElement | null,
): void {
	const last = useRef<{ note: string; row: string | null } | null>(null);
	useLayoutEffect(() => {
		const heard = ({ target }: Event) => {
			const at = target instanceof Element ? target : null;
			const of = list.current?.contains(at) ? at?.closest<HTMLElement>(NOTES) : null;
			const note = of?.dataset.note ?? of?.dataset.unfinished;
			const row = of?.closest<HTMLElement>("[data-key]")?.dataset.key ?? null;
			last.current = note === undefined ? null : { note, row };
		};
		// Whoever clicks beside the notes wants the focus nowhere.
		document.addEventListener("pointerdown", heard);
		document.addEventListener("focusin", heard);
		return () => {
			document.removeEventListener("pointerdown", heard);
			document.removeEventListener("focusin", heard);
		};
	}, []);
	useLayoutEffect(() => {
		const { activeElement } = document;
		if (!last.current || !list.current || (activeElement && activeElement !== document.body)) return;
		find(list.current, last.current.note, last.current.row)?.focus();
	});
}

/** Where one goes on with a note: its editor, or the button that opens it. */
export function placeOfNote(list: HTMLElement, note: string): HTMLElement | null {
	const name = CSS.escape(note);
	return list.querySelector<HTMLElement>(
		`[data-note="${name}"] .edit-note, [data-unfinished="${name}"] textarea, [data-unfinished="${name}"] .primary`,
	);
}
