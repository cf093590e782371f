import type { View } from "../../tests/e2e/drivers/driver";

export interface ShownClaim {
	/** Who says it; empty where the panel leaves the name out. */
	party: string;
	/** The act and the form, in the panel's words. */
	how: string;
	words: string;
	/** Why it is shown as an answer; empty where it is none. */
	reason: string;
}

/** What the panel says of an article, read off the panel itself. */
export interface PanelContents {
	title: string;
	notices: string[];
	parties: string[];
	/** What each side says, by its name, in the panel's order. */
	positions: { party: string; claims: ShownClaim[] }[];
	disputes: { between: string; rows: { claim: ShownClaim; counters: ShownClaim[] }[] }[];
	unanswered: ShownClaim[];
	/** The words and the verbs of each side, and what the panel says below them. */
	balance: string[];
	outlet: ShownClaim[];
}

/** Goes through the panel's views as a reader would, choosing every pair that disputes and every party that speaks. */
export async function readPanel(panel: View): Promise<PanelContents> {
	await panel.click("#tab-sides");
	const sides = await panel.evaluate(() => {
		const text = (root: ParentNode, selector: string) =>
			root.querySelector(selector)?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
		const claimsIn = (selector: string) =>
			[...document.querySelectorAll(selector)].map((claim) => ({
				party: text(claim, ".claim-party"),
				how: text(claim, ".claim-how"),
				words: text(claim, ".claim-words"),
				reason: "",
			}));
		for (const more of document.querySelectorAll<HTMLElement>(".more[aria-expanded='false']")) more.click();
		return {
			title: text(document, "h1"),
			notices: [...document.querySelectorAll(".notice, [data-state] p")].map((notice) => notice.textContent ?? ""),
			disputes: document.querySelectorAll(".dispute").length,
			unanswered: claimsIn("[data-section='unanswered'] .claim"),
			outlet: claimsIn("[data-section='outlet'] .claim"),
		};
	});
	const balance = await panel.evaluate(() => {
		const words = (element: Element) => element.textContent?.replace(/\s+/gu, " ").trim() ?? "";
		const sides = [...document.querySelectorAll(".balance-side")].map((side) => {
			const verbs = [...side.querySelectorAll(".balance-verbs li")].map(words).join(", ");
			const name = [...side.querySelectorAll(".balance-name, .balance-words")].map(words).join(": ");
			return verbs === "" ? name : `${name} (${verbs})`;
		});
		const below = document.querySelectorAll(".balance-sum, .balance-unnamed, .balance-silent li > span:not(.mark)");
		const why = sides.length === 0 ? document.querySelectorAll(".balance .hint") : [];
		return [...sides, ...[...below, ...why].map(words)];
	});
	const parties = await panel.evaluate(() =>
		[...document.querySelectorAll(".party")].map((party) =>
			[".party-name", ".party-count .only-read"]
				.map((part) => party.querySelector(part)?.textContent ?? "")
				.join(" · "),
		),
	);
	const disputes: PanelContents["disputes"] = [];
	for (let place = 0; place < sides.disputes; place++) disputes.push(await readDispute(panel, place));
	return { ...sides, balance, parties, disputes, positions: await readPositions(panel) };
}

async function readDispute(panel: View, place: number): Promise<PanelContents["disputes"][number]> {
	await panel.evaluate((at) => document.querySelectorAll<HTMLElement>(".dispute")[at]?.click(), place);
	await panel.waitFor(
		(at) => document.querySelectorAll(".dispute")[at]?.getAttribute("aria-pressed") === "true",
		{},
		place,
	);
	return panel.evaluate((at) => {
		const text = (root: ParentNode | null, selector: string) =>
			root?.querySelector(selector)?.textContent?.replace(/\s+/gu, " ").trim() ?? "";
		const claimOf = (cell: ParentNode | null) => ({
			party: text(cell, ".claim-party"),
			how: text(cell, ".claim-how"),
			words: text(cell, ".claim-words"),
			reason: text(cell, ".reason"),
		});
		const [left, right] = [...(document.querySelectorAll(".dispute")[at]?.querySelectorAll(".dispute-side") ?? [])];
		return {
			between: `${left?.textContent ?? ""} ⇄ ${right?.textContent ?? ""}`,
			rows: [...document.querySelectorAll(".row")].map((row) => ({
				claim: claimOf(row.querySelector("[data-role='claim']")),
				counters: [...row.querySelectorAll("[data-role='counters'] .cell")].map(claimOf),
			})),
		};
	}, place);
}

async function readPositions(panel: View): Promise<PanelContents["positions"]> {
	if ((await panel.evaluate(() => document.querySelector("#tab-claims"))) === null) return [];
	await panel.click("#tab-claims");
	await panel.click(".filter-opener");
	await panel.waitFor(() => document.querySelector("[data-side]"));
	return panel.evaluate(async () => {
		const positions: { party: string; claims: { party: string; how: string; words: string; reason: string }[] }[] = [];
		const painted = () => new Promise((resolve) => setTimeout(resolve, 50));
		for (const side of document.querySelectorAll<HTMLElement>("[data-side]")) {
			side.click();
			await painted();
			const claims: { party: string; how: string; words: string; reason: string }[] = [];
			for (const chunk of document.querySelectorAll(".claim-chunk")) {
				// Its cards are made when it is near.
				while (chunk.matches(".far")) {
					chunk.scrollIntoView();
					await painted();
				}
				for (const claim of chunk.querySelectorAll(".claim"))
					claims.push({
						party: claim.querySelector(".claim-party")?.textContent ?? "",
						how: claim.querySelector(".claim-how")?.textContent ?? "",
						words: claim.querySelector(".claim-words")?.textContent?.replace(/\s+/gu, " ").trim() ?? "",
						reason: "",
					});
			}
			positions.push({ party: side.textContent ?? "", claims });
			side.click();
			await painted();
		}
		return positions;
	});
}
