import { expect, it } from "vitest";
import { inEachBrowser, readPage, selectWords } from "./browsers";
import type { PageView, View } from "./drivers/driver";
import { clickSelectionToolbar, noteTexts, writeNote } from "./note-taking";

const PARAGRAPHS = [
	"The harbour group denied on Tuesday that any of its tanks had leaked into the bay, said Edvard Lunde, a spokesman.",
	"Ilse Marrow, the minister, said that the company had known about the broken valve for three weeks, and that nobody was told.",
	"The council meets on Friday to settle whether the northern quay will be closed, said Runa Askeland, who chairs it.",
];

/** Changes the page's second paragraph under the reader's eyes, as a news ticker does; null takes it away. */
function changeParagraph(page: PageView, text: string | null): Promise<void> {
	return page.evaluate((now) => {
		const paragraph = document.querySelectorAll("article p")[1];
		if (now === null) paragraph?.remove();
		else if (paragraph) paragraph.textContent = now;
	}, text);
}

const difference = (panel: View) =>
	panel.evaluate(() =>
		["del", "ins"].map((change) =>
			[...document.querySelectorAll(`[data-note] ${change}`)].map((element) => element.lastChild?.textContent?.trim()),
		),
	);
const isPainted = (page: PageView, what: string) =>
	page.waitFor(() => (CSS.highlights.get("sidelight-note-light")?.size ?? 0) > 0, { what });

inEachBrowser("a passage that the page changes", (around) => {
	it("is shown with the difference, can be kept as it is now, and is listed when it is gone", async () => {
		const url = around.site.article("/valve", "Minister says group knew about broken valve", PARAGRAPHS);
		const { page, panel } = await readPage(around, url);
		await selectWords(page, "known about the broken valve for three weeks");
		await clickSelectionToolbar(page, "note");
		await writeNote(panel, "Ask for the log.");
		await isPainted(page, "the note is painted");

		await changeParagraph(page, PARAGRAPHS[1]?.replace("three weeks", "nearly two weeks") ?? "");
		await panel.waitFor(() => document.querySelector("[data-note] ins"), { what: "the difference is shown" });
		expect(await panel.text("[data-note] .passage .hint")).toBe("The page has changed these words");
		expect(await difference(panel)).toEqual([["three"], ["nearly two"]]);
		await isPainted(page, "the words are painted where they are now");

		await panel.click("[data-note] .keep");
		await panel.waitFor(() => document.querySelector("[data-note] ins") === null, { what: "the new words are kept" });
		expect((await noteTexts(panel))[0]).toContain("valve for nearly two week");
		await panel.click(".toast button");
		await panel.waitFor(() => document.querySelector("[data-note] ins"), { what: "the old words are back" });
		expect((await noteTexts(panel))[0]).toContain("Ask for the log.");

		await changeParagraph(page, null);
		await panel.waitFor(() => document.querySelector("[data-note] .lost"), { what: "the note says so" });
		expect(await panel.text("[data-note] .lost .quote")).toMatch(/^known about the broken valve for three week/u);
		await page.close();
	});
});
