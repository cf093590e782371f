import { expect, it } from "vitest";
import { inEachBrowser, readPage, selectWords } from "./browsers";
import type { PageView, View } from "./drivers/driver";
import { clickSelectionToolbar, noteOnFirstParty, noteTexts, writeNote } from "./note-taking";

declare global {
	interface Window {
		/** What was handed to the browser last. */
		handed?: Promise<string>;
	}
}

const noteHighlights = (page: View) => page.evaluate(() => CSS.highlights.get("sidelight-note-light")?.size ?? 0);

/** Keeps what a page hands to the browser as a file, besides handing it over. */
async function watchFiles(view: View): Promise<void> {
	await view.evaluate(() => {
		const hand = URL.createObjectURL;
		URL.createObjectURL = (blob: Blob) => {
			window.handed = blob.text();
			return hand.call(URL, blob);
		};
	});
}

/** Exports as one of the formats, and gives the file's text. */
async function exportAs(view: View, format: string): Promise<string> {
	await view.waitFor(() => document.querySelector("dialog[open] form"), { what: "the export opens" });
	await view.click(`input[value="${format}"]`);
	await view.click("dialog button[type='submit']");
	await view.waitFor(() => document.querySelector("dialog [role='status']")?.textContent?.includes("Handed"), {
		what: "the file is made",
	});
	return view.evaluate(async () => (await window.handed) ?? "");
}

async function openOptions(open: (path: string) => Promise<PageView>): Promise<PageView> {
	const options = await open("options.html");
	await options.waitFor(() => document.querySelector('input[type="file"]'), { what: "files can be imported" });
	return options;
}

/** Chooses a file to import, and waits until it is known what it would bring. */
async function choose(options: View, text: string): Promise<string> {
	await options.evaluate((content) => {
		const input = document.querySelector<HTMLInputElement>('input[type="file"]');
		const transfer = new DataTransfer();
		transfer.items.add(new File([content], "notes.jsonld", { type: "application/ld+json" }));
		if (input) input.files = transfer.files;
		input?.dispatchEvent(new Event("change", { bubbles: true }));
	}, text);
	await options.waitFor(() => document.querySelector('[data-state="planned"], [data-state="failed"]'), {
		what: "the file is read",
	});
	return options.text("dialog");
}

async function importIt(options: View): Promise<void> {
	await options.click("dialog button.primary");
	await options.waitFor(() => document.querySelector('[data-state="done"]'), { what: "it is imported" });
	await options.waitFor(() => !document.querySelector("dialog")?.textContent?.includes("Preparing"), {
		what: "it is indexed",
	});
}

