import { expect, it } from "vitest";
import { inEachBrowser, placeOf, readPage } from "./browsers";
import type { PageView, View } from "./drivers/driver";

declare const chrome: {
	runtime: { sendMessage(message: object): Promise<{ answer: string[] | null }> };
	tabs: {
		query(of: object): Promise<{ id?: number; windowId?: number }[]>;
		sendMessage(tab: number, message: object): Promise<unknown>;
	};
};

const openClaims = async (panel: View) => {
	await panel.click("#tab-claims");
	await panel.waitFor(() => document.querySelector(".claim-list [data-claim]"), { what: "the claims are shown" });
};
const countOf = (panel: View) => panel.evaluate(() => document.querySelectorAll(".claim-list [data-claim]").length);
const currentOf = (panel: View) => panel.evaluate(() => document.querySelector(".claim.current")?.textContent ?? "");
/** The topmost card below what stays in sight, and where it is. */
const topmost = (panel: View) =>
	panel.evaluate(() => {
		const under = document.querySelector(".claims-bar")?.getBoundingClientRect().bottom ?? 0;
		for (const card of document.querySelectorAll<HTMLElement>(".claim-list .entry")) {
			const { top, bottom } = card.getBoundingClientRect();
			if (bottom > under) return { claim: card.dataset.claim ?? "", top };
		}
		return { claim: "", top: 0 };
	});

