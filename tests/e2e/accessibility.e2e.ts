import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";
import { inEachBrowser, readPage } from "./browsers";
import type { View } from "./drivers/driver";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core (WCAG 2 A and AA, and its own best practices) finds wrong in a document, as "rule: where". */
function violations(view: View): Promise<string[]> {
	// The document's own policy allows no script from outside: the source travels as the body of the function.
	// biome-ignore lint/security/noGlobalEval: a function made of a library's source, to be sent to the document as it is
	const run: () => Promise<string[]> = globalThis.eval(`async () => {
		${AXE};
		const { violations } = await axe.run(document, { resultTypes: ["violations"] });
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" ")));
	}`);
	return view.evaluate(run);
}

inEachBrowser("the panel", (around) => {
	it("has nothing that axe-core objects to, in any view", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		for (const tab of ["sides", "claims", "notes"]) {
			await panel.click(`#tab-${tab}`);
			expect(await violations(panel), tab).toEqual([]);
		}
		await panel.click("#tab-sides");
		await panel.click(".party-note");
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
		await options.close();
	});
});
