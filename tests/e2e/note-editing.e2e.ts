import { expect, it } from "vitest";
import { inEachBrowser, readPage, selectWords } from "./browsers";
import type { View } from "./drivers/driver";
import { clickSelectionToolbar, noteOnFirstParty, noteTexts, writeNote } from "./note-taking";

const written = (panel: View) =>
	panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".editor textarea")?.value);
const openEditor = (panel: View) =>
	panel.waitFor(() => document.activeElement?.matches(".editor textarea"), { what: "the editor has the focus" });
const toastSays = (panel: View, words: string) =>
	panel.waitFor((wanted) => document.querySelector(".toast")?.textContent?.includes(wanted), { what: words }, words);
const passages = (panel: View, within: string) =>
	panel.evaluate(
		(selector) => [...document.querySelectorAll(`${selector} .quote`)].map((quote) => quote.textContent),
		within,
	);
const waitForPassages = (panel: View, within: string, count: number) =>
	panel.waitFor(
		(selector, wanted) => document.querySelectorAll(`${selector} .quote`).length === wanted,
		{ what: `${count} passages in ${within}` },
		within,
		count,
	);
/** Puts the focus on no field, as a click beside the notes does. */
const leaveFields = (panel: View) =>
	panel.evaluate(() => {
		window.focus();
		(document.activeElement as HTMLElement | null)?.blur();
	});

