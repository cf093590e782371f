import { isNamed, looksLikeContent, looksLikeNoise } from "./hints";
import type { TextLine } from "./walk-text";

/** Sentences, not labels: how much running text a line is, in code units. */
export function proseOf(line: TextLine): number {
	const { text, linked } = line;
	if (text.length < 25) return 0;
	const share = linked / text.length;
	if (share > 0.5) return 0;
	const marks = text.match(/[.!?,;:”"。، ]/gu)?.length ?? 0;
	const sentence = /[.!?…]["”’')\]]*\s*(?:\p{Lu}|$)/u.test(text);
	if (!sentence && text.length < 80) return text.length * 0.2;
	return text.length * (1 - share) * Math.min(1.3, 0.7 + marks / 60);
}

interface Region {
	prose: number;
	linked: number;
	characters: number;
}

/**
 * Chooses the lines of the article: finds the element that holds most of the page's running text, most of it closely, and
 * leaves out what stands in it beside the article (promotion, shares, comments), by names, links and form.
 *
 * The scoring of ancestors by the prose below them follows the idea of arc90's Readability (2009); here the mass counts, not
 * a score handed to parents.
 */
export function chooseLines(lines: readonly TextLine[]): TextLine[] {
	const regions = measureRegions(lines);
	const whole = [...regions.values()].reduce((most, region) => Math.max(most, region.prose), 0);
	if (whole < 140) return [];
	const noise = noiseRegions(regions, whole);
	const clean = lines.filter((line) => !line.ancestors.some((element) => noise.has(element)));
	const root = rootOf(clean);
	if (!root) return [];
	const within = clean.filter((line) => line.ancestors.includes(root));
	return trimEnds(within.filter((line) => !isAside(line)));
}

function measureRegions(lines: readonly TextLine[]): Map<Element, Region> {
	const regions = new Map<Element, Region>();
	for (const line of lines) {
		const prose = proseOf(line);
		for (const element of line.ancestors) {
			const region = regions.get(element) ?? { prose: 0, linked: 0, characters: 0 };
			region.prose += prose;
			region.linked += line.linked;
			region.characters += line.text.length;
			regions.set(element, region);
		}
	}
	return regions;
}

/** The elements whose names say noise, unless most of the page's prose is in them after all. */
function noiseRegions(regions: ReadonlyMap<Element, Region>, whole: number): Set<Element> {
	const noise = new Set<Element>();
	for (const [element, region] of regions) {
		if (region.prose < whole * 0.4 && looksLikeNoise(element)) noise.add(element);
		else if (region.prose < whole * 0.3 && isTeaser(element)) noise.add(element);
		else if (
			element.tagName !== "BLOCKQUOTE" &&
			element.parentElement?.tagName !== "BLOCKQUOTE" &&
			region.prose < whole * 0.2 &&
			region.characters > 80 &&
			region.linked / region.characters > 0.6
		)
			noise.add(element);
	}
	return noise;
}

/** An entry of a list of other articles: its heading is a link as a whole. */
function isTeaser(element: Element): boolean {
	if (
		!/^(?:ARTICLE|LI|SECTION)$/u.test(element.tagName) &&
		!isNamed(element, /^(?:card|item|teaser|post|entry|tile|story|list-item)$/u)
	)
		return false;
	const heading = element.querySelector("h1, h2, h3, h4, h5");
	const link = heading?.querySelector("a[href]") ?? heading?.closest("a[href]");
	return link !== null && link !== undefined && link.textContent?.trim() === heading?.textContent?.trim();
}

/** The deepest element that still holds most of the prose; one that calls itself the article may hold somewhat less. */
function rootOf(lines: readonly TextLine[]): Element | null {
	const regions = measureRegions(lines);
	let whole = 0;
	for (const line of lines) whole += proseOf(line);
	if (whole === 0) return null;
	let best = null as Element | null;
	let bestScore = 0;
	for (const [element, region] of regions) {
		const share = region.prose / whole;
		const named = looksLikeContent(element);
		if (share < (named ? 0.45 : 0.7)) continue;
		// Closer is better: what little of the prose is missing weighs against the text around it that is no prose.
		const density = region.prose / Math.max(1, region.characters);
		const score = share * (0.4 + 0.6 * Math.min(1, density)) + (named ? 0.12 : 0);
		if (score > bestScore || (score === bestScore && best?.contains(element))) {
			best = element;
			bestScore = score;
		}
	}
	return best;
}

const LABEL =
	/^(?:advertisement|advertising|sponsored|share(?: this)?(?: article| story)?|read more|related(?: articles?| stories| content| links?)?|see also|more on this|recommended|most read|trending|comments?|sign up|subscribe|follow us|tweet|email|print|listen|watch|loading.*|story continues below(?: advertisement)?|continue reading.*|article continues below.*|click here.*|view gallery|photos?|gallery|video|newsletter|copyright.*|©.*|all rights reserved.*|published|updated|tags?:?|topics?:?|filed under.*|share on .*|\d+ comments?|image source.*|image caption.*|getty images.*|media playback.*)$/iu;
const LEAD_IN =
	/^(?:read more|read also|also read|read next|see also|related|more|watch|listen|don't miss|must read|recommended|up next|sign up|subscribe)\s*[:|»>–-]/iu;

/** Lines that stand in the article without being of it: labels, lines of links, lead-ins to other articles. */
function isAside(line: TextLine): boolean {
	const { text, linked } = line;
	if (LABEL.test(text)) return true;
	if (linked / text.length > 0.75 && !/[.!?]["”’']?$/u.test(text)) return true;
	if (/^<\/?[a-z]+[\s>]/iu.test(text)) return true;
	if (LEAD_IN.test(text) && (linked > 0 || text.length < 120)) return true;
	return text.length < 3;
}

/** Lines about the author, the outlet or the reader's inbox, as they stand below an article. */
const SIGN_OFF =
	/^(?:follow (?:him|her|us|me|them|the author)\b|subscribe\b|sign up\b|get (?:the latest|our|breaking|more|it)\b|have a (?:tip|story)\b|join (?:our|us|the conversation)\b|(?:contact|email|e-mail|reach|write to) (?:the (?:author|reporter|writer)|us|him|her|\p{Lu}\p{L}+)\b|like us on|download (?:our|the)|read (?:more|next|also)|related|more from|click here|this (?:article|story|post) (?:was|is|has been|originally|may contain)|reporting by|additional reporting|editing by|photos? by|you can follow|if you have (?:a|any) (?:news )?tips?|thank you for|support (?:our|us)|copyright|©|\(c\)|there was a problem|you have been|this website uses)/iu;
const ABOUT_AUTHOR =
	/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3}(?:'s|’s)? (?:is (?:an?|the) (?:\p{L}+[- ]){0,4}(?:reporter|writer|editor|columnist|correspondent|journalist|contributor|author|curator|producer|fellow)|covers|writes about|book about)\b/u;

/** Drops what trails behind the last paragraph of prose: headings, credits, and lines that sign off. */
function trimEnds(lines: readonly TextLine[]): TextLine[] {
	let last = lines.length;
	while (last > 0) {
		const line = lines[last - 1];
		if (line && isParagraph(line) && !SIGN_OFF.test(line.text) && !ABOUT_AUTHOR.test(line.text)) break;
		last--;
	}
	return lines.slice(0, last);
}

function isParagraph(line: TextLine | undefined): boolean {
	if (!line) return false;
	if (/^H[1-6]$/u.test(line.element.tagName)) return false;
	return (
		proseOf(line) > 0 &&
		(/[.!?…:"”’')\]]$/u.test(line.text) ||
			line.text.length > 100 ||
			line.element.tagName === "LI" ||
			line.element.tagName === "TD")
	);
}
