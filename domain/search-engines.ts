/** Where a reader looks a claim up: a name, and an address with `%s` where the words go. */
export interface SearchEngine {
	name: string;
	url: string;
}

/** The reader's engines, in order; the first is the usual one. */
export type SearchEngines = readonly SearchEngine[];

export const DEFAULT_ENGINES: SearchEngines = [
	{ name: "Google Fact Check Explorer", url: "https://toolbox.google.com/factcheck/explorer/search/%s" },
	{ name: "DuckDuckGo", url: "https://duckduckgo.com/?q=%s" },
	{ name: "Wikipedia", url: "https://en.wikipedia.org/w/index.php?search=%s" },
];

export const ENGINE_FAULTS = ["no-name", "name-taken", "no-address", "not-https", "no-place", "wrong-place"] as const;
/** What is wrong with an engine. */
export type EngineFault = (typeof ENGINE_FAULTS)[number];

const PLACE = "%s";
/** Stands for the words while an address is looked at: letters alone, which no part of an address changes. */
const STAND_IN = "sidelightwords";
const LONGEST_NAME = 60;
const LONGEST_URL = 2000;
const MOST_ENGINES = 20;

/** What is wrong with an engine that is to stand beside `others`; null where nothing is. */
export function faultOf({ name, url }: SearchEngine, others: SearchEngines): EngineFault | null {
	const called = name.trim();
	if (called === "" || called.length > LONGEST_NAME) return "no-name";
	if (others.some((other) => other.name.trim().toLowerCase() === called.toLowerCase())) return "name-taken";
	return faultOfAddress(url.trim());
}

function faultOfAddress(url: string): EngineFault | null {
	if (url.length > LONGEST_URL) return "no-address";
	const filled = filledAddress(url);
	if (filled === null || filled.username !== "" || filled.password !== "") return "no-address";
	if (filled.protocol !== "https:") return "not-https";
	if (url.split(PLACE).length !== 2) return "no-place";
	// Words of a claim must not choose who is asked.
	return filled.host.includes(STAND_IN) ? "wrong-place" : null;
}

/** The site that an engine's address leads to. */
export function siteOf({ url }: SearchEngine): string {
	return filledAddress(url)?.hostname.replace(/^www\./u, "") ?? "";
}

/** An address with a word in its place; null where it is none. */
function filledAddress(url: string): URL | null {
	const filled = url.replaceAll(PLACE, STAND_IN);
	return URL.canParse(filled) ? new URL(filled) : null;
}

/** Engines from what was kept, whoever wrote it: those that are not as they should be are left out. */
export function toEngines(kept: unknown): SearchEngines {
	if (!Array.isArray(kept)) return DEFAULT_ENGINES;
	const engines: SearchEngine[] = [];
	for (const one of kept.slice(0, MOST_ENGINES)) {
		const { name, url } = typeof one === "object" && one !== null ? (one as Record<string, unknown>) : {};
		if (typeof name !== "string" || typeof url !== "string") continue;
		const engine = { name: name.trim(), url: url.trim() };
		if (faultOf(engine, engines) === null) engines.push(engine);
	}
	return engines;
}

/** So many code units of a claim are looked for: engines take no sentences of any length. */
const LONGEST_QUERY = 150;

/** What is looked for: a claim's words without quotation marks, cut between words. */
export function queryOf(words: string): string {
	const plain = words
		.replace(/["“”„«»‹›]/gu, " ")
		.replace(/(?<![\p{L}\p{N}])['‘’]|['‘’](?![\p{L}\p{N}])/gu, " ")
		.replace(/…/gu, " ")
		.replace(/\s+(?=[,;:.]|\s|$)/gu, "")
		.replace(/\s+/gu, " ")
		.trim()
		.replace(/[\s,;:.–—-]+$/u, "");
	if (plain.length <= LONGEST_QUERY) return plain;
	const cut = plain.slice(0, LONGEST_QUERY + 1);
	const space = cut.lastIndexOf(" ");
	// Of a word longer than that a part is looked for, but no half of a character.
	const kept = space > 0 ? cut.slice(0, space) : plain.slice(0, LONGEST_QUERY).replace(/[\uD800-\uDBFF]$/u, "");
	return kept.replace(/[\s,;:.–—-]+$/u, "");
}

/** The address at which an engine looks for a claim's words. */
export function searchAddress({ url }: SearchEngine, words: string): string {
	return url.split(PLACE).join(encodeURIComponent(queryOf(words).replace(/\p{Cs}/gu, "\ufffd")));
}
