import { expect, it } from "vitest";
import { highlightCount, inEachBrowser, panelShows, placeOf, readPage } from "./browsers";
import type { View } from "./drivers/driver";

const STORY = [
	"Mayor Ada Orlo accused the Northern Ferry Company of a “shameful silence” on Tuesday. “They took our money and did nothing for the quay,” Orlo said.",
	"The company denied that it had taken any money. “We did not take a penny for the quay,” said Jon Fenn, a spokesman for the Northern Ferry Company.",
	"Tor Lund, who teaches at the school of Bray, said that the children had been late every day. “They stand in the rain,” he said.",
];
const LATER =
	"“Nobody has told us when the boats will run again,” said Wilma Arne, a baker who has lived by the harbour of Bray for forty years.";

const claimsShown = (panel: View) =>
	panel.evaluate(() => Number(document.querySelector("#tab-claims .count")?.textContent ?? 0));
const hasMore = (panel: View, than: number) =>
	panel.waitFor(
		(was) => Number(document.querySelector("#tab-claims .count")?.textContent ?? 0) > was,
		{ timeout: 20_000, what: "the new claim is there" },
		than,
	);

inEachBrowser("a page that changes while it is read", (around) => {
	it("with a paragraph that comes later: what is new is read, and the current claim stays", async () => {
		const { page, panel } = await readPage(around, around.site.article("/lazy", "Orlo attacks ferry company", STORY));
		const before = await claimsShown(panel);
		const { x, y } = await placeOf(page, "They took our money");
		await page.clickAt(x, y);
		await page.waitFor(() => CSS.highlights.has("sidelight-current-light"));
		await page.evaluate((words) => {
			const seen = window as unknown as { gone: boolean };
			seen.gone = false;
			const watch = setInterval(() => {
				seen.gone ||= !CSS.highlights.has("sidelight-current-light");
			}, 10);
			setTimeout(() => clearInterval(watch), 15_000);
			const paragraph = document.createElement("p");
			paragraph.textContent = words;
			document.querySelector("article")?.append(paragraph);
		}, LATER);
		await hasMore(panel, before);
		expect(await page.evaluate(() => (window as unknown as { gone: boolean }).gone)).toBe(false);
		expect(await panel.evaluate(() => document.querySelector(".claim.current")?.textContent)).toContain(
			"They took our money",
		);
		await page.close();
	});

	it("by advertisements and comments beside the article: nothing is read again", async () => {
		const { page, panel } = await readPage(
			around,
			around.site.article(
				"/ads",
				"Orlo attacks ferry company",
				STORY,
				"<div id=ad>Buy boats</div><ul id=comments></ul>",
			),
		);
		await around.browser.evaluateInBackground(() => {
			const seen = globalThis as unknown as { asked: number };
			seen.asked = 0;
			chrome.runtime.onMessage.addListener((message: unknown) => {
				if ((message as { type?: string } | null)?.type === "analyze") seen.asked++;
			});
		});
		await page.evaluate(async () => {
			for (let i = 0; i < 30; i++) {
				const ad = document.querySelector("#ad");
				if (ad) ad.textContent = `Buy ${i} boats`;
				const comment = document.createElement("li");
				comment.textContent = `Number ${i} says hello`;
				document.querySelector("#comments")?.append(comment);
				await new Promise((resolve) => setTimeout(resolve, 60));
			}
			await new Promise((resolve) => setTimeout(resolve, 1500));
		});
		expect(await around.browser.evaluateInBackground(() => (globalThis as unknown as { asked: number }).asked)).toBe(0);
		await panelShows(panel, "read");
		await page.close();
	});

	it("by putting the same words into new elements: it is painted anew", async () => {
		const { page, panel } = await readPage(
			around,
			around.site.article("/rerendered", "Orlo attacks ferry company", STORY),
		);
		const before = await highlightCount(page);
		await page.evaluate(() => {
			const article = document.querySelector("article");
			// The same markup, other nodes: highlights of the old ones show nowhere.
			if (article) article.outerHTML = String(article.outerHTML);
		});
		const isOnPage = () =>
			page.evaluate(() =>
				[..."123456"].some((slot) => {
					let on = false;
					CSS.highlights.get(`sidelight-standard-light-quote-${slot}`)?.forEach((range) => {
						on ||= range.startContainer.isConnected;
					});
					return on;
				}),
			);
		await expect.poll(isOnPage, { timeout: 15_000 }).toBe(true);
		expect(await highlightCount(page)).toBe(before);
		await panelShows(panel, "read");
		await page.close();
	});

	it("right after it was opened, by putting new elements in place of all: they are painted", async () => {
		const hydrate =
			"<script>setTimeout(() => { const one = document.querySelector('article'); one.outerHTML = String(one.outerHTML); }, 700)</script>";
		const page = await around.browser.openPage(
			around.site.article("/hydrated", "Orlo attacks ferry company", STORY, hydrate),
		);
		await page.evaluate(() => {
			const seen = window as unknown as { replaced: number };
			seen.replaced = 0;
			for (let i = 1; i < 8; i++)
				setTimeout(() => {
					const one = document.querySelector("article");
					if (one) one.outerHTML = String(one.outerHTML);
					seen.replaced++;
				}, i * 60);
		});
		await around.browser.clickToolbarButton(page);
		await panelShows(await around.browser.panel(), "read");
		const isOnPage = () =>
			page.evaluate(() => {
				let on = false;
				for (const slot of "123456")
					CSS.highlights.get(`sidelight-standard-light-quote-${slot}`)?.forEach((range) => {
						on ||= range.startContainer.isConnected;
					});
				return on;
			});
		await expect.poll(isOnPage, { timeout: 15_000 }).toBe(true);
		await page.close();
	});

	it("by leading elsewhere, and is turned off before that is read: it stays off", async () => {
		const { page, panel } = await readPage(around, around.site.article("/left", "Orlo attacks ferry company", STORY));
		await page.evaluate(() => history.pushState({}, "", "/left-for-good"));
		await panelShows(panel, "reading");
		await around.browser.clickToolbarButton(page);
		await panelShows(panel, "not-read");
		await new Promise((resolve) => setTimeout(resolve, 5000));
		await panelShows(panel, "not-read");
		expect(await highlightCount(page)).toBe(0);
		await page.close();
	});

	it("while nobody sees it is looked at when it is seen again", async () => {
		const { page, panel } = await readPage(around, around.site.article("/hidden", "Orlo attacks ferry company", STORY));
		const before = await claimsShown(panel);
		const other = await around.browser.openPage(around.site.page("/other", () => "<p>Something else.</p>"));
		await page.evaluate((words) => {
			const paragraph = document.createElement("p");
			paragraph.textContent = words;
			document.querySelector("article")?.append(paragraph);
		}, LATER);
		await page.bringToFront();
		await panelShows(panel, "read");
		await hasMore(panel, before);
		await other.close();
		await page.close();
	});
});

