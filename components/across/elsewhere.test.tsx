// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { Elsewhere, FoundClaim } from "../../domain/indexed-claim";
import { harbour } from "../../tests/support/harbour";
import { button, click, NO_LIBRARY, showPage, textsOf } from "../../tests/support/panel";
import type { LibraryData } from "../panel-data";

/** The page of a party. */
const BRANDT = { pair: null, party: "brandt" };
const OTHERS: LibraryData = { ...NO_LIBRARY, others: true };

function found(key: string, words: string, rest: Partial<FoundClaim["claim"]> = {}): FoundClaim {
	return {
		claim: {
			key,
			article: "https://mail.example/spill",
			claim: key,
			when: Date.UTC(2026, 3, 14, 12),
			voice: "attributed",
			act: "accuse",
			form: "indirect",
			party: "Ilse Marrow",
			speaksFor: null,
			parties: [],
			cue: "",
			words,
			negated: false,
			counters: [],
			terms: [],
			names: [],
			...rest,
		},
		source: {
			canonicalUrl: "https://mail.example/spill",
			title: "Port hid spill",
			outlet: "The Mail",
			when: 0,
			savedAt: 0,
			indexed: 1,
		},
	};
}

/** The claim `hid` was looked for. */
function looked(found: Partial<Elsewhere>): LibraryData {
	const whole: Elsewhere = { same: [], answers: [], complete: true, ...found };
	return { ...OTHERS, elsewhere: { hid: { state: "found", found: whole } } };
}

/** The closed parts with this title; opened, they show what they have. */
function lookups(panel: HTMLElement, title: string): HTMLDetailsElement[] {
	return [...panel.querySelectorAll<HTMLDetailsElement>(".lookup")].filter(
		(one) => one.querySelector("summary")?.textContent === title,
	);
}

async function open(details: HTMLDetailsElement | undefined): Promise<HTMLDetailsElement> {
	if (!details) throw new Error("there is nothing to open");
	details.open = true;
	details.dispatchEvent(new Event("toggle"));
	await new Promise((resolve) => setTimeout(resolve, 50));
	return details;
}

function showClaim(library: LibraryData) {
	const { panel, events } = showPage(harbour(), { tab: "claims", library });
	return { events, details: lookups(panel, "Elsewhere")[0] };
}

describe("a claim elsewhere", () => {
	it("is asked for when it is opened, and not before", async () => {
		const { events, details } = showClaim(OTHERS);
		expect(events.library.lookElsewhere).not.toHaveBeenCalled();
		await open(details);
		expect(events.library.lookElsewhere.mock.calls).toEqual([["hid"]]);
		expect(details?.querySelector("[aria-busy='true']")?.textContent).toContain("Looking");
	});

	it("is not offered where no other article is kept", () => {
		expect(showClaim(NO_LIBRARY).details).toBeUndefined();
	});

	it("says who says it there, how, in whose words, and where", async () => {
		const same = [
			found("1", "the port hid it", { cue: "alleged" }),
			found("2", "“We hid nothing”", { party: "Edvard Lunde", speaksFor: "Brandt", act: "deny", form: "direct" }),
			found("3", "the spill is a scandal", { voice: "outlet", party: null }),
		];
		const details = await open(showClaim(looked({ same })).details);
		expect(textsOf(details, ".found-title")).toEqual(["Much the same elsewhere"]);
		expect(textsOf(details, ".claim-who")).toEqual([
			"Ilse Marrowaccuses · reported",
			"Edvard Lunde, for Brandtdenies · in their own words",
			"the outlet",
		]);
		expect(textsOf(details, "blockquote")).toEqual(same.map(({ claim }) => `${claim.cue} ${claim.words}`.trim()));
		expect(textsOf(details, "li .hint")[0]).toMatch(/^Port hid spill · The Mail · .*2026/u);
		expect(details.querySelector("a")?.rel).toBe("noopener noreferrer");
	});

	it("has answers with the reason why they are shown", async () => {
		const answers = [
			{ ...found("1", "no spill"), reason: "disputes_the_same" as const },
			{ ...found("2", "nobody hid a spill"), reason: "says_the_opposite" as const },
		];
		const details = await open(showClaim(looked({ answers, complete: false })).details);
		expect(textsOf(details, ".found-title")).toEqual(["Answers found elsewhere"]);
		expect(textsOf(details, ".reason")).toEqual([
			"answers there what is said here",
			"says the opposite in much the same words",
		]);
		expect(details.textContent).toContain("there may be more");
	});

	it("that was not found, and one that could not be looked for, are two things", async () => {
		const text = async (library: LibraryData) => (await open(showClaim(library).details)).textContent;
		expect(await text(looked({}))).toContain("Nothing like it was found");
		const error = { code: "storage-newer", detail: "" } as const;
		expect(await text({ ...OTHERS, elsewhere: { hid: { state: "failed", error } } })).toContain(
			"newer version of Sidelight",
		);
	});

	it("makes no link of an address that is none of the web", async () => {
		const one = found("1", "the port hid it");
		one.source.canonicalUrl = "javascript:alert(1)";
		const details = await open(showClaim(looked({ same: [one] })).details);
		expect([details.querySelector("a"), textsOf(details, "cite")]).toEqual([null, ["Port hid spill"]]);
	});
});

describe("a party over time", () => {
	it("is asked for when it is opened", async () => {
		const { panel, events } = showPage(harbour(), { library: OTHERS, sides: BRANDT });
		await open(lookups(panel, "Over time")[0]);
		expect(events.library.lookOverTime.mock.calls).toEqual([["brandt"]]);
	});

	it.each<[string, FoundClaim[], boolean, string]>([
		["statements", [found("1", "the port hid it")], false, "the port hid it"],
		["more than is shown", [found("1", "the port hid it")], true, "These are the latest 1."],
		["none", [], false, "No words of Brandt Harbour Group"],
	])("shows %s", async (_, statements, more, expected) => {
		const brandt = { state: "found", found: { statements, more, complete: true } } as const;
		const library = { ...OTHERS, statements: { brandt } };
		const details = await open(lookups(showPage(harbour(), { library, sides: BRANDT }).panel, "Over time")[0]);
		expect(details.textContent).toContain(expected);
	});
});

describe("the article in view", () => {
	it("is saved, and forgotten", () => {
		const { panel, events } = showPage(harbour());
		click(button(panel, "Save article"));
		expect(events.library.saveArticle).toHaveBeenCalledOnce();
		expect(panel.querySelector(".forget")).toBeNull();
		const kept = showPage(harbour(), { library: { ...NO_LIBRARY, saved: true } });
		const saved = button(kept.panel, "Saved");
		click(saved);
		expect([saved.getAttribute("aria-disabled"), kept.events.library.saveArticle.mock.calls]).toEqual(["true", []]);
		click(button(kept.panel, "Forget this article"));
		expect(kept.events.library.forgetArticle).toHaveBeenCalledOnce();
	});

	it("cannot be kept in a private window", () => {
		const { panel } = showPage(harbour(), { library: { ...NO_LIBRARY, saved: null } });
		expect(panel.querySelector(".save")).toBeNull();
	});
});