inEachBrowser("exchanged notes", (around) => {
	// First: later Escape would close what Firefox shows of a download.
	it("in files that are no such files change nothing, and the reader is told", async () => {
		const options = await openOptions((path) => around.browser.openExtensionPage(path));
		expect(await choose(options, "\u0000\u0001 no JSON at all")).toContain("nothing in this file that Sidelight knows");
		await options.press("Escape");
		await options.waitFor(() => document.querySelector("dialog") === null, { what: "the dialog is gone" });
		const newer = '{"sidelight:version":"7.0","first":{"items":[]}}';
		expect(await choose(options, newer)).toContain("A newer version of Sidelight has written this file");
		await options.close();
	});

	it("leave as a file, and come back from it whole and painted", async () => {
		const url = `${around.site.origin}/demo`;
		const { page, panel } = await readPage(around, url);
		await selectWords(page, "Per Solheim, confirmed");
		await clickSelectionToolbar(page, "note");
		await writeNote(panel, "Ask **him** again.", "port, solvent");
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await writeNote(panel, "On a party.");
		const before = await noteTexts(panel);
		const painted = await noteHighlights(page);
		await page.close();

		const options = await openOptions((path) => around.browser.openExtensionPage(path));
		await watchFiles(options);
		await options.click(".options .buttons button.primary");
		const file = await exportAs(options, "web_annotation");
		expect(JSON.parse(file)).toMatchObject({ type: "AnnotationCollection", total: 2 });
		const last = await around.browser.evaluateInBackground(async () => {
			const { lastExport } = await chrome.storage.local.get("lastExport");
			return Date.now() - Number(lastExport);
		});
		expect(last).toBeLessThan(60_000);
		await options.click("dialog button.quiet");
		await options.waitFor(() => document.querySelector("dialog") === null, { what: "the dialog is gone" });
		expect(await options.evaluate(() => document.activeElement?.textContent)).toBe("Export…");

		await options.click('[data-section="deletion"] button[aria-expanded]');
		await options.click("[role='alertdialog'] button.danger");
		await options.waitFor(() => document.body.textContent?.includes("Everything was deleted."), {
			what: "all is gone",
		});
		expect(await choose(options, file)).toMatch(/2 new notes.*1 article/u);
		await importIt(options);
		expect(await choose(options, file)).toContain("There is nothing new in this file.");
		await options.close();

		const again = await readPage(around, url);
		await again.panel.click("#tab-notes");
		await again.panel.waitFor(() => document.querySelectorAll("[data-note]").length === 2, {
			what: "the notes are back",
		});
		expect(await noteTexts(again.panel)).toEqual(before);
		await again.page.waitFor(() => (CSS.highlights.get("sidelight-note-light")?.size ?? 0) > 0, {
			what: "the note is painted",
		});
		expect(await noteHighlights(again.page)).toBe(painted);
		await again.page.close();
	});

	it("come from Hypothesis, are painted, and go again when the import is undone", async () => {
		const url = around.site.article("/basin", "Basin closed to swimmers", [
			"The northern basin stays closed to swimmers until further notice, the council of Halvery said in a letter to all households on Friday.",
			"Runa Askeland, who leads the dockers' union, said that the port had hidden a chemical spill in the northern basin for weeks.",
		]);
		const quote = {
			type: "TextQuoteSelector",
			exact: "hidden a chemical spill",
			prefix: "the port had ",
			suffix: " in the",
		};
		const file = JSON.stringify({
			export_date: "2026-01-01T00:00:00Z",
			export_userid: "acct:a@hypothes.is",
			client_version: "1.0",
			annotations: [
				{ id: "Zq8", uri: url, text: "Is that so?", tags: ["port"], target: [{ source: url, selector: [quote] }] },
				{ id: "Zq9", uri: "javascript:alert(1)", text: "", tags: [], target: [] },
			],
		});
		const options = await openOptions((path) => around.browser.openExtensionPage(path));
		expect(await choose(options, file)).toMatch(/1 new note.*1 thing is not taken/u);
		await importIt(options);

		const { page, panel } = await readPage(around, url);
		await panel.click("#tab-notes");
		await panel.waitFor(() => document.querySelector("[data-note]"), { what: "the note is there" });
		expect((await noteTexts(panel))[0]).toContain("Is that so?");
		await page.waitFor(() => (CSS.highlights.get("sidelight-note-light")?.size ?? 0) > 0, { what: "it is painted" });

		await options.bringToFront();
		await options.click("dialog button.quiet");
		await options.waitFor(() => document.querySelector('[data-state="undone"]'), { what: "it is undone" });
		await options.close();
		await page.bringToFront();
		await panel.waitFor(() => document.querySelector("[data-note]") === null, { what: "the note is gone" });
		await page.close();
	});

	it("leave the panel as Markdown, and by the clipboard", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-notes");
		await panel.waitFor(() => document.querySelectorAll("[data-note]").length === 2, { what: "the notes are listed" });
		await panel.click("[data-note] .copy");
		await panel.waitFor(() => document.querySelector(".toast")?.textContent?.includes("Copied"), {
			what: "it is copied",
		});
		await watchFiles(panel);
		await panel.click(".menu summary");
		await panel.click(".menu .export");
		const text = await exportAs(panel, "markdown");
		expect(text).toMatch(/^# [^\n]+\n/u);
		expect(text).toContain("> Per Solheim, confirmed\n");
		expect(text).toContain("Ask **him** again.\n\nTags: port, solvent");
		await panel.click("dialog button.quiet");
		await panel.waitFor(() => document.querySelector("dialog") === null, { what: "the dialog is gone" });
		expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
		await page.close();
	});
});
