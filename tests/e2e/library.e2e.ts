import { expect, it } from "vitest";
import { inEachBrowser, readPage, type Surroundings } from "./browsers";
import type { PageView, View } from "./drivers/driver";
import { noteOnFirstParty, writeNote } from "./note-taking";

const SPILL = [
	"Ilse Marrow, the environment minister, accused Brandt Harbour Group of hiding a chemical spill in the northern basin for three weeks.",
	"“There was no spill,” said Edvard Lunde, a spokesman for Brandt Harbour Group, who denied the accusation on Tuesday and called it a fairy tale.",
	"The council of Halvery said that it had asked for the readings of all three weeks, and that nobody had answered its letters so far.",
];
const BASIN = [
	"The northern basin stays closed to swimmers until further notice, the council of Halvery said in a letter to all households on Friday.",
	"Runa Askeland, who leads the dockers' union, said that Brandt Harbour Group had hidden a chemical spill in the northern basin for weeks.",
	"Ilse Marrow said that she would ask for an inquiry before the summer, and that the letter had come far too late for many families.",
];

async function save(panel: View): Promise<void> {
	await panel.waitFor(() => document.querySelector('.save[aria-disabled="false"]'), { what: "it can be saved" });
	await panel.click(".save");
	await panel.waitFor(() => document.querySelector('.save[aria-disabled="true"]'), { what: "it is saved" });
}

const titlesIn = () => [...document.querySelectorAll(".shelf-title")].map(({ textContent }) => textContent);

async function openLibrary({ browser }: Surroundings): Promise<PageView> {
	const library = await browser.openExtensionPage("sidepanel.html?library");
	await library.waitFor(() => document.querySelector(".shelf-article, .shelf .state"), { what: "the library lists" });
	return library;
}

async function search(library: View, query: string): Promise<void> {
	await library.evaluate((text) => {
		const field = document.querySelector<HTMLInputElement>('.shelf-search input[type="search"]');
		if (!field) throw new Error("there is no field");
		field.value = text;
		field.dispatchEvent(new Event("input", { bubbles: true }));
	}, query);
}

const showsTitles = (library: View, titles: string[]) =>
	library.waitFor(
		(wanted) =>
			JSON.stringify([...document.querySelectorAll(".shelf-title")].map((one) => one.textContent).sort()) === wanted,
		{ what: `it lists ${titles.join(", ") || "nothing"}` },
		JSON.stringify(titles.toSorted()),
	);

const PORT = "Minister turns on port";
const CLOSED = "Basin closed to swimmers";

