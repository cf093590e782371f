import { expect, it } from "vitest";
import { highlightCount, inEachBrowser, readPage } from "./browsers";

const SENTENCE =
	"Ada Orlo, the mayor of Bray, said on Tuesday that the old bridge would be closed before the winter, and the council agreed. ";
const STORY = `<p>${SENTENCE.repeat(2)}</p><p>“Nobody asked us,” said Jon Fenn, who speaks for the drivers’ union. He accused Orlo of hiding the report.</p>`;

/** A page of these elements. */
const html = (body: string, style = "") =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bray</title><style>${style}</style></head><body>${body}</body></html>`;

inEachBrowser("finding the article", (around) => {
	it("leaves out what the page's styles hide, and reads what has no box of its own", async () => {
		const url = around.site.page("/styles", () =>
			html(
				`<article><h1>A bridge is to be closed</h1><div class="plain">${STORY}</div><p class="gone">Mayor Gone said this.</p><div class="unseen"><p>Mayor Unseen said that.</p><p class="seen">The mayor of Halvery said more.</p></div></article>`,
				".plain { display: contents } .gone { display: none } .unseen { visibility: hidden } .seen { visibility: visible }",
			),
		);
		const { page, panel } = await readPage(around, url);
		await panel.click("#tab-claims");
		await panel.waitFor(() => document.querySelector(".claim"), { what: "the claims are listed" });
		const claims = await panel.evaluate(() => document.body.textContent ?? "");
		expect(claims).toContain("Nobody asked us");
		expect(claims).not.toMatch(/Gone|Unseen/u);
		await page.close();
	});

	it("reads and paints an article in an open shadow root, slots in their places", async () => {
		const url = around.site.page("/shadow", () =>
			html(
				`<bray-story><template shadowrootmode="open"><h1>A bridge is to be closed</h1><article><slot></slot></article></template>${STORY}</bray-story>`,
			),
		);
		const { page, panel } = await readPage(around, url);
		expect(await panel.text("h1")).toBe("A bridge is to be closed");
		expect(await highlightCount(page)).toBeGreaterThan(0);
		await page.close();
	});

	it("reads the article that the window shows, where others stand below each other", async () => {
		const one = (name: string) =>
			`<article style="min-height: 1500px"><h1>The story of ${name} in full</h1>${STORY.replaceAll("Orlo", name)}</article>`;
		const url = around.site.page("/endless", () => html(["Ames", "Boyle", "Corr"].map(one).join("")));
		const page = await around.browser.openPage(url);
		await page.evaluate(() => document.querySelectorAll("article")[1]?.scrollIntoView({ behavior: "instant" }));
		await around.browser.clickToolbarButton(page);
		const panel = await around.browser.panel();
		await panel.waitFor(() => document.querySelector("h1")?.textContent?.includes("Boyle"), {
			what: "the panel shows the second article",
			timeout: 15_000,
		});
		await page.close();
	});
});
