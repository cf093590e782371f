import { expect, it } from "vitest";
import { violations } from "./axe";
import { highlightCount, inEachBrowser, launch, placeOf } from "./browsers";
import type { BrowserDriver, PageView } from "./drivers/driver";

/** How many tabs show the first page. */
const firstPages = (browser: BrowserDriver) =>
	browser.evaluateInBackground(async () => {
		const address = chrome.runtime.getURL("welcome.html");
		return (await chrome.tabs.query({})).filter(({ url }) => url === address).length;
	});

async function untilFirstPages(browser: BrowserDriver, wanted: number): Promise<void> {
	for (const end = Date.now() + 10_000; (await firstPages(browser)) !== wanted; )
		if (Date.now() > end) throw new Error(`there are not ${wanted} tabs with the first page`);
}

async function openFirstPage(browser: BrowserDriver): Promise<PageView> {
	const page = await browser.openExtensionPage("welcome.html");
	await page.waitFor(() => document.querySelector<HTMLButtonElement>("#try")?.disabled === false, {
		what: "the article is read",
		timeout: 20_000,
	});
	return page;
}

inEachBrowser("the first page", (around) => {
	it("opens after installing, and never again by itself", async () => {
		const browser = await launch(around.name, { firstPage: true });
		try {
			await untilFirstPages(browser, 1);
			// The page has its article read, which wakes a background that was stopped meanwhile.
			await new Promise((resolve) => setTimeout(resolve, 3000));
			await browser.stopBackground();
			expect(await firstPages(browser)).toBe(1);
			expect(
				await browser.evaluateInBackground(
					async () => (await chrome.storage.local.get("firstPageShown")).firstPageShown,
				),
			).toBe(true);
		} finally {
			await browser.close();
		}
		// The drivers have closed it here.
		expect(await firstPages(around.browser)).toBe(0);
	});

	it("reads the article on it, and shows its sides beside it", async () => {
		const page = await openFirstPage(around.browser);
		expect(await highlightCount(page)).toBeGreaterThan(30);
		// Painted, and not only found.
		const styled = await page.evaluate(() => [...document.adoptedStyleSheets].map((sheet) => sheet.cssRules.length));
		expect(styled[0]).toBeGreaterThan(20);

		await page.click("#try");
		await page.waitFor(() => document.activeElement?.id === "demo-panel-title", { what: "the panel has the focus" });
		const parties = await page.evaluate(() =>
			[...document.querySelectorAll(".demo-panel .party-name")].map(({ textContent }) => textContent),
		);
		expect(parties).toContain("Ilse Marrow");
		expect(parties).toContain("Brandt Harbour Group");

		const before = await page.evaluate(() => scrollY);
		const last = await page.evaluate(() => {
			const words = [...document.querySelectorAll<HTMLElement>(".demo-panel .claim-words")];
			const last = words.at(-1);
			last?.setAttribute("data-last", "");
			return last?.textContent ?? "";
		});
		expect(last).not.toBe("");
		await page.click("[data-last]");
		await page.waitFor((was) => scrollY !== was, { what: "the page goes to the claim" }, before);

		await page.click("#try");
		await page.waitFor(() => !document.querySelector(".demo-panel") && document.activeElement?.id === "try", {
			what: "the panel is closed, and the focus back",
		});
		await page.close();
	});

	it("tells who says what is pointed at", async () => {
		const page = await openFirstPage(around.browser);
		const place = await placeOf(page, "They knew on the 21st of March");
		await page.point(place.x, place.y);
		await page.waitFor(() => document.querySelector("sidelight-card"), { what: "the card is there" });
		await page.close();
	});

	it("says where notes are taken, which is not here", async () => {
		const page = await openFirstPage(around.browser);
		await page.click("#try");
		await page.click(".demo-panel .claim-note");
		await page.waitFor(() => document.body.textContent?.includes("That works on the articles that you read."));
		await page.close();
	});

	it("opens again from the options", async () => {
		const options = await around.browser.openExtensionPage("options.html");
		await options.waitFor(() => document.querySelector(".first-page"));
		await options.click(".first-page");
		await untilFirstPages(around.browser, 1);
		await around.browser.evaluateInBackground(async () => {
			const address = chrome.runtime.getURL("welcome.html");
			for (const { id, url } of await chrome.tabs.query({})) if (url === address && id) await chrome.tabs.remove(id);
		});
		await options.close();
	});

	it.each(["light", "dark"] as const)("has nothing that axe-core objects to, %s", async (colorScheme) => {
		const browser = colorScheme === "dark" ? await launch(around.name, { colorScheme }) : around.browser;
		const page = await openFirstPage(browser);
		expect(await violations(page)).toEqual([]);
		await page.click("#try");
		await page.waitFor(() => document.querySelector(".demo-panel .claim"));
		expect(await violations(page)).toEqual([]);
		await page.close();
		if (browser !== around.browser) await browser.close();
	});
});
