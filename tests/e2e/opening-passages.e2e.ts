import { it } from "vitest";
import { passageAddress } from "../../domain/text-fragment";
import { inEachBrowser, readPage, selectWords } from "./browsers";
import type { View } from "./drivers/driver";
import { clickSelectionToolbar, writeNote } from "./note-taking";

const SPILL = [
	"Ilse Marrow, the environment minister, accused Brandt Harbour Group of hiding a chemical spill in the northern basin for three weeks.",
	"“There was no spill,” said Edvard Lunde, a spokesman for Brandt Harbour Group, who denied the accusation on Tuesday and called it a fairy tale.",
	"The council of Halvery said that it had asked for the readings of all three weeks, and that nobody had answered its letters so far.",
];
const QUIET = Array.from(
	{ length: 60 },
	(_, i) => `The harbour was quiet on day ${i}, and nobody said anything of note about it.`,
);
const PARAGRAPHS = [...QUIET, ...SPILL, ...QUIET];

/** Waits until the tab in front, whoever opened it, is at an address and has a passage painted as the current one, in view. */
const showsPassage = (library: View, address: string, words: string) =>
	library.waitFor(
		async (wanted, passage) => {
			const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
			if (tab?.id === undefined || tab.url?.split("#")[0] !== wanted) return false;
			const [answer] = await chrome.scripting.executeScript({
				target: { tabId: tab.id },
				world: "MAIN",
				func: () => {
					const ranges = [...(CSS.highlights.get("sidelight-current-light") ?? [])].map((painted) => {
						const range = document.createRange();
						range.setStart(painted.startContainer, painted.startOffset);
						range.setEnd(painted.endContainer, painted.endOffset);
						return range;
					});
					const { top = -1, bottom = -1 } = ranges[0]?.getBoundingClientRect() ?? {};
					return { words: ranges.map(String).join(" "), inView: scrollY > 500 && top >= 0 && bottom <= innerHeight };
				},
			});
			const shown = answer?.result as { words: string; inView: boolean } | undefined;
			return shown?.inView && shown.words.includes(passage);
		},
		{ what: `the tab in front shows: ${words}`, timeout: 30_000 },
		address,
		words,
	);

const closeTabInFront = (library: View) =>
	library.evaluate(async () => {
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
	});

async function search(library: View, query: string, hit: string): Promise<void> {
	await library.evaluate(() =>
		document.querySelector<HTMLInputElement>('.shelf-search input[type="search"]')?.setSelectionRange(0, 100),
	);
	await library.type('.shelf-search input[type="search"]', query);
	await library.waitFor((selector) => document.querySelector(selector), { what: `${query} is found` }, hit);
}

inEachBrowser("a passage", (around) => {
	it("is opened from the library on a site that is always read, where we show it ourselves", async () => {
		const url = around.site.article("/long", "A long article", PARAGRAPHS);
		const { page, panel } = await readPage(around, url);
		await selectWords(page, "nobody had answered its letters");
		await clickSelectionToolbar(page, "note");
		await writeNote(panel, "Ask for the letters.");
		await page.close();
		await around.browser.grantHosts(["*://localhost/*"]);

		const library = await around.browser.openExtensionPage("sidepanel.html?library");
		await library.waitFor(() => document.querySelector(".shelf-article"), { what: "the library lists" });
		await search(library, "hiding chemical", "[data-claim-hit] .hit-words");
		await library.click("[data-claim-hit] .hit-words");
		await showsPassage(library, url, "hiding a chemical spill");
		await closeTabInFront(library);

		await library.bringToFront();
		await search(library, "ask for the letters", ".note-hit .hit-words");
		await library.click(".note-hit .hit-words");
		await showsPassage(library, url, "nobody had answered its letters");
		await closeTabInFront(library);
		await library.close();
	});

	it("is led to by an address that the browser understands", async () => {
		const url = around.site.article("/address", "A long article", PARAGRAPHS);
		const passage = { exact: "called it a fairy tale", prefix: "denied the accusation on Tuesday and ", suffix: "." };
		const page = await around.browser.openPage(passageAddress(url, [passage]));
		await page.waitFor(
			(words) => {
				const paragraph = [...document.querySelectorAll("p")].find(({ textContent }) => textContent.includes(words));
				const { top = -1, bottom = -1 } = paragraph?.getBoundingClientRect() ?? {};
				return scrollY > 500 && top >= 0 && bottom <= innerHeight;
			},
			{ what: "the passage is in view" },
			passage.exact,
		);
		await page.close();
	});
});
