import { readFileSync } from "node:fs";
import { parseMessagesText } from "@wxt-dev/i18n/build";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { violations } from "./axe";
import { inEachBrowser, launch, readPage } from "./browsers";
import { noteOnFirstParty } from "./note-taking";

/** The interface's English texts, by key. */
const TEXTS = Object.fromEntries(
	parseMessagesText(readFileSync("locales/en.yml", "utf8"), "YAML").flatMap((message) =>
		message.type === "plural" ? [] : [[message.key.join("."), message.message]],
	),
);

inEachBrowser("the panel", (around) => {
	it("has nothing that axe-core objects to, in any view", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		for (const tab of ["sides", "claims", "notes"]) {
			await panel.click(`#tab-${tab}`);
			await panel.waitFor((name) => document.querySelector(`#view-${name} > :not([aria-busy])`), {}, tab);
			expect(await violations(panel), tab).toEqual([]);
		}
		await panel.click("#tab-claims");
		await panel.click(".filter-opener");
		await panel.click(".filter-group:last-child .chip");
		expect(await violations(panel), "filters").toEqual([]);
		await panel.click(".filter-opener");
		await panel.click(".claims-count .quiet");
		await panel.click(".claim-more");
		await panel.waitFor(() => document.querySelector(".claim-menu:popover-open"));
		expect(await violations(panel), "menu").toEqual([]);
		await panel.press("Escape");
		await panel.waitFor(() => document.activeElement?.matches(".claim-more"));
		await panel.click("#tab-sides");
		await noteOnFirstParty(panel);
		await panel.waitFor(() => document.querySelector(".editor textarea"));
		expect(await violations(panel), "editor").toEqual([]);
		await panel.type(".editor textarea", "# A heading\n\n- [ ] to do\n\n| a | b |\n|---|---|\n| 1 | 2 |");
		await panel.click(".editor button[type=submit]");
		await panel.waitFor(() => document.querySelector("[data-note]"));
		expect(await violations(panel), "note").toEqual([]);
		await page.close();
	});

	it("nor in what other saved articles say", async () => {
		const html = () => readFileSync("demo/article.html", "utf8");
		const saved = await readPage(around, around.site.page("/saved", html));
		await saved.panel.waitFor(() => document.querySelector(".save"), { what: "it can be saved" });
		await saved.panel.click(".save");
		await saved.panel.waitFor(() => document.querySelector('.save[aria-disabled="true"]'), { what: "it is saved" });
		await saved.page.close();
		const { page, panel } = await readPage(around, around.site.page("/copy", html));
		for (const tab of ["sides", "claims"]) {
			await panel.click(`#tab-${tab}`);
			await panel.waitFor(
				() => {
					for (const lookup of document.querySelectorAll<HTMLDetailsElement>(".lookup")) lookup.open = true;
					return document.querySelector(".found") && !document.querySelector('.lookup-found[aria-busy="true"]');
				},
				{ what: "what others say is shown" },
			);
			expect(await violations(panel), tab).toEqual([]);
		}
		await page.close();
	});

	it("and the options page too", async () => {
		const options = await around.browser.openExtensionPage("options.html");
		await options.waitFor(() => document.querySelector(".options section"));
		expect(await violations(options)).toEqual([]);
		await options.click(".add-engine");
		await options.click(".engine-fields [type='submit']");
		expect(await violations(options), "a search engine").toEqual([]);
		await options.close();
	});
});

inEachBrowser("what stands on the page itself", (around) => {
	it.each(["light", "dark"] as const)("has nothing that axe-core objects to, %s", async (colorScheme) => {
		const { outputFiles } = await build({
			entryPoints: ["tests/support/page-parts.ts"],
			bundle: true,
			write: false,
			format: "iife",
			globalName: "parts",
			target: "es2022",
		});
		const url = around.site.page(
			`/parts-${colorScheme}`,
			() =>
				`<!doctype html><html lang="en"><head><title>Parts</title></head><body><main><h1>A page</h1><p style="margin-top: 300px">Words that are selected.</p></main><script>${outputFiles[0]?.text.replaceAll("</script", "<\\/script")}</script></body></html>`,
		);
		const browser = colorScheme === "dark" ? await launch(around.name, { colorScheme }) : around.browser;
		const page = await browser.openPage(url);
		await page.evaluate((texts) => {
			(globalThis as unknown as { parts: { showParts(texts: Record<string, string>): void } }).parts.showParts(texts);
		}, TEXTS);
		expect(await page.evaluate(() => document.querySelectorAll("sidelight-card, sidelight-toolbar").length)).toBe(2);
		expect(await violations(page)).toEqual([]);
		await page.close();
		if (browser !== around.browser) await browser.close();
	});
});
