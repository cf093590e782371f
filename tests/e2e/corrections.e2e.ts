import { expect, it } from "vitest";
import { inEachBrowser, readPage } from "./browsers";
import type { View } from "./drivers/driver";

const shows = (panel: View, name: string, what: string) =>
	panel.waitFor(
		(wanted) => [...document.querySelectorAll(".party-name")].some(({ textContent }) => textContent === wanted),
		{ what, timeout: 15_000 },
		name,
	);

/** Opens the page of a party, and there what can be corrected. */
async function correctParty(panel: View, name: string): Promise<void> {
	await panel.click("#tab-sides");
	await panel.click(`.party[data-party="${name}"]`);
	await panel.waitFor(() => document.querySelector(".party-corrector"), { what: "the party can be corrected" });
	await panel.click(".party-page > .fold > summary");
}

async function backToSides(panel: View): Promise<void> {
	await panel.evaluate(() => document.querySelector<HTMLElement>(".party-page .back")?.click());
}

inEachBrowser("what the reader corrects", (around) => {
	it("shows at once, stays with the page, is listed, and can be taken back", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await correctParty(panel, "Ilse Marrow");
		await panel.evaluate(() => document.querySelector<HTMLInputElement>(".party-corrector input")?.select());
		await panel.type(".party-corrector input", "The environment minister");
		await panel.press("Enter");
		await panel.waitFor(() => document.querySelector(".toast")?.textContent?.includes("Corrected"), {
			what: "it is said that it is corrected",
			timeout: 15_000,
		});
		await backToSides(panel);
		await shows(panel, "The environment minister", "the panel shows the reader's name for the party");
		await page.close();

		const again = await readPage(around, `${around.site.origin}/demo`);
		await shows(again.panel, "The environment minister", "the name is still the reader's");
		await again.panel.click("#tab-notes");
		await again.panel.waitFor(() => document.querySelector("[data-correction='rename-party'][data-status='applied']"), {
			what: "the correction is listed as applied",
		});
		await again.panel.click("[data-correction='rename-party'] .danger");
		await again.panel.click("#tab-sides");
		await shows(again.panel, "Ilse Marrow", "the name is the article's again");
		await again.page.close();
	});

	it("gives a claim another speaker and refuses a counterclaim; undo brings both back", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		const counters = () => panel.evaluate(() => document.querySelectorAll("[data-role='counters'] .cell").length);
		await panel.waitFor(() => document.querySelector("[data-role='counters'] .cell"), { what: "there are answers" });
		const before = await counters();
		await panel.click(".link-correct button:last-child");
		await panel.waitFor((was) => document.querySelectorAll("[data-role='counters'] .cell").length < was, {}, before);
		await panel.waitFor(() => document.querySelector(".toast")?.textContent?.includes("Corrected"), {
			what: "the way back is the one from this correction",
		});
		await panel.click(".toast button");
		await panel.waitFor((was) => document.querySelectorAll("[data-role='counters'] .cell").length === was, {}, before);

		await panel.click("#tab-claims");
		const claim = await panel.waitFor(() => document.querySelector<HTMLElement>("[data-claim]")?.dataset.claim);
		await panel.click(`[data-claim="${claim}"] .claim-correct`);
		await panel.waitFor(() => document.querySelector(".corrector select"), { what: "the claim can be corrected" });
		await panel.evaluate(() => {
			const select = document.querySelector<HTMLSelectElement>(".corrector select");
			const other = [...(select?.options ?? [])].find(({ text }) => text === "Runa Askeland");
			if (select && other) select.value = other.value;
			select?.dispatchEvent(new Event("change", { bubbles: true }));
		});
		await panel.waitFor(
			(id) => document.querySelector(`[data-claim="${id}"] .claim-party`)?.textContent?.includes("Runa Askeland"),
			{ what: "the claim is hers", timeout: 15_000 },
			claim,
		);
		await page.close();
	});

	it("takes the words that are selected on the page for a claim's, and says so where none are", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.click("#tab-claims");
		const words = "They knew on the 21st of March";
		const id = await panel.waitFor(
			(text) =>
				[...document.querySelectorAll<HTMLElement>("[data-claim]")].find((one) => one.textContent?.includes(text))
					?.dataset.claim,
			{ what: "the claim is listed" },
			words,
		);
		const takeSelected = async () => {
			await panel.click(`[data-claim="${id}"] .claim-correct`);
			await panel.waitFor(() => document.querySelector(".corrector-actions button"), { what: "it can be corrected" });
			await panel.click(".corrector-actions button");
		};
		await takeSelected();
		await panel.waitFor(() => document.querySelector(".toast")?.textContent?.includes("First select"), {
			what: "the reader is told to select words",
		});
		await page.evaluate((text) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const start = node.textContent?.indexOf(text) ?? -1;
				if (start === -1) continue;
				getSelection()?.setBaseAndExtent(node, start, node, start + text.length);
				return;
			}
		}, words);
		await takeSelected();
		await panel.waitFor(
			(text) => [...document.querySelectorAll(".claim-words")].some(({ textContent }) => textContent?.trim() === text),
			{ what: "the claim has the selected words", timeout: 15_000 },
			words,
		);
		await page.close();
	});

	it("carries over to the next articles where the reader says so", async () => {
		const first = await readPage(around, `${around.site.origin}/demo`);
		await correctParty(first.panel, "Ilse Marrow");
		await first.panel.evaluate(() => {
			const scope = [...document.querySelectorAll<HTMLSelectElement>(".party-corrector select")].at(-1);
			if (scope) scope.value = "all";
			scope?.dispatchEvent(new Event("change", { bubbles: true }));
			document.querySelector<HTMLInputElement>(".party-corrector input")?.select();
		});
		await first.panel.type(".party-corrector input", "The minister");
		await first.panel.press("Enter");
		await first.panel.waitFor(() => document.querySelector(".toast")?.textContent?.includes("Corrected"), {
			timeout: 15_000,
		});
		await first.page.close();
		const mail = around.site.article("/mail", "Basin closed to swimmers", [
			"Ilse Marrow said on Friday that the basin in Halvery would stay closed until the water was clean. “People swim there,” she said.",
			"Runa Askeland, who leads the fishermen’s union, said that it came too late. “We asked for this in March,” she said.",
		]);
		const other = await readPage(around, mail);
		await shows(other.panel, "The minister", "the name is carried over");
		await other.panel.click("#tab-notes");
		await other.panel.waitFor(() => document.querySelector("[data-correction='rename-party']"), {
			what: "it is listed there",
		});
		expect(await other.panel.text("[data-correction='rename-party'] .hint")).toContain("made in another article");
		await other.page.close();
	});
});