inEachBrowser("a page that fights back", (around) => {
	it("by taking our root away and clicking whatever it finds: it is made again, and nothing is done", async () => {
		const fight =
			"<script>setInterval(() => { for (const one of document.querySelectorAll('sidelight-card, sidelight-toolbar')) { one.click(); one.remove(); } }, 300)</script>";
		const { page, panel } = await readPage(
			around,
			around.site.article("/remove", "Orlo attacks ferry company", STORY, fight),
		);
		for (const words of ["They took our money", "They stand in the rain"]) {
			const { x, y } = await placeOf(page, words);
			// The card may lie over the words.
			await page.press("Escape");
			await page.clickAt(x, y);
			await panel.waitFor(
				(wanted) => document.querySelector(".claim.current")?.textContent?.includes(wanted),
				{ what: words },
				words,
			);
		}
		expect(await panel.evaluate(() => document.querySelector("#tab-notes .count")?.textContent ?? "")).toBe("");
		await page.close();
	});

	it("by taking the registry of highlights and the page's own prototypes: it stays as it is, and the panel shows what was read", async () => {
		const fight =
			"<script>Object.defineProperty(CSS, 'highlights', { value: { get() { throw new Error('mine') }, set() { throw new Error('mine') }, delete() { throw new Error('mine') } } }); Range.prototype.getClientRects = () => { throw new Error('mine') }; Object.defineProperty(Node.prototype, 'textContent', { get() { throw new Error('mine') } });</script>";
		const { page, panel } = await readPage(
			around,
			around.site.article("/taken", "Orlo attacks ferry company", STORY, fight),
		);
		expect(await claimsShown(panel)).toBeGreaterThan(3);
		await around.browser.clickToolbarButton(page);
		await panelShows(panel, "not-read");
		await page.close();
	});

	it("with a paragraph of five million letters, or a hundred thousand elements, is read as far as it goes", async () => {
		const words = STORY.join(" ");
		const huge = around.site.article("/huge", "Orlo attacks ferry company", [
			...STORY,
			`${words} `.repeat(Math.ceil(5_000_000 / words.length)),
		]);
		const many = around.site.article(
			"/many",
			"Orlo attacks ferry company",
			STORY,
			`<div>${"<i></i>".repeat(100_000)}</div>`,
		);
		for (const url of [huge, many]) {
			const { page, panel } = await readPage(around, url);
			expect(await claimsShown(panel)).toBeGreaterThan(3);
			await page.close();
		}
	}, 120_000);
});

inEachBrowser("an update of the extension", (around) => {
	it("takes the highlights of the old one away when the page is touched", async () => {
		if (around.name === "firefox") return;
		const { page } = await readPage(around, around.site.article("/updated", "Orlo attacks ferry company", STORY));
		expect(await highlightCount(page)).toBeGreaterThan(0);
		await around.browser.evaluateInBackground(() => void setTimeout(() => chrome.runtime.reload(), 50));
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await page.evaluate(() => document.querySelector("article p")?.append(" More."));
		await expect.poll(() => highlightCount(page), { timeout: 10_000 }).toBe(0);
		await page.close();
	});
});
