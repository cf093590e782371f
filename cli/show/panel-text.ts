import type { PanelContents, ShownClaim } from "./read-panel";

/** The panel's contents as lines for a terminal. */
export function panelText(panel: PanelContents): string {
	const out = [panel.title, ...panel.notices.map((notice) => `  ${notice}`)];
	const section = (title: string, lines: readonly string[], none: string) =>
		out.push("", title, ...(lines.length > 0 ? lines : [`  ${none}`]));
	section(
		"PARTIES",
		panel.parties.map((party) => `  ${party}`),
		"none found",
	);
	section(
		"POSITIONS",
		panel.positions.flatMap(({ party, claims }) => [`  ${party}`, ...claims.map((claim) => `    ${claimText(claim)}`)]),
		"nobody is quoted",
	);
	section(
		"CLAIM AND COUNTERCLAIM",
		panel.disputes.flatMap(({ between, rows }) => [
			`  ${between}`,
			...rows.flatMap(({ claim, counters }) => [
				`    ${claimText(claim)}`,
				...counters.flatMap((counter) => [`      <- ${claimText(counter)}`, `         ${counter.reason}`]),
			]),
		]),
		"no counterclaim was found in the text read",
	);
	section(
		"NO ANSWER FOUND IN THE TEXT READ",
		panel.unanswered.map((claim) => `  ${claimText(claim)}`),
		"none",
	);
	section(
		"BALANCE",
		panel.balance.map((line) => `  ${line}`),
		"nobody is quoted",
	);
	section(
		"THE OUTLET IN ITS OWN VOICE",
		panel.outlet.map((claim) => `  ${claim.words}`),
		"nothing that judges or doubts",
	);
	return out.join("\n");
}

function claimText({ party, how, words }: ShownClaim): string {
	return `${party} (${how}): ${words}`;
}
