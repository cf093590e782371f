import { expect, it } from "vitest";
import { inEachBrowser, panelShows, readPage } from "./browsers";
import type { View } from "./drivers/driver";

/** What the balance says of a side. */
function sideText(panel: View, party: string): Promise<string> {
	return panel.evaluate(
		(name) => document.querySelector(`.balance-side[data-party="${name}"]`)?.textContent?.replace(/\s+/gu, " ") ?? "",
		party,
	);
}

inEachBrowser("the balance of an article", (around) => {
	it("counts words and verbs of each side, with bars, on the demo article", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.waitFor(() => document.querySelector(".balance-side"), { what: "the panel shows the balance" });
		expect(await sideText(panel, "Ilse Marrow")).toMatch(/\d+ words in quotes · \d+ in paraphrase.*said ×\d.*accused/u);
		const bars = await panel.evaluate(() =>
			[...document.querySelectorAll(".balance-side")].map((side) => {
				const [quoted = 0, paraphrased = 0] = [...side.querySelectorAll(".word-bar > *")].map((bar) => bar.clientWidth);
				const [words = 0, more = 0] = (side.querySelector(".balance-words")?.textContent?.match(/\d+/gu) ?? []).map(
					Number,
				);
				return { pixels: quoted + paraphrased, words: words + more };
			}),
		);
		expect(bars.length).toBeGreaterThan(4);
		// As long as there are words, within a pixel for each part.
		const longest = bars.reduce((one, other) => (other.words > one.words ? other : one));
		for (const { pixels, words } of bars)
			expect(Math.abs(pixels - (longest.pixels * words) / longest.words)).toBeLessThan(3);

		const [attributed, all] = await panel.evaluate(() =>
			(document.querySelector(".balance-sum")?.textContent?.match(/\d+/gu) ?? []).map(Number),
		);
		expect(attributed).toBeLessThan(all ?? 0);
		await panel.click(".balance .more");
		const sum = await panel.waitFor(() => {
			const figures = [...document.querySelectorAll(".balance-words")].map((words) =>
				(words.textContent?.match(/\d+/gu) ?? []).reduce((total, figure) => total + Number(figure), 0),
			);
			return figures.length > 6 && figures.reduce((total, figure) => total + figure, 0);
		});
		expect(sum).toBe(attributed);
		await page.close();
	});

	it("says of whom no words were found, and to what no answer; a click goes there", async () => {
		const url = around.site.article("/silence", "Town of Bray waits for its ferry", [
			"Mayor Ada Orlo accused the Northern Ferry Company of a “shameful silence” on Tuesday. “They took our money and did nothing for the quay,” Orlo said.",
			"Tor Lund, who teaches at the school of Bray, said that the children had been late every day. “They stand in the rain,” he said.",
			"Wilma Arne, a baker, argued that the old pier could be repaired within a year. “It needs forty new piles,” Arne said. She asked the town to look below the water line first.",
			"The pier was built ninety years ago and has carried sheep, cars and letters to the islands in every one of them, as the chronicle of the town has it.".repeat(
				6,
			),
		]);
		const { page, panel } = await readPage(around, url);
		const silent = ".balance-silent li";
		expect(await panel.text(silent)).toContain("No words of Northern Ferry Company were found in the text read.");
		expect(await panel.text("[data-section='unanswered']")).toContain("shameful silence");
		for (const link of [`${silent} button`, "[data-section='unanswered'] .claim-words"]) {
			await panel.click(link);
			await page.waitFor(() => CSS.highlights.has("sidelight-current-light"), { what: "the page marks it" });
			await page.press("Escape");
			await page.waitFor(() => !CSS.highlights.has("sidelight-current-light"), { what: "Escape takes the mark away" });
		}
		await page.close();
	});

	it("says why there is none where little is said", async () => {
		const words =
			"The ferry has crossed the sound between Bray and Halvery four times a day for ninety years in every weather. ";
		const url = around.site.article("/little", "Ninety years of crossings", [
			words.repeat(3),
			`${words}“We have no crew,” said Ada Orlo, who runs the line.`,
		]);
		const page = await around.browser.openPage(url);
		await around.browser.clickToolbarButton(page);
		const panel = await around.browser.panel();
		await panelShows(panel, "read");
		expect(await panel.text("[data-section='balance']")).toContain("Too few statements");
		expect(await panel.evaluate(() => document.querySelector("[data-section='unanswered']") === null)).toBe(true);
		await page.close();
	});
});
