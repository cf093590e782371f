import { expect, it } from "vitest";
import { highlightCount, inEachBrowser, paintedStyles, panelShows, placeOf, readPage, selectWords } from "./browsers";
import type { PageView } from "./drivers/driver";

const DARK = "<style>body { background: #15171a; color: #d8d8d8 }</style>";
const STORY = [
	"Mayor Ada Orlo accused the Northern Ferry Company of a “shameful silence” on Tuesday. “They took our money and did nothing for the quay,” Orlo said.",
	"The company denied that it had taken any money. “We did not take a penny for the quay,” said Jon Fenn, a spokesman for the Northern Ferry Company.",
	"Tor Lund, who teaches at the school of Bray, said that the children had been late every day. “They stand in the rain,” he said.",
	"The pier was built ninety years ago and has carried sheep, cars and letters to the islands in every one of them, as the chronicle of the town has it. Nobody remembers a winter like this one.",
];

/** What is marked as the current claim; the registry of highlights is all that a page can see of it. */
const currentWords = (page: PageView) =>
	page.evaluate(() => {
		const words: string[] = [];
		for (const theme of ["light", "dark", "lines"])
			CSS.highlights.get(`sidelight-current-${theme}`)?.forEach((range) => {
				words.push((range.startContainer as Text).data.slice(range.startOffset, range.endOffset));
			});
		return words.join(" … ");
	});

/** Whether a card of ours covers some place of the page: its root is closed, but a point in it is its host's. */
const cardIsShown = (page: PageView) =>
	page.waitFor(
		() => {
			for (let y = 4; y < innerHeight; y += 8)
				for (let x = 4; x < innerWidth; x += 24)
					if (document.elementFromPoint(x, y)?.localName === "sidelight-card") return true;
			return false;
		},
		{ what: "the card is shown" },
	);

inEachBrowser("the current claim", (around) => {
	const step = (to: string) =>
		around.browser.evaluateInBackground(async (request) => {
			const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
			return chrome.tabs.sendMessage(tab?.id ?? 0, {
				to: "page",
				type: "stepClaim",
				request: { step: request, among: null },
			});
		}, to);

	it("is the one that is pointed at, as long as it is", async () => {
		const { page } = await readPage(around, around.site.article("/pointed", "Orlo attacks ferry company", STORY));
		const { x, y } = await placeOf(page, "They took our money");
		await page.point(x, y);
		await cardIsShown(page);
		expect(await currentWords(page)).toContain("They took our money and did nothing for the quay");
		await page.point(5, 5);
		await page.waitFor(() => !CSS.highlights.has("sidelight-current-light"), {
			what: "the mark goes with the pointer",
		});
		await page.close();
	});

	it("is the one that is clicked, stays, and the panel shows it; a click by a script does nothing", async () => {
		const { page, panel } = await readPage(
			around,
			around.site.article("/clicked", "Orlo attacks ferry company", STORY),
		);
		const { x, y } = await placeOf(page, "They stand in the rain");
		await page.evaluate(
			(clientX, clientY) => {
				for (const type of ["pointermove", "click"])
					document
						.elementFromPoint(clientX, clientY)
						?.dispatchEvent(new MouseEvent(type, { clientX, clientY, bubbles: true }));
			},
			x,
			y,
		);
		await new Promise((resolve) => setTimeout(resolve, 500));
		expect(await currentWords(page)).toBe("");
		await page.clickAt(x, y);
		await page.waitFor(() => CSS.highlights.has("sidelight-current-light"));
		expect(await panel.waitFor(() => document.querySelector(".claim.current")?.textContent ?? "")).toContain(
			"They stand in the rain",
		);
		await page.point(5, 5);
		await new Promise((resolve) => setTimeout(resolve, 600));
		expect(await currentWords(page)).toContain("They stand in the rain");
		await page.press("Escape");
		await page.waitFor(() => !CSS.highlights.has("sidelight-current-light"));
		await page.close();
	});

	it("goes from claim to claim by commands, and the panel follows", async () => {
		const { page, panel } = await readPage(around, around.site.article("/steps", "Orlo attacks ferry company", STORY));
		await panel.click("#tab-claims");
		const seen: string[] = [];
		for (const to of ["next", "next", "previous", "next-disputed"]) {
			await step(to);
			seen.push(await currentWords(page));
		}
		expect(new Set(seen.slice(0, 2)).size).toBe(2);
		expect(seen[2]).toBe(seen[0]);
		expect(seen[3]).not.toBe("");
		await cardIsShown(page);
		expect(await panel.waitFor(() => document.querySelector(".claim.current")?.textContent ?? "")).not.toBe("");
		await page.close();
	});
});

