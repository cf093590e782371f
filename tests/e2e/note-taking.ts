import type { PageView, View } from "./drivers/driver";

/** Where the buttons of the toolbar stand in it, as a part of its width; the last is there while a note is written. */
const PLACES = { highlight: 0.15, note: 0.46, add: 0.85 };

/** Clicks the toolbar beside a selection. Its shadow root is closed, so its buttons are clicked by place. */
export async function clickSelectionToolbar(page: PageView, button: keyof typeof PLACES): Promise<void> {
	const box = await page.waitFor(
		(adds) => {
			const host = document.querySelector("sidelight-toolbar");
			const { left, top, width, height } = host?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 };
			return width > (adds ? 330 : 0) ? { left, top, width, height } : null;
		},
		{ what: "the toolbar stands beside the selection" },
		button === "add",
	);
	if (!box) throw new Error("no toolbar");
	await page.clickAt(box.left + box.width * PLACES[button], box.top + box.height / 2);
}

/** Begins a note on the first party of the sides, or on the one whose page is open. */
export async function noteOnFirstParty(panel: View): Promise<void> {
	if (!(await panel.evaluate(() => document.querySelector(".party-note")))) await panel.click(".party");
	await panel.waitFor(() => document.querySelector(".party-note"), { what: "the party's page opens" });
	await panel.click(".party-note");
}

/** Writes and saves the note whose editor is opening in the panel. */
export async function writeNote(panel: View, body: string, tags = ""): Promise<void> {
	await panel.waitFor(() => document.querySelector(".editor textarea"), { what: "the editor opens" });
	await panel.type(".editor textarea", body);
	if (tags !== "") await panel.type('.editor input[type="text"]', tags);
	await panel.click(".editor button[type=submit]");
	await panel.waitFor(() => document.querySelector(".editor") === null && document.querySelector("[data-note]"), {
		what: "the note is kept",
	});
}

/** What the notes in the panel say, each with what it is on. */
export const noteTexts = (panel: View) =>
	panel.evaluate(() =>
		[...document.querySelectorAll("[data-note]")].map((note) => (note.textContent ?? "").replace(/\s+/g, " ")),
	);
