import { expect, it } from "vitest";
import { highlightCount, inEachBrowser, panelShows, readPage } from "./browsers";
import { noteOnFirstParty } from "./note-taking";

const SENTENCE =
	"Ada Orlo, the mayor of Bray, said on Tuesday that the old bridge would be closed before the winter, and the council agreed. ";
const STORY = [
	SENTENCE.repeat(2),
	"“Nobody asked us,” said Jon Fenn, who speaks for the drivers’ union. He accused Orlo of hiding the report.",
];

inEachBrowser("a hostile page", (around) => {
	it("with markup in its title and marks that turn the direction is shown as plain text", async () => {
		const title = "&lt;img src=x onerror=window.hacked=1&gt; \u202Edaer ot drah\u202C and more";
		const { page, panel } = await readPage(
			around,
			around.site.article("/markup", title, [
				...STORY,
				"\u202EReversed words that say nothing of note at all, in a sentence of some length.\u202C",
			]),
		);
		const seen = await panel.evaluate(() => ({
			title: document.querySelector("h1")?.textContent,
			hacked: "hacked" in window,
			images: document.images.length,
		}));
		expect(seen.title).toBe("<img src=x onerror=window.hacked=1> daer ot drah and more");
		expect(seen.hacked).toBe(false);
		expect(seen.images).toBe(0);
		expect(await page.evaluate(() => "hacked" in window)).toBe(false);
		await page.close();
	});

	it("of a million characters is read as far as it goes, and says that it is cut off", async () => {
		const paragraphs = Array.from({ length: 2600 }, (_, i) => SENTENCE.replace("Tuesday", `day ${i}`).repeat(3));
		const { page, panel } = await readPage(
			around,
			around.site.article("/long", "A very long story about a bridge", paragraphs),
		);
		expect(await panel.text(".notice")).toContain("cut off");
		await page.close();
	});

	it("ten thousand elements deep is read", async () => {
		// Chromium itself falls over boxes nested that deep; without boxes it shows the page.
		const url = around.site.article(
			"/deep",
			"A bridge too deep for anyone",
			STORY,
			"<style>div { display: contents }</style><script>let inner = document.body; for (let i = 0; i < 10000; i++) { const next = document.createElement('div'); inner.append(next); inner = next; } inner.append(document.querySelector('article'));</script>",
		);
		const { page } = await readPage(around, url);
		expect(await highlightCount(page)).toBeGreaterThan(0);
		await page.close();
	});

	it("that changes its text all the time ends in a clear state, not in a frozen page", async () => {
		const url = around.site.article(
			"/restless",
			"A bridge that will not rest",
			STORY,
			"<script>let n = 0; setInterval(() => { document.querySelector('article p').firstChild.data = n++ + ' ' + document.querySelector('article p').firstChild.data.slice(2); }, 1);</script>",
		);
		const page = await around.browser.openPage(url);
		await around.browser.clickToolbarButton(page);
		const panel = await around.browser.panel();
		await panel.waitFor(
			() => document.querySelector('[role="tablist"], [data-state="failed"], [data-state="reading"]') !== null,
		);
		const lag = await page.evaluate(async () => {
			const start = performance.now();
			for (let i = 0; i < 20; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
			return performance.now() - start;
		});
		expect(lag).toBeLessThan(3000);
		await page.close();
	});

	it("that takes the browser's own functions away is read all the same", async () => {
		const url = around.site.article(
			"/fight",
			"A bridge that fights back",
			STORY,
			"<script>Node.prototype.isConnected = false; MutationObserver = Range = StaticRange = function () { throw new Error('mine'); }; JSON.parse = () => null; Array.prototype.map = () => []; String.prototype.slice = () => '';</script>",
		);
		const { page } = await readPage(around, url);
		await page.close();
	});

	it("makes us ask for nothing but the page itself", async () => {
		around.site.requests.length = 0;
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		for (const tab of ["claims", "notes", "sides"]) await panel.click(`#tab-${tab}`);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(around.site.requests.filter((path) => path !== "/demo" && path !== "/favicon.ico")).toEqual([]);
		const blocked = await panel.evaluate(async (origin) => {
			const failed = async (attempt: () => Promise<unknown>) =>
				attempt().then(
					() => false,
					() => true,
				);
			const image = new Image();
			return {
				fetch: await failed(() => fetch(`${origin}/leak`)),
				image: await failed(
					() =>
						new Promise((resolve, reject) => {
							image.onload = resolve;
							image.onerror = reject;
							image.src = `${origin}/leak.png`;
						}),
				),
			};
		}, around.site.origin);
		expect(blocked).toEqual({ fetch: true, image: true });
		expect(around.site.requests.filter((path) => path.includes("leak"))).toEqual([]);
		await page.close();
	});
});

inEachBrowser("a background that is stopped", (around) => {
	it("between the click and the answer is started again, and answers now or at the next click", async () => {
		for (let i = 0; i < 3; i++) {
			const page = await around.browser.openPage(`${around.site.origin}/demo?try=${i}`);
			await around.browser.clickToolbarButton(page);
			// The panel that opens may start it again before the driver has seen it stopped.
			await around.browser.stopBackground().catch(() => undefined);
			// Stopped before it heard of the click, it opened nothing: the reader clicks again.
			const panel = await around.browser.panel().catch(async () => {
				await around.browser.clickToolbarButton(page);
				return around.browser.panel();
			});
			const shown = await panel.waitFor(
				() =>
					document.querySelector('[role="tablist"]') !== null
						? "read"
						: document.querySelector('[data-state="not-read"], [data-state="access-ended"], [data-state="failed"]') !==
								null
							? "told"
							: "",
				{ what: "the page is read, or the panel says how to go on", timeout: 15_000 },
			);
			if (shown === "told") await around.browser.clickToolbarButton(page);
			await panelShows(panel, "read");
			await page.close();
		}
	});

	it("while the panel is open loses nothing", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await around.browser.stopBackground();
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await panel.waitFor(() => document.querySelector(".editor textarea"));
		await panel.type(".editor textarea", "Kept.");
		await around.browser.stopBackground();
		await panel.click(".editor button[type=submit]");
		await panel.waitFor(() => document.querySelector("[data-note]")?.textContent?.includes("Kept."), {
			what: "the note is kept",
		});
		await page.close();
	});
});

