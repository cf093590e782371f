// @vitest-environment jsdom
import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Draft } from "../../domain/note";
import { button, click, show, shownNote, textsOf, writingEvents } from "../../tests/support/panel";
import { NoteEditor } from "./note-editor";

/** A window that has room for two columns until `narrow`. */
function wideWindow() {
	let changed = () => {};
	const query = {
		matches: true,
		addEventListener: (_: string, heard: () => void) => {
			changed = heard;
		},
		removeEventListener: () => {},
	};
	globalThis.matchMedia = () => query as unknown as MediaQueryList;
	onTestFinished(() => void Reflect.deleteProperty(globalThis, "matchMedia"));
	return {
		narrow: () => {
			query.matches = false;
			act(() => changed());
		},
	};
}

function showEditor(body: string) {
	const draft = signal<Draft>({ ...shownNote("d"), body, base: null });
	const events = { ...writingEvents(), show: null, addPassage: null };
	const Editor = () => (
		<NoteEditor draft={draft.value} tagsInUse={[]} awaiting={false} unsaved={null} events={events} onLeave={() => {}} />
	);
	const editor = show(<Editor />);
	const type = (typed: string) =>
		act(() => {
			draft.value = { ...draft.value, body: typed };
		});
	return { editor, type, area: () => editor.querySelector("textarea") };
}

describe("the preview of a note", () => {
	it("stands beside the field where there is room, and follows when the keys rest", () => {
		vi.useFakeTimers();
		onTestFinished(() => void vi.useRealTimers());
		wideWindow();
		const { editor, type, area } = showEditor("A **thought**.");
		expect(area()?.value).toBe("A **thought**.");
		expect(textsOf(editor, ".preview strong")).toEqual(["thought"]);
		type("Another **one**.");
		expect(textsOf(editor, ".preview strong")).toEqual(["thought"]);
		act(() => void vi.advanceTimersByTime(500));
		expect(textsOf(editor, ".preview strong")).toEqual(["one"]);
		expect(textsOf(editor, ".writing > .quiet")).toEqual([]);
		expect(editor.querySelector<HTMLButtonElement>(".tools button")?.disabled).toBe(false);
	});

	it("takes the field's place where there is none", () => {
		const { narrow } = wideWindow();
		const { editor, area } = showEditor("A **thought**.");
		narrow();
		expect([area()?.value, editor.querySelector(".preview")]).toEqual(["A **thought**.", null]);
		click(button(editor, "Preview"));
		expect([area(), textsOf(editor, ".markdown strong")]).toEqual([null, ["thought"]]);
	});
});