inEachBrowser("the highlights", (around) => {
	it("follow the reader's choice of how much is painted", async () => {
		const { page, panel } = await readPage(
			around,
			around.site.article("/density", "Orlo attacks ferry company", STORY),
		);
		const all = await highlightCount(page);
		const choose = async (density: string) => {
			await panel.click(".menu summary");
			await panel.click(`.menu input[value=${density}]`);
			await panel.click(".menu summary");
		};
		await choose("off");
		await page.waitFor(
			() => ![..."0123456"].some((slot) => CSS.highlights.has(`sidelight-standard-light-quote-${slot}`)),
		);
		expect(await highlightCount(page)).toBe(0);
		await choose("disputed");
		await new Promise((resolve) => setTimeout(resolve, 300));
		expect(await highlightCount(page)).toBeLessThan(all);
		await choose("all");
		await page.waitFor(() =>
			[..."123456"].some((slot) => CSS.highlights.has(`sidelight-standard-light-quote-${slot}`)),
		);
		expect(await highlightCount(page)).toBe(all);
		await page.close();
	});

	it("are those for dark pages on a dark page, and for light ones when it turns light", async () => {
		const { page } = await readPage(around, around.site.article("/dark", "Orlo attacks ferry company", STORY, DARK));
		await page.waitFor(() => CSS.highlights.has("sidelight-standard-dark-quote-1"), {
			what: "it is painted for the dark",
		});
		await page.evaluate(() => document.body.setAttribute("style", "background: white; color: black"));
		await page.waitFor(() => CSS.highlights.has("sidelight-standard-light-quote-1"), { what: "it is painted anew" });
		expect(await paintedStyles(page)).not.toContain("sidelight-standard-dark-quote-1");
		await page.close();
	});

	it("leave nothing on the page when it is turned off", async () => {
		const { page, panel } = await readPage(around, around.site.article("/off", "Orlo attacks ferry company", STORY));
		const { x, y } = await placeOf(page, "They took our money");
		await page.clickAt(x, y);
		await cardIsShown(page);
		await selectWords(page, "stand in the rain");
		await page.waitFor(() => document.querySelector("sidelight-toolbar"));
		await around.browser.clickToolbarButton(page);
		await panelShows(panel, "not-read");
		expect(await highlightCount(page)).toBe(0);
		expect(await page.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName))).toEqual(
			["head", "body"],
		);
		await page.close();
	});
});

inEachBrowser("words that the engine did not take for a claim", (around) => {
	it("become one of a party's, and that can be undone", async () => {
		const { page, panel } = await readPage(around, around.site.article("/added", "Orlo attacks ferry company", STORY));
		const count = () => panel.evaluate(() => Number(document.querySelector("#tab-claims .count")?.textContent ?? 0));
		const before = await count();
		await selectWords(page, "Nobody remembers a winter like this one");
		const boxOf = async () => {
			const box = await page.waitFor(() =>
				document.querySelector("sidelight-toolbar")?.getBoundingClientRect().toJSON(),
			);
			return box as DOMRect;
		};
		const rightEnd = async (): Promise<[number, number]> => {
			const { right, top, height } = await boxOf();
			return [right - 20, top + height / 2];
		};
		// The last of three buttons, then the first of the parties.
		await page.clickAt(...(await rightEnd()));
		await new Promise((resolve) => setTimeout(resolve, 300));
		const { left, top } = await boxOf();
		await page.clickAt(left + 20, top + 18);
		await panel.waitFor(
			(was) => Number(document.querySelector("#tab-claims .count")?.textContent ?? 0) > was,
			{ what: "the claim is there" },
			before,
		);
		await panel.click("#tab-claims");
		await panel.waitFor(
			() => document.querySelector(".claim-list")?.textContent?.includes("Nobody remembers a winter"),
			{
				what: "it stands among the claims",
			},
		);
		// Where the parties were offered it now says so, with a way back.
		await page.clickAt(...(await rightEnd()));
		await panel.waitFor(
			(was) => Number(document.querySelector("#tab-claims .count")?.textContent ?? 0) === was,
			{ what: "the claim is gone" },
			before,
		);
		await page.close();
	});
});