inEachBrowser("storage that is refused", (around) => {
	it("is told, keeps what was written on screen, and works again when it may", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.evaluate(() => {
			const opened = IDBFactory.prototype.open;
			(window as unknown as { allow: () => void }).allow = () => {
				IDBFactory.prototype.open = opened;
			};
			IDBFactory.prototype.open = () => {
				throw new DOMException("refused", "SecurityError");
			};
		});
		await noteOnFirstParty(panel);
		await panel.waitFor(() => document.querySelector(".editor textarea"));
		await panel.type(".editor textarea", "Not lost.");
		expect(await panel.waitFor(() => document.querySelector(".editor .warning")?.textContent ?? "")).toContain(
			"does not let Sidelight store",
		);
		await panel.click(".editor button[type=submit]");
		await panel.waitFor(() => document.querySelector(".toast")?.textContent?.includes("does not let Sidelight store"), {
			what: "the failure is told",
		});
		expect(await panel.evaluate(() => document.querySelector<HTMLTextAreaElement>(".editor textarea")?.value)).toBe(
			"Not lost.",
		);
		await panel.evaluate(() => (window as unknown as { allow: () => void }).allow());
		await panel.click(".editor button[type=submit]");
		await panel.waitFor(() => document.querySelector("[data-note]")?.textContent?.includes("Not lost."), {
			what: "the note is kept at last",
		});
		await page.close();
	});
});
