import { expect, it } from "vitest";
import { violations } from "./axe";
import { inEachBrowser, readPage, selectWords } from "./browsers";
import type { BrowserDriver, PageView, View } from "./drivers/driver";

async function openOptions(browser: BrowserDriver): Promise<PageView> {
	const options = await browser.openExtensionPage("options.html");
	await options.waitFor(() => document.querySelector(".keys td kbd"), { what: "the options know their settings" });
	return options;
}

/** Chooses by a click, as a reader does. */
const choose = (options: View, name: string, value: string) => options.click(`input[name="${name}"][value="${value}"]`);

const letterSize = (view: View) => view.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));

inEachBrowser("the settings", (around) => {
	it("change the letters of every open page at once", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		const options = await openOptions(around.browser);
		const sizes = [await letterSize(panel), await letterSize(options)];
		await choose(options, "text-size", "larger");
		await choose(options, "typeface", "sans");
		for (const [i, view] of [panel, options].entries()) {
			await view.waitFor(() => document.documentElement.dataset.typeface === "sans", { what: "the letters change" });
			expect(await letterSize(view)).toBeCloseTo((sizes[i] ?? 0) * 1.32, 1);
			const families = await view.evaluate(() => {
				const heading = document.querySelector("h1");
				return [document.body, heading].map((element) => element && getComputedStyle(element).fontFamily);
			});
			expect(families[1]).toBe(families[0]);
		}
		await choose(options, "text-size", "normal");
		await choose(options, "typeface", "serif");
		await options.close();
		await page.close();
	});

	it("speak another language than the browser, in every open page at once", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		const options = await openOptions(around.browser);
		await choose(options, "language", "de");
		await options.waitFor(() => document.querySelector("h1")?.textContent === "Einstellungen von Sidelight", {
			what: "the options speak German",
		});
		expect(await options.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
			"de",
			"Einstellungen von Sidelight",
		]);
		expect(await violations(options)).toEqual([]);
		// It speaks of the page in front.
		await panel.waitFor(() => document.body.textContent?.includes("Diese Seite wurde noch nicht gelesen"), {
			what: "the panel speaks German",
		});
		await page.bringToFront();
		await panel.waitFor(() => document.querySelector("#tab-claims")?.textContent?.startsWith("Aussagen"), {
			what: "of what it reads as well",
		});
		const languages = await panel.evaluate(() =>
			[".party-name", ".claim-words > *", ".claim-how"].map((words) => {
				const element = document.querySelector(words);
				return element?.closest<HTMLElement>("[lang]")?.lang;
			}),
		);
		expect(languages).toEqual(["en", "en", "de"]);
		expect(await violations(panel)).toEqual([]);
		await options.bringToFront();
		await options.reload();
		await options.waitFor(() => document.querySelector("h1")?.textContent === "Einstellungen von Sidelight", {
			what: "and goes on to",
		});
		await choose(options, "language", "auto");
		await page.bringToFront();
		await panel.waitFor(() => document.querySelector("#tab-claims")?.textContent?.startsWith("Claims"), {
			what: "the panel speaks as the browser",
		});
		expect(await panel.evaluate(() => document.documentElement.lang)).toBe("en");
		await options.close();
		await page.close();
	});

	it("speak it in the browser's own menus too, though the background was stopped", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		const options = await openOptions(around.browser);
		const title = () => around.browser.evaluateInBackground(() => chrome.action.getTitle({}));
		expect(await title()).toBe("Read this page");
		await around.browser.stopBackground();
		await choose(options, "language", "de");
		await expect.poll(title, { timeout: 10_000 }).toBe("Diese Seite lesen");
		await options.close();
		await page.bringToFront();
		await selectWords(page, "Per Solheim, confirmed");
		await around.browser.chooseContextMenu(page, "Notiz in Sidelight");
		await panel.waitFor(() => document.querySelector("textarea"), { what: "a note is begun" });
		await around.browser.evaluateInBackground(() => chrome.storage.local.remove("reading"));
		await expect.poll(title, { timeout: 10_000 }).toBe("Read this page");
		await page.close();
	});

	it("that are odd fall back by themselves, each alone", async () => {
		await around.browser.evaluateInBackground(() =>
			chrome.storage.local.set({ reading: { textSize: "huge", typeface: 7, density: null, palette: "safe" } }),
		);
		const options = await openOptions(around.browser);
		await options.waitFor(() => document.documentElement.dataset.palette === "safe", { what: "what is whole is kept" });
		const chosen = await options.evaluate(() =>
			[...document.querySelectorAll<HTMLInputElement>("input[type=radio]:checked")].map(({ value }) => value),
		);
		expect(chosen).toEqual(["all", "safe", "serif", "normal", "auto"]);
		await around.browser.evaluateInBackground(() => chrome.storage.local.remove("reading"));
		await options.waitFor(() => document.documentElement.dataset.palette === "standard", { what: "all is as before" });
		await options.close();
	});
});

inEachBrowser("the options page", (around) => {
	it("shows the keys as the browser has them, and opens the browser's page for them", async () => {
		const options = await openOptions(around.browser);
		const keys = await options.evaluate(() =>
			[...document.querySelectorAll(".keys")].map((table) =>
				[...table.querySelectorAll("tbody tr")].map(({ textContent }) => textContent),
			),
		);
		expect(keys[0]).toContain("Go to the next claimAlt+Shift+J");
		expect(keys[0]).toContain("Go to the next disputed claimnone");
		const tabs = () =>
			around.browser.evaluateInBackground(async () => (await chrome.tabs.query({})).map(({ id }) => id));
		const before = await tabs();
		await options.click("[data-section='keyboard'] button");
		let opened = await tabs();
		for (const end = Date.now() + 10_000; opened.length === before.length && Date.now() < end; ) opened = await tabs();
		expect(opened).toHaveLength(before.length + 1);
		expect(await options.evaluate(() => document.querySelector("[data-section='keyboard'] .notice"))).toBeNull();
		await around.browser.evaluateInBackground(
			(ids) => chrome.tabs.remove(ids),
			opened.flatMap((id) => (id !== undefined && !before.includes(id) ? [id] : [])),
		);
		await options.close();
	});

	it("leads to its sections, and tells how much is stored", async () => {
		const options = await openOptions(around.browser);
		await options.click('.options nav a[href="#notes-title"]');
		await options.waitFor(() => document.activeElement?.id === "notes-title" && scrollY > 0, { what: "the section" });
		expect(await options.text("[data-section='notes'] .storage")).toMatch(/^Sidelight uses \d[\d.,]* [kM]?B/u);
		expect(await violations(options)).toEqual([]);
		await options.close();
	});

	it("asks before it deletes everything, and keeps the settings", async () => {
		const options = await openOptions(around.browser);
		await choose(options, "palette", "plain");
		await options.click("[data-section='deletion'] button");
		await options.waitFor(() => document.activeElement?.textContent === "Keep", { what: "the question" });
		expect(await violations(options)).toEqual([]);
		await options.click("[role='alertdialog'] button.danger");
		await options.waitFor(() => document.body.textContent?.includes("Everything was deleted."));
		await options.reload();
		await options.waitFor(() => document.documentElement.dataset.palette === "plain", {
			what: "the settings are kept",
		});
		await choose(options, "palette", "standard");
		await options.close();
	});
});
