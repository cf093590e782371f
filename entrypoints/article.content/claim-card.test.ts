// @vitest-environment jsdom
import { createRequire } from "node:module";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { analyzeArticle } from "../../analysis/analyze-article";
import { articleFromText } from "../../article/article-from-text";
import type { Analysis } from "../../domain/analysis";
import { summariseClaim } from "../../domain/claim-summary";
import { english } from "../../tests/support/english";
import { ClaimCard } from "./claim-card";

const TEXT =
	"Row over the quay\nAda Orlo said that Northern Ferries had taken the money for the quay. Northern Ferries denied that it had taken the money for the quay. “We <b>built</b> it,” said Jon Fenn, a spokesman for Northern Ferries.";
const article = articleFromText(TEXT);
const { analysis } = analyzeArticle(article);
/** Every link as sure as can be: what is shown of links is looked at here, not which there are. */
const sure: Analysis = {
	...analysis,
	counterclaims: analysis.counterclaims.map((link) => ({ ...link, confidence: 1 })),
};

const actions = { goTo: vi.fn(), showInPanel: vi.fn(), note: vi.fn(), pointed: vi.fn() };
let card: ClaimCard;

beforeEach(() => {
	vi.clearAllMocks();
	card = new ClaimCard(document, () => "", english, actions, "open");
});
afterEach(() => card.remove());

function show(words: string, announced = false) {
	const claim = analysis.claims.find(({ content }) => TEXT.slice(content[0]?.start, content[0]?.end).includes(words));
	const summary = summariseClaim(sure, claim?.id ?? "");
	if (!summary) throw new Error(`no claim of ${words}`);
	card.show(
		{ summary, text: TEXT, slotOf: () => 1, palette: "standard" },
		{ left: 10, top: 10, right: 50, bottom: 30 },
		announced,
	);
	const root = document.querySelector("sidelight-card")?.shadowRoot;
	return { root, text: (selector: string) => root?.querySelector(selector)?.textContent?.replace(/\s+/gu, " ") ?? "" };
}

describe("the card of a claim", () => {
	it("tells who says it, how, and who disputes it", () => {
		const { text } = show("had taken the money");
		expect(text(".who")).toBe("Ada Orlo");
		expect(text(".card > .soft")).toContain("said");
		expect(text(".title")).toBe("Disputed by");
		expect(text(".links li")).toContain("Northern Ferries denied that it had taken the money for the quay");
	});

	it("tells for whom somebody speaks, and shows the page's words as words", () => {
		const { text, root } = show("We <b>built");
		expect(text(".who")).toContain("Jon Fenn");
		expect(text(".who")).toContain("for Northern Ferries");
		expect(root?.querySelector("b")).toBeNull();
	});

	it("tells screen readers once, and again when it was put away", async () => {
		const heard = async (shown: ReturnType<typeof show>) => {
			await new Promise((resolve) => setTimeout(resolve, 150));
			const live = shown.root?.querySelector(".live");
			const words = live?.textContent ?? "";
			if (live) live.textContent = "";
			return words;
		};
		const first = await heard(show("had taken the money", true));
		expect(first).toContain("Ada Orlo: ");
		expect(first).toContain("Disputed by Northern Ferries");
		expect(await heard(show("had taken the money", true))).toBe("");
		card.forget();
		expect(await heard(show("had taken the money", true))).toBe(first);
	});

	it("tells what became of what its buttons do", () => {
		const { text } = show("had taken the money");
		card.say("Not kept in a private window.");
		expect(text(".card")).toContain("Not kept in a private window.");
	});

	it("does nothing for a click by a script", () => {
		for (const button of show("had taken the money").root?.querySelectorAll("button") ?? []) button.click();
		expect(actions.goTo).not.toHaveBeenCalled();
		expect(actions.showInPanel).not.toHaveBeenCalled();
	});

	it("is made again where the page took it away, and leaves nothing behind", () => {
		show("had taken the money");
		document.querySelector("sidelight-card")?.remove();
		expect(show("had taken the money").text(".who")).toBe("Ada Orlo");
		card.remove();
		expect(document.querySelector("sidelight-card")).toBeNull();
	});

	it("has nothing that axe-core objects to", async () => {
		show("had taken the money", true);
		const axe = createRequire(import.meta.url)("axe-core");
		const { violations } = await axe.run(document.querySelector("sidelight-card"), {
			resultTypes: ["violations"],
			// There is no layout here to measure contrast in; the end-to-end test does that.
			rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
		});
		expect(violations.map(({ id }: { id: string }) => id)).toEqual([]);
	});
});
