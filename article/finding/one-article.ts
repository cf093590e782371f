import { looksLikeContent } from "./hints";
import { attributeOf, holds, type Region } from "./region";
import type { TextLine } from "./text-line";

/** One of several articles that stand on a page one below the other. */
export interface Candidate {
	region: Region;
	heading: TextLine;
	/** Whether it is the uppermost one, which the page's head tells of. */
	isFirst: boolean;
}

/** Less running text than this under a main heading is no article of its own, in code units. */
const LEAST_PROSE = 250;
const LEAST_HEADING = 10;
/** So many main headings are looked at. */
const MOST_HEADINGS = 12;

/**
 * The article that is meant where a page goes on with others below it: the one whose address the page has, else the one that
 * the window shows most of, else the first. Null where there are not several, each with a main heading and text of its own.
 */
export function oneOfSeveral(lines: readonly TextLine[], url: string, windowHeight: number): Candidate | null {
	const candidates = candidatesIn(lines);
	const [first] = candidates;
	if (!first || candidates.length < 2) return null;
	const path = pathOf(url, url);
	const isNamed = (candidate: Candidate) => [...addressesOf(candidate)].some((own) => pathOf(own, url) === path);
	return (path ? candidates.find(isNamed) : null) ?? mostShown(candidates, windowHeight) ?? first;
}

/** The article's lines alone. */
export function linesOf({ region }: Candidate, lines: readonly TextLine[]): TextLine[] {
	return lines.filter((line) => holds(region, line.region));
}

function candidatesIn(lines: readonly TextLine[]): Candidate[] {
	const headings = lines
		.filter(({ region, text }) => region.tag === "H1" && text.length >= LEAST_HEADING)
		.slice(0, MOST_HEADINGS);
	if (headings.length < 2) return [];
	const counts = new Map<Region, number>();
	for (const { region } of headings)
		for (const outer of outwards(region)) counts.set(outer, (counts.get(outer) ?? 0) + 1);
	const found: Candidate[] = [];
	for (const heading of headings) {
		const own = [...outwards(heading.region)].filter((region) => counts.get(region) === 1);
		const region = own.at(-1);
		// An article says that it is one; a list's entries do not.
		if (region && own.some((inner) => inner.tag !== "MAIN" && looksLikeContent(inner)))
			found.push({ region, heading, isFirst: false });
	}
	return found
		.filter((candidate) => linesOf(candidate, lines).reduce((sum, { prose }) => sum + prose, 0) >= LEAST_PROSE)
		.map((candidate, i) => ({ ...candidate, isFirst: i === 0 }));
}

function* outwards(region: Region): Generator<Region> {
	for (let current: Region | null = region; current; current = current.parent) yield current;
}

/** The values in which an article's elements may give its address: those of their attributes, and where its heading leads. */
function* addressesOf({ region, heading }: Candidate): Generator<string> {
	for (const inner of outwards(heading.region)) {
		for (const { value } of inner.element.attributes) if (value.includes("/")) yield value;
		if (inner === region) break;
	}
	const { element } = heading.region;
	yield attributeOf(element.querySelector("a[href]") ?? element.closest("a[href]") ?? element, "href");
}

/** The path of an address without its last slashes; empty for a home page, or where there is none. */
function pathOf(address: string, base: string): string {
	return address !== "" && URL.canParse(address, base) ? new URL(address, base).pathname.replace(/\/+$/, "") : "";
}

function mostShown(candidates: readonly Candidate[], windowHeight: number): Candidate | null {
	let best: Candidate | null = null;
	let most = 0;
	for (const candidate of candidates) {
		const { top, bottom } = candidate.region.element.getBoundingClientRect();
		const shown = Math.min(bottom, windowHeight) - Math.max(top, 0);
		if (shown > most) {
			best = candidate;
			most = shown;
		}
	}
	return best;
}
