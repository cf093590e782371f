import { expect, it } from "vitest";
import { highlightCount, inEachBrowser, panelShows, placeOf, readPage } from "./browsers";

inEachBrowser("reading a page", (around) => {
	it("opens the panel, shows the sides and paints the page; one click takes it all away", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		expect(await panel.text("h1")).toBe("Minister accuses port of hiding chemical spill");
		const parties = await panel.evaluate(() =>
			[...document.querySelectorAll("[data-party]")].map((entry) => entry.getAttribute("data-party")),
		);
		expect(parties.slice(0, 3)).toEqual(["Brandt Harbour Group", "Ilse Marrow", "Runa Askeland"]);
		expect(await highlightCount(page)).toBeGreaterThan(60);
		// The weights of the tagger were loaded: where not, a notice says so.
		expect(await panel.evaluate(() => document.querySelector(".notice")?.textContent ?? "")).toBe("");

		await around.browser.clickToolbarButton(page);
		await panelShows(panel, "not-read");
		expect(await highlightCount(page)).toBe(0);

		await panel.click(".state button.primary");
		await panelShows(panel, "read");
		expect(await highlightCount(page)).toBeGreaterThan(60);
		await page.close();
	});

	it("adds nothing to the page's own text and moves nothing", async () => {
		const url = `${around.site.origin}/demo`;
		const page = await around.browser.openPage(url);
		await page.evaluate(() => {
			const seen = window as unknown as { mutations: number; shift: number };
			seen.mutations = 0;
			seen.shift = 0;
			new MutationObserver((records) => {
				seen.mutations += records.length;
			}).observe(document.documentElement, { childList: true, subtree: true, attributes: true, characterData: true });
			if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
				}).observe({ type: "layout-shift", buffered: false });
			}
		});
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		await around.browser.clickToolbarButton(page);
		const panel = await around.browser.panel();
		await panelShows(panel, "read");
		await page.waitFor(() => CSS.highlights.size > 0);
		expect(await page.evaluate(() => (window as unknown as { mutations: number }).mutations)).toBe(0);
		// Opening the panel narrows the page; with the same width it would be as high as before.
		const shift = await page.evaluate(() => (window as unknown as { shift: number }).shift);
		expect(shift).toBeLessThan(0.02);
		expect(height).toBeGreaterThan(0);
		await page.close();
	});

	it("brings the page to a claim, and the panel to the claim that is clicked on the page", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-claims");
		const last = await panel.waitFor(() => {
			const cards = [...document.querySelectorAll<HTMLElement>(".claim-list [data-claim]")];
			return cards.find((card) => card.textContent?.includes("I will do what I told"))?.dataset.claim ?? "";
		});
		await panel.click(`[data-claim="${last}"] .claim-words`);
		await page.waitFor(() => window.scrollY > 400 && (CSS.highlights.get("sidelight-current-light")?.size ?? 0) > 0, {
			what: "the page scrolls and marks it",
		});
		await page.press("Escape");
		await page.waitFor(() => !CSS.highlights.has("sidelight-current-light"), { what: "Escape takes the mark away" });

		const { x, y } = await placeOf(page, "They had the readings");
		await page.clickAt(x, y);
		const current = await panel.waitFor(() => document.querySelector(".claim.current")?.textContent ?? "", {
			what: "the panel marks the claim",
		});
		expect(current).toContain("They knew on the 21st of March");
		await page.close();
	});

	it("says so where there is no article", async () => {
		const url = around.site.page(
			"/list",
			() => `<ul>${'<li><a href="/demo">A headline of some length that leads elsewhere</a></li>'.repeat(60)}</ul>`,
		);
		const page = await around.browser.openPage(url);
		await around.browser.clickToolbarButton(page);
		await panelShows(await around.browser.panel(), "no-article");
		await page.close();
	});

	it("says so where the article is not in English", async () => {
		const sentence =
			"Der Rat sagte am Dienstag, dass die alte Brücke nicht vor dem Ende des Jahres geschlossen wird, und niemand war damit zufrieden. ";
		const url = around.site.article("/deutsch", "Die Brücke bleibt offen", [sentence.repeat(3), sentence.repeat(2)]);
		const page = await around.browser.openPage(url);
		await around.browser.clickToolbarButton(page);
		await panelShows(await around.browser.panel(), "unsupported");
		expect(await highlightCount(page)).toBe(0);
		await page.close();
	});

	it("says so where the text is cut off, and calls nothing unanswered there", async () => {
		const url = around.site.article("/paywall", "Mayor accuses the port of a cover-up", [
			"Mayor Ada Orlo accused the port of Bray on Tuesday of hiding a spill for weeks. “They knew it in March,” Orlo said. “They said nothing to anybody.”",
			"The council of Bray met for six hours to settle what should become of the old quay, and the debate was long and loud, as those who were there tell it.",
			"Subscribe to continue reading this story.",
		]);
		const { page, panel } = await readPage(around, url);
		expect(await panel.text(".notice")).toContain("cut off");
		expect(await panel.evaluate(() => document.querySelector('[data-section="unanswered"]') === null)).toBe(true);
		await page.close();
	});

	it("follows the tab in front", async () => {
		const { page: first, panel } = await readPage(around, `${around.site.origin}/demo`);
		const second = await around.browser.openPage(around.site.page("/empty", () => "<p>Nothing.</p>"));
		await panelShows(panel, "not-read");
		await first.bringToFront();
		await panelShows(panel, "read");
		await second.close();
		await first.close();
	});

	it("reads on when the site puts another article in place without loading", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await page.evaluate(() => {
			history.pushState({}, "", "/second-article");
			const words =
				"The ferry will not sail this winter, said Ada Orlo, who runs the line between Bray and Halvery. “We have no crew,” she said. ";
			const article = document.querySelector("article");
			if (article)
				article.innerHTML = `<h1>No ferry this winter on the coast</h1><p>${words.repeat(2)}</p><p>${words}</p>`;
		});
		await panel.waitFor(() => document.querySelector("h1")?.textContent?.includes("No ferry"), {
			what: "the panel shows the new article",
			timeout: 20_000,
		});
		await page.close();
	});

	it("shows the panel for a tab in a page of its own", async () => {
		const { page } = await readPage(around, `${around.site.origin}/demo`);
		const tabId = await around.browser.evaluateInBackground(async () => {
			return (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id ?? 0;
		});
		const own = await around.browser.openExtensionPage(`sidepanel.html?tab=${tabId}`);
		await panelShows(own, "read");
		expect(await own.text("h1")).toContain("Minister accuses port");
		await own.close();
		await page.close();
	});
});
