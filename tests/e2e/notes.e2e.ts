import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import {
	highlightCount,
	inEachBrowser,
	launch,
	panelShows,
	readPage,
	type Surroundings,
	selectWords,
} from "./browsers";
import type { BrowserDriver, PageView, View } from "./drivers/driver";
import { clickSelectionToolbar, noteOnFirstParty, noteTexts, writeNote } from "./note-taking";

const noteHighlights = (page: View) => page.evaluate(() => CSS.highlights.get("sidelight-note-light")?.size ?? 0);

inEachBrowser("notes", (around) => {
	it("on selected words stay on them when the page is opened again", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await selectWords(page, "Per Solheim, confirmed");
		await clickSelectionToolbar(page, "note");
		await writeNote(panel, "Ask **him** again.", "port, solvent");
		const [note] = await noteTexts(panel);
		expect(note).toContain("Per Solheim, confirmed");
		expect(note).toContain("Ask him again.");
		expect(note).toContain("solvent");
		expect(await panel.evaluate(() => document.querySelector("[data-note] .markdown strong")?.textContent)).toBe("him");
		await page.waitFor(() => (CSS.highlights.get("sidelight-note-light")?.size ?? 0) > 0, {
			what: "the note is painted",
		});
		await page.close();

		const again = await readPage(around, `${around.site.origin}/demo?utm_source=mail`);
		await again.panel.click("#tab-notes");
		await again.panel.waitFor(() => document.querySelector("[data-note]"), { what: "the note is back" });
		expect(await noteHighlights(again.page)).toBeGreaterThan(0);
		await again.panel.click("[data-note] button.quote");
		await again.page.waitFor(() => window.scrollY > 300, { what: "the page scrolls to the passage" });
		await again.page.close();
	});

	it("can be edited, deleted, and brought back", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-notes");
		await panel.click("[data-note] footer button:nth-of-type(1)");
		await panel.waitFor(
			() => document.querySelector<HTMLTextAreaElement>(".editor textarea")?.value === "Ask **him** again.",
		);
		await writeNote(panel, " Then the union.");
		expect((await noteTexts(panel))[0]).toContain("Then the union.");

		await panel.click("[data-note] footer button.danger");
		await panel.waitFor(() => document.querySelector("[data-note]") === null, { what: "the note is gone" });
		await page.waitFor(() => !CSS.highlights.has("sidelight-note-light"), { what: "its highlight is gone" });
		await panel.click(".toast button");
		await panel.waitFor(() => document.querySelector("[data-note]"), { what: "the note is back" });
		expect((await noteTexts(panel))[0]).toContain("Then the union.");
		await page.close();
	});

	it("are made as highlights in one click, and on claims and parties", async () => {
		const url = around.site.article("/ferry", "No ferry this winter", [
			"The ferry will not sail this winter, said Ada Orlo, who runs the line between Bray and Halvery. “We have no crew for it,” she said on Monday.",
			"Jon Fenn, the mayor of Bray, called the decision a disgrace. “She never even asked us,” Fenn said, and left the room without another word to anybody.",
		]);
		const { page, panel } = await readPage(around, url);
		await selectWords(page, "left the room");
		await clickSelectionToolbar(page, "highlight");
		await panel.click("#tab-notes");
		await panel.waitFor(() => document.querySelector("[data-note]"), { what: "the highlight is listed" });
		expect((await noteTexts(panel))[0]).toContain("left the room");

		await panel.click("#tab-claims");
		await panel.click(".claim-list .claim-note");
		await writeNote(panel, "On a claim.");
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await writeNote(panel, "On a party.");
		expect((await noteTexts(panel)).join(" ")).toMatch(/On a claim\..*On a party\./);

		// The order that was chosen stays, after other tabs and on other pages.
		const shown = () => document.querySelector<HTMLSelectElement>(".arrange select")?.value;
		await panel.evaluate(() => {
			const select = document.querySelector<HTMLSelectElement>(".arrange select");
			if (!select) throw new Error("there is no choice");
			select.value = "time";
			select.dispatchEvent(new Event("change", { bubbles: true }));
		});
		await panel.waitFor(() => document.querySelector("[data-note]")?.textContent?.includes("On a party."), {
			what: "the latest stands first",
		});
		await panel.click("#tab-sides");
		await panel.click("#tab-notes");
		expect(await panel.waitFor(shown, { what: "the notes are listed" })).toBe("time");
		await page.close();
		const again = await readPage(around, url);
		await again.panel.click("#tab-notes");
		expect(await again.panel.waitFor(shown, { what: "the notes are listed" })).toBe("time");
		await again.page.close();
	});

	it("from the context menu open the panel on what is selected", async () => {
		const { page, panel } = await readPage(
			around,
			around.site.page(
				"/again",
				() =>
					`<article><h1>A story that is long enough</h1>${"<p>The council met for six hours on Tuesday to settle the matter, and nobody was happy with it in the end, said Ada Orlo.</p>".repeat(4)}</article>`,
			),
		);
		await selectWords(page, "six hours on Tuesday");
		await around.browser.chooseContextMenu(page, "Note in Sidelight");
		await writeNote(panel, "Long.");
		expect((await noteTexts(panel))[0]).toContain("six hours on Tuesday");
		await page.close();
	});

	it("are listed with their old words when the page no longer has them", async () => {
		let words = "the harbour was quiet";
		const url = around.site.page(
			"/changing",
			() =>
				`<article><h1>A quiet night in the harbour</h1>${`<p>On Tuesday night ${words}, said Ada Orlo, the mayor of Bray, and nobody could say why that was so, or for how long it would last.</p>`.repeat(1)}<p>The council met for six hours to settle what should become of the bridge, and the debate was long and loud.</p></article>`,
		);
		const { page, panel } = await readPage(around, url);
		await selectWords(page, "harbour was quiet");
		await clickSelectionToolbar(page, "note");
		await writeNote(panel, "Was it?");
		await page.close();

		words = "nothing at all happened";
		const later = await readPage(around, url);
		await later.panel.click("#tab-notes");
		const note = await later.panel.waitFor(() => document.querySelector("[data-note] .lost")?.textContent, {
			what: "the note says that its words are gone",
		});
		expect(note).toContain("harbour was quiet");
		expect((await noteTexts(later.panel))[0]).toContain("Was it?");
		await later.page.close();
	});

	it("in the making are kept when the panel is closed in the middle of a word", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await panel.waitFor(() => document.querySelector(".editor textarea"));
		await panel.type(".editor textarea", "Half a thou");
		await around.browser.closePanel();
		await around.browser.clickToolbarButton(page);
		const opened = await around.browser.panel();
		await panelShows(opened, "read");
		await opened.click("#tab-notes");
		await opened.waitFor(
			() => document.querySelector<HTMLTextAreaElement>(".editor textarea")?.value === "Half a thou",
			{ what: "the draft is back" },
		);
		await opened.click(".editor button.danger");
		await page.close();
	});

	it("full of script run nothing and fetch nothing", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		const trap = around.site.origin;
		around.site.requests.length = 0;
		await writeNote(
			panel,
			`<img src="${trap}/trap-1" onerror="window.hacked=1"> ![x](${trap}/trap-2) [y](javascript:window.hacked=1) <script>window.hacked=1</script> <a href="data:text/html,x">z</a> <style>@import "${trap}/trap-3"</style> <svg onload="window.hacked=1"></svg> <iframe src="${trap}/trap-4"></iframe>`,
		);
		const seen = await panel.evaluate(() => {
			const note = [...document.querySelectorAll(".markdown")].at(-1);
			return {
				hacked: "hacked" in window,
				elements: [...(note?.querySelectorAll("*") ?? [])].map(({ tagName }) => tagName),
				links: [...(note?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href")),
			};
		});
		expect(seen.hacked).toBe(false);
		for (const tag of ["IMG", "SCRIPT", "STYLE", "SVG", "svg", "IFRAME"]) expect(seen.elements).not.toContain(tag);
		for (const link of seen.links) expect(link ?? "").not.toMatch(/^(?:javascript|data):/);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(around.site.requests.filter((path) => path.includes("trap"))).toEqual([]);
		await page.close();
	});

	it("survive a restart of the browser", async () => {
		await inOneProfile(around, async (start) => {
			const { page, panel, browser } = await start();
			await noteOnFirstParty(panel);
			await writeNote(panel, "Still here.");
			expect(await highlightCount(page)).toBeGreaterThan(0);
			await browser.close();
			const again = await start();
			await again.panel.click("#tab-notes");
			await again.panel.waitFor(() => document.querySelector("[data-note]")?.textContent?.includes("Still here."), {
				what: "the note is still there",
			});
		});
	});

	it("that are being written survive a browser that is killed in the middle of a word", async () => {
		await inOneProfile(around, async (start, kill) => {
			const { panel, browser } = await start();
			await noteOnFirstParty(panel);
			await panel.waitFor(() => document.querySelector(".editor textarea"), { what: "the editor opens" });
			await panel.type(".editor textarea", "Ask him about the tank");
			// What a browser takes to hand a word over to the disk.
			await new Promise((resolve) => setTimeout(resolve, 500));
			kill();
			await browser.close().catch(() => undefined);
			const again = await start();
			await again.panel.click("#tab-notes");
			const begun = await again.panel.waitFor(
				() =>
					document.querySelector<HTMLTextAreaElement>(".editor textarea")?.value ??
					document.querySelector("[data-draft]")?.textContent,
				{ what: "there is a draft" },
			);
			expect(begun).toContain("Ask him about the tank");
		});
	});
});

/** Runs a test in which a browser is started more than once in one profile, each time with the demo article read. */
async function inOneProfile(
	around: Surroundings,
	test: (
		start: () => Promise<{ browser: BrowserDriver; page: PageView; panel: View }>,
		kill: () => void,
	) => Promise<void>,
): Promise<void> {
	const profile = await mkdtemp(join(tmpdir(), "sidelight-profile-"));
	let browser: BrowserDriver | undefined;
	const start = async () => {
		browser = await launch(around.name, { profile });
		const read = await readPage({ name: around.name, browser, site: around.site }, `${around.site.origin}/demo`);
		return { browser, ...read };
	};
	try {
		// All processes of the browser that have the profile, at once, without a chance to tidy up.
		await test(start, () => execFileSync("pkill", ["-KILL", "-f", profile]));
	} finally {
		await browser?.close();
		await rm(profile, { recursive: true, force: true });
	}
}