inEachBrowser("the claims", (around) => {
	const step = (to: string) =>
		around.browser.evaluateInBackground(async (request) => {
			const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
			const asked = { to: "panel", windowId: tab?.windowId, type: "claimsShown", request: tab?.id };
			const { answer: among } = await chrome.runtime.sendMessage(asked);
			return chrome.tabs.sendMessage(tab?.id ?? 0, {
				to: "page",
				type: "stepClaim",
				request: { step: request, among },
			});
		}, to);

	it("are filtered by chips, and searched as the reader types", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await openClaims(panel);
		const all = await countOf(panel);
		await panel.type("input[type='search']", "FISHERMEN ásk");
		await panel.waitFor(() => document.querySelectorAll(".claim-list [data-claim]").length === 0);
		await panel.evaluate(() => document.querySelector<HTMLInputElement>("input[type='search']")?.select());
		await panel.type("input[type='search']", "ÁSKELAND water");
		await panel.waitFor(() => document.querySelectorAll(".entry mark").length > 1, { what: "words are marked" });
		expect(await countOf(panel)).toBeLessThan(5);
		await panel.waitFor(
			() => /^\d claims?$/u.test(document.querySelector(".claims [role='status']")?.textContent ?? ""),
			{
				what: "the count is spoken",
			},
		);
		await panel.click(".claims-count .quiet");
		await panel.waitFor((was) => document.querySelectorAll(".claim-list [data-claim]").length === was, {}, all);

		await panel.click(".filter-opener");
		await panel.click("[data-side]");
		await panel.waitFor((was) => document.querySelectorAll(".claim-list [data-claim]").length < was, {}, all);
		await panel.click(".filter-opener");
		await panel.click(".active-filters .chip");
		await panel.waitFor((was) => document.querySelectorAll(".claim-list [data-claim]").length === was, {}, all);
		expect(await panel.evaluate(() => document.activeElement?.className)).toBe("filter-opener");
		await page.close();
	});

	it("keep in step with the page, filtered or not, and let the keys go through them", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await openClaims(panel);
		await panel.click("input[type='search']");
		await step("next");
		await panel.waitFor(() => document.querySelector(".claim.current"), { what: "the panel marks the first" });
		const first = await currentOf(panel);
		await step("next");
		await panel.waitFor((was) => document.querySelector(".claim.current")?.textContent !== was, {}, first);
		expect(await panel.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");

		await panel.type("input[type='search']", "tanker");
		await panel.waitFor(() => document.querySelector(".missed"), { what: "the current one is told to be missing" });
		await panel.click(".missed button");
		await panel.waitFor(() => {
			const box = document.querySelector(".claim.current")?.getBoundingClientRect();
			return box && box.top > 0 && box.bottom < innerHeight;
		});

		const { x, y } = await placeOf(page, "I will do what I told");
		await page.clickAt(x, y);
		await panel.waitFor(
			() => {
				const card = document.querySelector(".claim.current");
				const box = card?.getBoundingClientRect();
				return card?.textContent?.includes("I will do what I told") && box && box.bottom <= innerHeight;
			},
			{ what: "the card of what was clicked is in view" },
		);

		await panel.evaluate(() => document.querySelector<HTMLElement>(".claim-list [tabindex='0']")?.focus());
		await panel.press("Home");
		await panel.waitFor(() => document.activeElement?.getAttribute("aria-posinset") === "1");
		await panel.press("ArrowDown");
		const words = await panel.waitFor(
			() =>
				document.activeElement?.getAttribute("aria-posinset") === "2" &&
				document.activeElement.querySelector(".claim-words")?.lastChild?.textContent,
		);
		await panel.press("Enter");
		await page.waitFor(() => (CSS.highlights.get("sidelight-current-light")?.size ?? 0) > 0);
		expect(await currentOf(panel)).toContain(words);
		await panel.press("n");
		await panel.waitFor(() => document.querySelector(".editor textarea"), { what: "a note is begun" });
		await page.close();
	});

	it("are gone through by the keys as they are filtered, and the count tells where one is", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await openClaims(panel);
		await panel.click(".quick-filters button");
		const shown = await panel.waitFor(
			() => {
				const ids = [...document.querySelectorAll<HTMLElement>(".claim-list .entry")].map(
					({ dataset }) => dataset.claim,
				);
				return document.querySelector(".claims-count button") && ids.length > 1 ? ids : null;
			},
			{ what: "the disputed ones are listed" },
		);
		const count = shown?.length ?? 0;
		const visited: (string | undefined)[] = [];
		for (let at = 0; at < count; at++) {
			await step("next");
			const claim = await panel.waitFor(
				(before) => {
					const id = document.querySelector<HTMLElement>(".claim.current")?.dataset.claim;
					return id !== before && id;
				},
				{ what: "the next one is current" },
				visited.at(-1) ?? "",
			);
			visited.push(claim || undefined);
		}
		expect(visited.toSorted()).toEqual(shown?.toSorted());
		expect(await panel.text(".claims-count")).toMatch(new RegExp(`^No\\. \\d+ of ${count} claims`, "u"));

		// Without a filter they go to all of them.
		await panel.click(".claims-count button");
		await step("next");
		await panel.waitFor(
			(id) => document.querySelector<HTMLElement>(".claim.current")?.dataset.claim !== id,
			{},
			visited.at(-1) ?? "",
		);
		expect(await panel.text(".claims-count")).toMatch(/^\d+ claims$/u);
		await page.close();
	});

	it("are where the reader left them, after other tabs and filters", async () => {
		const paragraphs = Array.from({ length: 90 }, (_, i) => {
			const place = `${["North", "South", "East", "West"][i % 4]} Quay ${i}`;
			return `Mayor Ada Orlo said that the pump at ${place} had failed ${i + 2} times since March. “Nobody came to look at number ${i},” said Ben Tark, the harbour master.`;
		});
		const { page, panel } = await readPage(around, around.site.article("/long", "Orlo attacks pump maker", paragraphs));
		await openClaims(panel);
		await panel.evaluate(() => scrollTo(0, 5000));
		await panel.waitFor(() => document.querySelectorAll(".entry").length > 20 && scrollY > 4000);
		await new Promise((resolve) => setTimeout(resolve, 500));
		const before = await topmost(panel);
		const isThere = async (what: string) => {
			await panel.waitFor(
				({ claim, top }) => {
					const box = document.querySelector(`.entry[data-claim="${claim}"]`)?.getBoundingClientRect();
					return box && Math.abs(box.top - top) < 3;
				},
				{ what },
				before,
			);
		};
		await panel.click("#tab-sides");
		await openClaims(panel);
		await isThere("the claims are where they were after another tab");
		await panel.type("input[type='search']", "number 7");
		await panel.waitFor(() => document.querySelectorAll(".claim-list [data-claim]").length < 20);
		await panel.click(".claims-count .quiet");
		await isThere("and after a search");

		await panel.waitFor(
			() => [...document.querySelectorAll(".claim-list [data-claim]")].at(-1)?.textContent?.includes("number 89"),
			{ what: "the words of the last are there to be found" },
		);
		await panel.evaluate(() => document.querySelector<HTMLElement>(".claim-list [tabindex='0']")?.focus());
		await panel.press("End");
		await panel.waitFor(() => document.activeElement?.textContent?.includes("number 89") && scrollY > 9000, {
			what: "End leads to the last",
		});
		await page.close();
	});

	it("are copied as quotations and as links", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await openClaims(panel);
		const claim = await claimWith(panel, "People swam in that water");
		const menu = async (item: string) => {
			await panel.click(`[data-claim="${claim}"] .claim-more`);
			await panel.waitFor(() => document.querySelector(".claim-menu:popover-open"), { what: "the menu opens" });
			expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe("Copy quotation");
			await panel.click(item);
			await panel.waitFor(() => document.querySelector(".toast")?.textContent?.includes("Copied"), {
				what: "it is said to be copied",
			});
		};
		await panel.click(`[data-claim="${claim}"] .claim-more`);
		await panel.waitFor(() => document.querySelector(".claim-menu:popover-open"), { what: "the menu opens" });
		await panel.click(`[data-claim="${claim}"] .claim-more`);
		await panel.waitFor(() => document.querySelector(".claim-menu") === null, { what: "the same button closes it" });
		const pad = await around.browser.openPage(
			around.site.page(
				"/pad",
				() => `<title>Pad</title><textarea rows="8"></textarea><div contenteditable="true">here: </div>`,
			),
		);
		await page.bringToFront();
		await menu(".claim-menu [role='menuitem']");
		const quotation = await pasted(pad, "textarea");
		expect(quotation).toMatch(
			/^“They knew on the 21st of March … They had the readings.+People swam in that water\.”, said Ilse Marrow.* — Minister accuses port of hiding chemical spill, The Halvery Courier, .*2026, http:\/\/localhost:\d+\/demo#:~:text=/u,
		);
		const rich = await pad.evaluate(() => document.querySelector("div")?.innerHTML ?? "");
		expect(rich).toBe("here: ");
		await pasted(pad, "div");
		expect(await pad.evaluate(() => document.querySelector("div a")?.getAttribute("href"))).toContain("/demo#:~:text=");

		await page.bringToFront();
		await menu(".claim-menu [role='menuitem']:nth-of-type(2)");
		await pad.evaluate(() => {
			const field = document.querySelector("textarea");
			if (field) field.value = "";
		});
		expect(await pasted(pad, "textarea")).toMatch(/^http:\/\/localhost:\d+\/demo#:~:text=\S+$/u);
		await pad.close();
		await page.close();
	});

	it("are looked up by the engines of the options, and by nobody before a click", async () => {
		const options = await around.browser.openExtensionPage("options.html");
		await options.click(".add-engine");
		await options.type(".engine-fields input", "The Archive");
		await options.type(".engine-fields label:nth-of-type(2) input", "archive.example/?find=%s");
		await options.click(".engine-fields [type='submit']");
		await options.waitFor(() => document.querySelectorAll(".engines li").length === 4);
		await options.click(".engines li:last-child .engine-actions button");
		await options.waitFor(() => document.querySelector(".engines li")?.textContent?.includes("The Archive"));
		await options.close();

		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await openClaims(panel);
		const claim = await claimWith(panel, "People swam in that water");
		await panel.click(`[data-claim="${claim}"] .claim-more`);
		const links = await panel.waitFor(() => {
			const found = [...document.querySelectorAll<HTMLAnchorElement>(".claim-menu:popover-open a")];
			return (
				found.length > 0 && found.map(({ href, target, rel, textContent }) => ({ href, target, rel, textContent }))
			);
		});
		if (!links) throw new Error("no engines");
		expect(links.map(({ textContent }) => textContent)).toEqual([
			"The Archive sends the words to archive.example",
			"Google Fact Check Explorer sends the words to toolbox.google.com",
			"DuckDuckGo sends the words to duckduckgo.com",
			"Wikipedia sends the words to en.wikipedia.org",
		]);
		for (const { href, target, rel } of links) {
			expect([target, rel]).toEqual(["_blank", "noopener noreferrer"]);
			expect(decodeURIComponent(href)).toMatch(/(?:[?&]\w+=|\/search\/)They knew on the 21st of March, They had/u);
			expect(href).not.toMatch(/%22|%E2%80%9[CD]/u);
		}
		// The click goes to the link; the net stays out of the test.
		await panel.evaluate(() => {
			addEventListener(
				"click",
				(event) => {
					const link = (event.target as Element).closest("a");
					if (!link) return;
					event.preventDefault();
					document.documentElement.dataset.followed = `${event.isTrusted} ${link.href}`;
				},
				true,
			);
		});
		await panel.click(".claim-menu a");
		expect(await panel.waitFor(() => document.documentElement.dataset.followed)).toBe(`true ${links[0]?.href}`);
		await panel.waitFor(() => document.querySelector(".claim-menu") === null, { what: "the menu closes" });
		await page.close();
	});
});

async function claimWith(panel: View, words: string): Promise<string> {
	const id = await panel.waitFor(
		(wanted) =>
			[...document.querySelectorAll<HTMLElement>(".claim-list .entry")].find((card) =>
				card.textContent?.includes(wanted),
			)?.dataset.claim,
		{ what: `there is a claim with “${words}”` },
		words,
	);
	return id ?? "";
}

/** Pastes into a field of a page as a reader does; gives the field's text. */
async function pasted(pad: PageView, field: string): Promise<string> {
	await pad.bringToFront();
	await pad.click(field);
	await pad.press("Control+v");
	return (
		(await pad.waitFor(
			(selector) => {
				const element = document.querySelector(selector);
				const text = element instanceof HTMLTextAreaElement ? element.value : element?.textContent;
				return text && text !== "here: " && text;
			},
			{ what: "it is pasted" },
			field,
		)) || ""
	);
}