inEachBrowser("the note editor", (around) => {
	it("has keys, lists that go on, and the browser's own undo", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await selectWords(page, "Per Solheim, confirmed");
		await clickSelectionToolbar(page, "note");
		await openEditor(panel);
		await panel.type(".editor textarea", "- [ ] first");
		await panel.press("Enter");
		await panel.type(".editor textarea", "second");
		expect(await written(panel)).toBe("- [ ] first\n- [ ] second");
		await panel.evaluate(() =>
			document.querySelector<HTMLTextAreaElement>(".editor textarea")?.setSelectionRange(18, 24),
		);
		await panel.press("Control+b");
		expect(await written(panel)).toBe("- [ ] first\n- [ ] **second**");
		await panel.press("Control+z");
		expect(await written(panel)).toBe("- [ ] first\n- [ ] second");
		await panel.press("Control+Enter");
		await panel.waitFor(() => document.querySelector("[data-note] .markdown input"), {
			what: "the checklist is shown",
		});
		await panel.waitFor(() => document.activeElement?.matches("[data-note] .edit-note"), {
			what: "the note has the focus that the editor had",
		});
		await page.close();
	});

	it("makes checklists that are ticked where they are read, and that can be undone", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-notes");
		const ticks = () =>
			panel.evaluate(() =>
				[...document.querySelectorAll<HTMLInputElement>("[data-note] .markdown input")].map(({ checked }) => checked),
			);
		await panel.waitFor(() => document.querySelector("[data-note] .markdown input"), { what: "the note is shown" });
		await panel.click("[data-note] .markdown li:nth-of-type(2) input");
		await toastSays(panel, "Checklist changed");
		expect(await ticks()).toEqual([false, true]);
		expect(
			await panel.evaluate(() => document.activeElement?.matches(".markdown li:nth-of-type(2) input")),
			"the box keeps the focus",
		).toBe(true);
		await panel.click("[data-note] .markdown li:nth-of-type(1) input");
		await panel.waitFor(() => document.querySelectorAll("[data-note] .markdown input:checked").length === 2);
		await leaveFields(panel);
		await panel.press("Control+z");
		await panel.waitFor(() => document.querySelectorAll("[data-note] .markdown input:checked").length === 1);
		await panel.press("Control+z");
		await panel.waitFor(() => document.querySelectorAll("[data-note] .markdown input:checked").length === 0);
		expect(await panel.evaluate(() => document.querySelector(".conflict"))).toBeNull();
		await page.close();
	});

	it("takes more passages from the page, and lets them go again", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-notes");
		await panel.waitFor(() => document.querySelector(".edit-note"), { what: "the note is shown" });
		await panel.click(".edit-note");
		await openEditor(panel);
		await selectWords(page, "There was no spill");
		await clickSelectionToolbar(page, "add");
		await waitForPassages(panel, "[data-unfinished]", 2);
		await toastSays(panel, "Passage added");

		await panel.click(".add-passage");
		await panel.waitFor(() => document.querySelector(".add-passage[aria-pressed='true']"), { what: "it waits" });
		await selectWords(page, "People swam in that water");
		await waitForPassages(panel, "[data-unfinished]", 3);
		await panel.waitFor(() => document.querySelector(".add-passage[aria-pressed='false']"), {
			what: "it waits no more",
		});
		const [first, second] = await passages(panel, "[data-unfinished]");

		await panel.click("[data-unfinished] .passage:nth-of-type(2) .remove-passage");
		await waitForPassages(panel, "[data-unfinished]", 2);
		await panel.click(".toast button");
		await waitForPassages(panel, "[data-unfinished]", 3);
		await panel.click(".editor button[type=submit]");
		await waitForPassages(panel, "[data-note]", 3);
		expect(await passages(panel, "[data-note]")).toContain(first);
		expect(await passages(panel, "[data-note]")).toContain(second);
		await page.close();
	});

	it("writes on matters and on counterclaims, which the note leads to", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-sides");
		await panel.waitFor(() => document.querySelector("[data-issue] .section-head .note-on"), {
			what: "the matters are shown",
		});
		await panel.click("[data-issue] .section-head .note-on");
		await writeNote(panel, "On a matter.");
		await panel.click("#tab-sides");
		await panel.waitFor(() => document.querySelector(".link-actions .note-on"), {
			what: "the counterclaims are shown",
		});
		await panel.click(".link-actions .note-on");
		await writeNote(panel, "On a counterclaim.");
		const texts = (await noteTexts(panel)).join(" ");
		expect(texts).toMatch(/On a counterclaim.*On a counterclaim\./u);
		expect(texts).toMatch(/On the issue “.+” ?On a matter\./u);
		await panel.click(".target-name");
		await panel.waitFor(() => document.activeElement?.closest("[data-issue]"), {
			what: "the matter has the focus",
		});
		await page.close();
	});

	it("keeps half a tag and a source when the panel is closed in the middle of a word", async () => {
		const { page, panel } = await readPage(
			around,
			around.site.article("/draft", "The ferry stays in port", [
				"The ferry will not sail this winter, said Ada Orlo, who runs the line between Bray and Halvery. “We have no crew for it,” she said on Monday.",
				"Jon Fenn, the mayor of Bray, called the decision a disgrace. “She never even asked us,” Fenn said, and left the room without another word.",
			]),
		);
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await openEditor(panel);
		await panel.type(".editor [role='combobox']", "winter, fer");
		await panel.click(".add-source");
		await panel.waitFor(() => document.activeElement?.matches("input[type='url']"), {
			what: "the source has the focus",
		});
		await panel.type("input[type='url']", "https://ferry.example/lo");
		await around.browser.closePanel();
		await around.browser.clickToolbarButton(page);
		const again = await around.browser.panel();
		await again.waitFor(() => document.querySelector("#tab-notes"), { what: "the page is read" });
		await again.click("#tab-notes");
		await again.waitFor(
			() =>
				document.querySelector<HTMLInputElement>("input[type='url']")?.value === "https://ferry.example/lo" &&
				document.querySelector<HTMLInputElement>("[role='combobox']")?.value === "fer" &&
				document.querySelector(".editor .tag")?.textContent?.startsWith("winter"),
			{ what: "the draft is as it was" },
		);
		await again.type("input[type='url']", "g");
		await again.click(".editor button[type=submit]");
		await again.waitFor(() => document.querySelector("[data-note] .evidence-list a"), { what: "the note is kept" });
		expect(
			await again.evaluate(() => [
				document.querySelector("[data-note] .evidence-list a")?.getAttribute("href"),
				...[...document.querySelectorAll("[data-note] .tag")].map((tag) => tag.textContent),
			]),
		).toEqual(["https://ferry.example/log", "winter", "fer"]);

		// What is in use is offered from now on.
		await again.click(".edit-note");
		await openEditor(again);
		await again.click("[data-unfinished] .tag button");
		await again.type(".editor [role='combobox']", "wint");
		await again.waitFor(() => document.querySelector("[role='option']")?.textContent === "winter", {
			what: "the tag is offered",
		});
		await again.press("ArrowDown");
		await again.press("Enter");
		await again.waitFor(() => document.querySelectorAll("[data-unfinished] .tag").length === 2, {
			what: "it is taken",
		});

		// A source without a web address is not kept, and it says why.
		await again.evaluate(() => document.querySelector<HTMLInputElement>("input[type='url']")?.setSelectionRange(0, 23));
		await again.type("input[type='url']", "ferry");
		await again.press("Control+Enter");
		await again.waitFor(() => document.querySelector(".source .problem")?.textContent?.includes("https://"), {
			what: "it says what is wrong",
		});
		await again.press("Escape");
		await again.waitFor(
			() => document.querySelector("[data-unfinished] .primary") && !document.querySelector(".editor"),
			{
				what: "the draft is left as it is",
			},
		);
		await page.close();
	});

	it("adds to a note later, below it", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-notes");
		await panel.waitFor(() => document.querySelector(".add-later"), { what: "the notes are shown" });
		await panel.click(".add-later");
		await openEditor(panel);
		await panel.type(".editor textarea", "He resigned.");
		await panel.press("Control+Enter");
		await panel.waitFor(() => document.querySelector(".later [data-note]")?.textContent?.includes("He resigned."), {
			what: "it stands below the note",
		});
		await page.close();
	});

	it("keeps what two panels write on one note at once, and lets the reader merge it", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		const tabId = await around.browser.evaluateInBackground(async () => {
			return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? 0;
		});
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await writeNote(panel, "Begun.");
		const own = await around.browser.openExtensionPage(`sidepanel.html?tab=${tabId}`);
		const other = await around.browser.openExtensionPage(`sidepanel.html?tab=${tabId}`);
		for (const view of [own, other]) {
			await view.waitFor(() => document.querySelector("#tab-notes"), { what: "the panel shows the page" });
			await view.evaluate(() => document.querySelector<HTMLElement>("#tab-notes")?.click());
			await view.waitFor(() => document.body.textContent?.includes("Begun."), { what: "the note is shown" });
		}
		await own.evaluate(() => {
			const notes = [...document.querySelectorAll<HTMLElement>("[data-note]")];
			notes
				.find((note) => note.textContent?.includes("Begun."))
				?.querySelector<HTMLElement>(".edit-note")
				?.click();
		});
		for (const view of [own, other])
			await view.waitFor(() => document.querySelector(".editor textarea"), { what: "both show the draft" });
		const type = (view: View, words: string) =>
			view.evaluate((value) => {
				const area = document.querySelector<HTMLTextAreaElement>(".editor textarea");
				if (!area) return;
				area.value = value;
				area.dispatchEvent(new Event("input", { bubbles: true }));
			}, words);
		await Promise.all([type(own, "Begun. Here."), type(other, "Begun. There.")]);
		await own.waitFor(() => document.querySelectorAll(".editor").length === 2, { what: "both are drafts now" });
		for (let left = 2; left > 0; left--) {
			await own.evaluate(() => document.querySelector<HTMLElement>(".editor button[type=submit]")?.click());
			await own.waitFor(
				(wanted) => document.querySelectorAll(".editor").length === wanted,
				{ what: "saved" },
				left - 1,
			);
		}
		await own.waitFor(() => document.querySelectorAll(".conflict .version").length === 2, {
			what: "both versions are shown",
		});
		const versions = await own.evaluate(async () => {
			// They are rendered once the view stands.
			await new Promise((resolve) => setTimeout(resolve, 100));
			return [...document.querySelectorAll(".version .markdown")].map((version) => version.textContent?.trim());
		});
		expect(versions.sort()).toEqual(["Begun. Here.", "Begun. There."]);
		await own.evaluate(() => document.querySelector<HTMLElement>(".conflict .buttons button:last-of-type")?.click());
		await own.waitFor(() => document.querySelector(".editor textarea"), { what: "they are merged in the editor" });
		expect((await written(own))?.split("\n").sort()).toEqual(["Begun. Here.", "Begun. There."]);
		await own.evaluate(() => document.querySelector<HTMLElement>(".editor button[type=submit]")?.click());
		await own.waitFor(
			() => !document.querySelector(".editor, .conflict") && document.body.textContent?.includes("Begun. Here."),
			{ what: "they are one again" },
		);
		await own.close();
		await other.close();
		await page.close();
	});

	it("shows a note of a million letters and ten thousand tags at once, and goes on being used", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await writeNote(panel, "A long one.");
		await panel.evaluate(async () => {
			const opening = indexedDB.open("sidelight");
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(opening.error);
			});
			const store = database.transaction("notes", "readwrite").objectStore("notes");
			const all = store.getAll();
			await new Promise((resolve) => {
				all.onsuccess = () => {
					const note = all.result.find(({ body }) => body === "A long one.");
					note.body = `A long one. ${"word ".repeat(200_000)}`;
					note.tags = Array.from({ length: 10_000 }, (_, i) => `tag ${i}`);
					store.put(note).onsuccess = resolve;
				};
			});
			database.close();
			const channel = new BroadcastChannel("sidelight-store");
			channel.postMessage({ article: null });
			channel.close();
		});
		await panel.waitFor(() => document.querySelector("[data-note] .begin"), { what: "its beginning is shown" });
		expect(await panel.evaluate(() => document.querySelectorAll("[data-note] .tag").length)).toBeLessThan(40);
		await panel.evaluate(() =>
			document.querySelector(".begin")?.closest("[data-note]")?.querySelector<HTMLElement>(".edit-note")?.click(),
		);
		await openEditor(panel);
		await panel.type(".editor textarea", "!");
		await panel.click(".editor button[type=submit]");
		await panel.waitFor(() => document.querySelector(".editor") === null, { what: "it is saved" });
		await toastSays(panel, "Saved");
		await page.close();
	});
});