inEachBrowser("the library", (around) => {
	it("opens in the panel in front of the page, and finds what was written a moment ago", async () => {
		const { page, panel } = await readPage(around, around.site.article("/courier", PORT, SPILL));
		await noteOnFirstParty(panel);
		await writeNote(panel, "Ask for the **harbour log** of March.", "log, to check");
		await panel.click(".open-library");
		await showsTitles(panel, [PORT]);
		await search(panel, 'tag:"to check" harb');
		await panel.waitFor(() => document.querySelector(".note-hit mark")?.textContent === "harbour", {
			what: "the note is found",
		});
		await search(panel, "fairy");
		await panel.waitFor(() => document.querySelector("[data-claim-hit] mark")?.textContent === "fairy", {
			what: "a claim is found",
		});
		await search(panel, "before:soon fairy");
		await panel.waitFor(() => document.querySelector("#search-problems")?.textContent?.includes("before:soon"), {
			what: "what is wrong is told",
		});
		expect(await panel.evaluate(titlesIn)).toEqual([PORT]);
		await panel.click(".shelf-back");
		await panel.waitFor(() => document.activeElement?.classList.contains("open-library"), {
			what: "the focus is where it came from",
		});
		await page.close();

		const other = await readPage(around, around.site.article("/mail", CLOSED, BASIN));
		await save(other.panel);
		await other.page.close();
	});

	it("opens where no article is", async () => {
		const blank = await around.browser.openPage(around.site.page("/blank", () => "<title>Nothing</title>"));
		await around.browser.clickToolbarButton(blank);
		const panel = await around.browser.panel();
		await panel.waitFor(() => document.querySelector('[data-state="no-article"]'), { timeout: 40_000 });
		await panel.click(".open-library");
		await showsTitles(panel, [PORT, CLOSED]);
		await panel.click(".shelf-back");
		await blank.close();
	});

	it("hears of what is written elsewhere while it is open", async () => {
		const library = await openLibrary(around);
		await showsTitles(library, [PORT, CLOSED]);
		await search(library, "quicksand");
		await library.waitFor(() => document.querySelector(".shelf-status")?.textContent === "Nothing was found.");
		const { page, panel } = await readPage(around, `${around.site.origin}/mail`);
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await writeNote(panel, "A letter like quicksand.");
		await page.close();
		await library.bringToFront();
		await library.waitFor(() => document.querySelector(".note-hit mark")?.textContent === "quicksand", {
			what: "the new note is found",
		});
		await search(library, "");
		await library.click('.shelf-article [aria-expanded="false"]');
		await library.waitFor(() => document.querySelector(".shelf-notes .markdown")?.textContent?.includes("quicksand"), {
			what: "the note is shown",
		});
		await library.click(".shelf-notes .danger");
		await library.waitFor(() => document.querySelector(".shelf-notes") === null, { what: "the note is gone" });
		await library.click(".toast button");
		await library.waitFor(() => document.querySelector(".shelf-notes .markdown")?.textContent?.includes("quicksand"), {
			what: "the note is back",
		});
		await library.close();
	});

	it("edits a note where it was found, and gives the focus back", async () => {
		const library = await openLibrary(around);
		await search(library, "quicksand");
		await library.waitFor(() => document.querySelector(".note-hit mark"), { what: "the note is found" });
		await library.click(".note-hit .edit-note");
		await library.waitFor(() => document.activeElement?.matches(".hits .editor textarea"), {
			what: "the editor has the focus",
		});
		await library.type(".editor textarea", " Ask **again**.");
		await library.close();

		const again = await openLibrary(around);
		await search(again, "quicksand");
		await again.waitFor(() => document.querySelector(".note-hit mark"), { what: "the note is found" });
		await again.click(".note-hit .edit-note");
		await again.waitFor(() => document.querySelector<HTMLTextAreaElement>(".editor textarea")?.value.includes("Ask"), {
			what: "the draft is as it was left",
		});
		await again.press("Control+Enter");
		await again.waitFor(() => document.activeElement?.matches(".note-hit .edit-note"), {
			what: "the focus is back at the note",
		});
		await search(again, "again");
		await again.waitFor(() => document.querySelector(".note-hit mark")?.textContent === "again", {
			what: "the new words are found",
		});
		await again.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		await again.press("Control+z");
		await again.waitFor(() => document.querySelector(".note-hit") === null, { what: "the edit is undone" });
		await search(again, "");
		await again.click('.shelf-article [aria-expanded="false"]');
		await again.waitFor(() => document.querySelector("[data-unfinished] .primary"), { what: "it is a draft again" });
		await again.click("[data-unfinished] .danger");
		await again.waitFor(() => document.querySelector(".shelf-notes .markdown")?.textContent?.includes("quicksand."), {
			what: "the note is as it was",
		});
		await again.close();
	});

	it("exports what is found, and what is selected", async () => {
		const choices = () =>
			[...document.querySelectorAll("dialog fieldset:first-child label")].map((one) => one.textContent);
		const library = await openLibrary(around);
		await search(library, "quicksand");
		await library.waitFor(() => document.querySelector(".note-hit mark"), { what: "the note is found" });
		await library.click(".shelf-head .menu summary");
		await library.click(".shelf-head .menu-items > button");
		await library.waitFor(() => document.querySelector("dialog[open]"), { what: "the dialog opens" });
		expect(await library.evaluate(choices)).toEqual(["The article that was found (1 note)", "Everything that is kept"]);
		await library.click('dialog input[value="markdown"]');
		await library.click("dialog button[type=submit]");
		await library.waitFor(() => document.querySelector("dialog [role=status]")?.textContent?.includes("sidelight-"), {
			what: "the file is handed over",
		});
		await library.click("dialog button.quiet");
		await library.waitFor(() => document.querySelector("dialog") === null, { what: "the dialog is gone" });

		await search(library, "");
		await showsTitles(library, [PORT, CLOSED]);
		await library.click(".shelf-head .page-actions > button");
		await library.click(".selection-bar button:nth-of-type(1)");
		await library.click(".selection-bar button:nth-of-type(3)");
		await library.waitFor(() => document.querySelector("dialog[open]"), { what: "the dialog opens" });
		expect((await library.evaluate(choices))[0]).toBe("The 2 articles that are chosen (2 notes)");
		await library.click("dialog button.quiet");
		await library.waitFor(() => document.activeElement?.textContent === "Export…", { what: "the focus is back" });
		await library.close();
	});

	it("compares two articles, and tells what a party says over time", async () => {
		const library = await openLibrary(around);
		await showsTitles(library, [PORT, CLOSED]);
		await library.click(".shelf-head .page-actions > button");
		for (const row of [1, 2]) await library.click(`.shelf-list > li:nth-child(${row}) input`);
		await library.click(".selection-bar button:nth-of-type(2)");
		const compared = await library.waitFor(
			() => document.querySelector(".comparison")?.textContent?.replace(/\s+/gu, " ") ?? "",
			{ what: "they are compared" },
		);
		expect(compared).toContain("Ilse Marrow");
		expect(compared).toContain("hidden a chemical spill in the northern basin");
		await library.click(".shelf-page .shelf-back");
		await library.waitFor(() => document.querySelector(".shelf-page") === null);
		await library.evaluate(() => {
			const party = [...document.querySelectorAll<HTMLElement>(".shelf-parties button")].find(
				({ textContent }) => textContent === "Ilse Marrow",
			);
			party?.click();
		});
		await library.waitFor(() => document.querySelectorAll(".shelf-page .found > li").length > 1, {
			what: "what she said in both is listed",
		});
		await library.close();
	});

	it("shows a passage in the tab where it is open, and else by the address", async () => {
		const { page } = await readPage(around, `${around.site.origin}/courier`);
		const library = await openLibrary(around);
		await search(library, "hiding chemical");
		await library.waitFor(() => document.querySelector("[data-claim-hit]"), { what: "the claim is found" });
		await library.click("[data-claim-hit] .hit-words");
		await page.waitFor(() => document.visibilityState === "visible", { what: "its tab is in front" });
		await page.waitFor(() => CSS.highlights.has("sidelight-current-light"), { what: "the claim is shown" });
		await page.close();

		await library.bringToFront();
		await library.evaluate(() => {
			const { tabs } = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
			tabs.create = (async ({ url }: { url?: string }) => {
				document.title = url ?? "";
				return {};
			}) as typeof tabs.create;
		});
		await library.click("[data-claim-hit] .hit-words");
		const address = await library.waitFor(() => (document.title.includes(":~:") ? document.title : ""), {
			what: "the address names the passage",
		});
		expect(address.startsWith(`${around.site.origin}/courier#:~:text=`)).toBe(true);
		expect(decodeURIComponent(address)).toContain("hiding a chemical spill");
		await library.close();
	});

	it("deletes several, and brings them back as they were", async () => {
		const library = await openLibrary(around);
		await showsTitles(library, [PORT, CLOSED]);
		const before = await library.evaluate(everything);
		await library.click(".shelf-head .page-actions > button");
		await library.click(".selection-bar button:nth-of-type(1)");
		await library.click(".selection-bar .danger");
		await library.waitFor(() => document.querySelector(".shelf .state"), { what: "all of it is gone" });
		await library.click(".toast button");
		await showsTitles(library, [PORT, CLOSED]);
		expect(await library.evaluate(everything)).toBe(before);
		await library.close();
	});

	it("forgets what is old and bare when it opens, says so, and takes it back", async () => {
		const library = await openLibrary(around);
		const { page, panel } = await readPage(around, around.site.article("/old", "Old and bare", SPILL));
		await save(panel);
		await page.close();
		await library.bringToFront();
		await showsTitles(library, [PORT, CLOSED, "Old and bare"]);
		await library.evaluate(makeOld);
		await library.click(".shelf-head .menu summary");
		await library.evaluate(() => {
			const select = document.querySelector<HTMLSelectElement>(".shelf-head select");
			if (!select) throw new Error("there is no choice");
			select.value = "3";
			select.dispatchEvent(new Event("change", { bubbles: true }));
		});
		await showsTitles(library, [PORT, CLOSED]);
		expect(await library.text(".toast")).toContain("1 old article without notes was forgotten");
		await library.click(".toast button");
		await showsTitles(library, [PORT, CLOSED, "Old and bare"]);
		await library.close();
		const again = await openLibrary(around);
		await again.waitFor(() => document.querySelector(".toast"), { what: "it is forgotten once more" });
		await showsTitles(again, [PORT, CLOSED]);
		await again.close();
	});
});

/** All that the database has, as one text. */
async function everything(): Promise<string> {
	const result = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const database = await result(indexedDB.open("sidelight"));
	const all: unknown[] = [];
	for (const name of database.objectStoreNames) {
		const store = database.transaction(name).objectStore(name);
		all.push([name, await result(store.getAll())]);
	}
	database.close();
	return JSON.stringify(all);
}

/** Makes every article one of long ago. */
async function makeOld(): Promise<void> {
	const result = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const database = await result(indexedDB.open("sidelight"));
	for (const name of ["sources", "articles"]) {
		const store = database.transaction(name, "readwrite").objectStore(name);
		for (const record of await result(store.getAll())) await result(store.put({ ...record, savedAt: 1000 }));
	}
	database.close();
}
