import { expect, it } from "vitest";
import { inEachBrowser, readPage } from "./browsers";
import type { View } from "./drivers/driver";

const chosen = (panel: View) =>
	panel.evaluate(() => [...document.querySelectorAll<HTMLSelectElement>(".pair select")].map(({ value }) => value));

inEachBrowser("the sides", (around) => {
	it("keep the two that were chosen for a page, and begin with the most opposed on another", async () => {
		const first = await readPage(around, `${around.site.origin}/demo`);
		await first.panel.waitFor(() => document.querySelector(".pair select"), { what: "two sides are compared" });
		const [left, right] = await chosen(first.panel);
		await first.panel.click(".pair .swap");
		await first.panel.waitFor(
			(was) => document.querySelector<HTMLSelectElement>(".pair select")?.value !== was,
			{ what: "the sides are swapped" },
			left,
		);
		await first.page.close();

		const again = await readPage(around, `${around.site.origin}/demo`);
		await again.panel.waitFor(
			(was) => document.querySelector<HTMLSelectElement>(".pair select")?.value === was,
			{ what: "the sides are still swapped" },
			right,
		);
		expect(await chosen(again.panel)).toEqual([right, left]);
		await again.page.close();
	});

	it("lead to the page of a party and back to where the reader was", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click('.party[data-party="Runa Askeland"]');
		await panel.waitFor(() => document.activeElement?.textContent?.includes("Runa Askeland"), {
			what: "the party's page has the focus",
		});
		expect(await panel.text("[data-section='party-claims'] h3")).toMatch(/^Says, in \d+ statements$/u);
		await panel.click(".party-page .back");
		await panel.waitFor(
			() => document.activeElement?.getAttribute("data-party") === "Runa Askeland" && document.querySelector(".pair"),
			{ what: "the focus is back on the party" },
		);
		await page.close();
	});

	it("draw who speaks about whom, by the keys as well", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.waitFor(() => document.querySelector(".arc"), { what: "the picture is drawn" });
		await panel.click("#tab-sides");
		await panel.evaluate(() => document.querySelector<SVGElement>(".arc")?.focus());
		await panel.press("ArrowDown");
		await panel.press("Enter");
		await panel.waitFor(() => document.querySelector("[data-section='about'] .claim"), {
			what: "the statements of an arc are shown",
		});
		expect(
			await panel.evaluate(() => [...document.querySelectorAll(".arc")].map((arc) => arc.getAttribute("aria-pressed"))),
		).toContain("true");
		await page.close();
	});
});
