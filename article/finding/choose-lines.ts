import type { Scheduler } from "../scheduler";
import { dropAsides } from "./asides";
import { looksLikeContent, looksLikeNoise, looksLikeStrongNoise } from "./hints";
import { holds, isHeading, isNamed, type Region } from "./region";
import type { TextLine } from "./text-line";

/** What the lines in a region come to. */
interface Mass {
	prose: number;
	linked: number;
	characters: number;
	/** The first heading in it. */
	heading: TextLine | null;
	/** Whether the page's main heading is in it. */
	hasMainHeading: boolean;
}

/** Less running text than this on a page is no article, in code units. */
const LEAST_PROSE = 140;
/** So much running text beside it makes matter that names itself a footer or comments noise, however long it is. */
const ENOUGH_BESIDE = 250;

/** A teaser has at most so much running text. */
const LONGEST_TEASER = 1200;

/**
 * Chooses the lines of the article: finds the element that holds most of the page's running text, most of it closely, and
 * leaves out what stands in it beside the article (promotion, shares, comments), by names, links and form.
 *
 * The scoring of ancestors by the prose below them follows the idea of arc90's Readability (2009); here the mass counts, not
 * a score handed to parents.
 */
export async function chooseLines(lines: readonly TextLine[], scheduler: Scheduler): Promise<TextLine[]> {
	const whole = proseIn(lines);
	if (whole < LEAST_PROSE) return [];
	const noise = await noiseRegions(await measure(lines, scheduler), whole, scheduler);
	const clean = lines.filter(({ region }) => !noise.has(region));
	const root = await rootOf(clean, scheduler);
	if (!root) return [];
	return dropAsides(
		clean.filter(({ region }) => holds(root, region)),
		scheduler,
	);
}

function proseIn(lines: readonly TextLine[]): number {
	return lines.reduce((sum, { prose }) => sum + prose, 0);
}

/** Adds the lines up, each region after those around it. */
async function measure(lines: readonly TextLine[], scheduler: Scheduler): Promise<Map<Region, Mass>> {
	const masses = new Map<Region, Mass>();
	for (const line of lines) {
		if (scheduler.due()) await scheduler.pause();
		const isMain = line.region.tag === "H1";
		for (const region of outsideIn(line.region, masses)) {
			const empty = { prose: 0, linked: 0, characters: 0, heading: null, hasMainHeading: false };
			masses.set(region, empty);
		}
		const mass = masses.get(line.region) as Mass;
		mass.prose += line.prose;
		mass.linked += line.linked;
		mass.characters += line.text.length;
		if (isHeading(line.region)) mass.heading ??= line;
		if (isMain) mass.hasMainHeading = true;
	}
	for (const [region, mass] of [...masses].reverse()) {
		const outer = region.parent && masses.get(region.parent);
		if (!outer) continue;
		outer.prose += mass.prose;
		outer.linked += mass.linked;
		outer.characters += mass.characters;
		outer.hasMainHeading ||= mass.hasMainHeading;
		// The regions come last first, so that the first heading is what remains.
		outer.heading = mass.heading ?? outer.heading;
	}
	return masses;
}

/** A region and those around it that are not known yet, the outermost first. */
function outsideIn(region: Region, known: ReadonlyMap<Region, unknown>): Region[] {
	const chain: Region[] = [];
	for (let current: Region | null = region; current && !known.has(current); current = current.parent)
		chain.push(current);
	return chain.reverse();
}

/** The regions whose names say noise, unless most of the page's prose is in them after all; and all within them. */
async function noiseRegions(
	masses: ReadonlyMap<Region, Mass>,
	whole: number,
	scheduler: Scheduler,
): Promise<Set<Region>> {
	const noise = new Set<Region>();
	for (const [region, mass] of masses) {
		if (scheduler.due()) await scheduler.pause();
		if ((region.parent && noise.has(region.parent)) || isNoise(region, mass, whole)) noise.add(region);
	}
	return noise;
}

function isNoise(region: Region, mass: Mass, whole: number): boolean {
	const share = mass.prose / whole;
	if (share < 0.4) {
		if (looksLikeNoise(region)) return true;
	} else if (!mass.hasMainHeading && whole - mass.prose > ENOUGH_BESIDE) return looksLikeStrongNoise(region);
	if (share < 0.3 && isTeaser(region, mass)) return true;
	return (
		share < 0.2 &&
		mass.characters > 80 &&
		mass.linked / mass.characters > 0.6 &&
		mass.prose / mass.characters < 0.2 &&
		region.tag !== "BLOCKQUOTE" &&
		region.parent?.tag !== "BLOCKQUOTE"
	);
}

/** An entry of a list of other articles: its heading is a link as a whole. */
function isTeaser(region: Region, { heading, prose }: Mass): boolean {
	if (!heading || prose > LONGEST_TEASER || heading.linked < heading.text.length * 0.95) return false;
	return (
		/^(?:ARTICLE|LI|SECTION)$/u.test(region.tag) ||
		isNamed(region, /^(?:card|item|teaser|post|entry|tile|story|list-item)$/u)
	);
}

/** The deepest region that still holds most of the prose; one that calls itself the article may hold somewhat less. */
async function rootOf(lines: readonly TextLine[], scheduler: Scheduler): Promise<Region | null> {
	const whole = proseIn(lines);
	if (whole === 0) return null;
	let best = null as Region | null;
	let bestScore = 0;
	for (const [region, mass] of await measure(lines, scheduler)) {
		const share = mass.prose / whole;
		if (share < 0.45) continue;
		const named = looksLikeContent(region);
		if (share < (named ? 0.45 : 0.7)) continue;
		// Closer is better: what little of the prose is missing weighs against the text around it that is no prose.
		const density = mass.prose / Math.max(1, mass.characters);
		const score = share * (0.4 + 0.6 * Math.min(1, density)) + (named ? 0.12 : 0);
		if (score > bestScore || (score === bestScore && best && holds(best, region))) {
			best = region;
			bestScore = score;
		}
	}
	return best;
}
