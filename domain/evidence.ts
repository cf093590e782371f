import type { Evidence } from "./note";

/** What keeps a source from being kept: no address, one that is none of the web, or a day that is none. */
export type EvidenceProblem = "no-address" | "no-web-address" | "no-day";

/** Whether nothing was entered for a source yet. */
export function isBlank({ url, title, date = "" }: Evidence): boolean {
	return url.trim() === "" && title.trim() === "" && date === "";
}

/** What is wrong with a source as it was entered; null where it can be kept. */
export function evidenceProblem({ url, date = "" }: Evidence): EvidenceProblem | null {
	if (url.trim() === "") return "no-address";
	if (!isWebAddress(url.trim())) return "no-web-address";
	return date === "" || isDay(date) ? null : "no-day";
}

/** Whether `address` is one that may be opened: http or https, with a host. */
export function isWebAddress(address: string): boolean {
	return /^https?:\/\/[^/]/iu.test(address) && URL.canParse(address);
}

/** Sources as they are kept: without blank ones, without spaces around what was typed, and without a day where there is none. */
export function tidyEvidence(evidence: readonly Evidence[]): Evidence[] {
	return evidence
		.filter((source) => !isBlank(source))
		.map(({ url, title, relation, date = "" }) => ({
			url: url.trim(),
			title: title.trim(),
			relation,
			...(date === "" ? {} : { date }),
		}));
}

/** Whether `date` is a day of the calendar, as in 2026-01-31. */
function isDay(date: string): boolean {
	const time = Date.parse(`${date}T00:00:00Z`);
	return /^\d{4}-\d{2}-\d{2}$/u.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
