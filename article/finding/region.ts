/** An element that holds text of the page, and what is known of it. */
export interface Region {
	readonly element: Element;
	readonly tag: string;
	/** The element around it; null for the first one. */
	readonly parent: Region | null;
	/** Its classes, id and kindred names, whole and in their words; read when first asked for. */
	names: readonly string[] | null;
}

export function createRegion(element: Element, parent: Region | null): Region {
	return { element, tag: tagOf(element), parent, names: null };
}

/** An element's name in capitals. A form whose field is called "tagName" gives the field instead of its own name. */
export function tagOf(element: Element): string {
	const { tagName } = element;
	return typeof tagName === "string" ? tagName.toUpperCase() : "FORM";
}

/** An attribute's value, or nothing; a form's field may be called "getAttribute". */
export function attributeOf(element: Element, name: string): string {
	return typeof element.getAttribute === "function" ? (element.getAttribute(name) ?? "") : "";
}

/** The classes, id and kindred names of a region's element: each whole, and its words ("related-links", "relatedLinks"). */
export function namesOf(region: Region): readonly string[] {
	region.names ??= readNames(region.element);
	return region.names;
}

const LONGEST_NAME = 80;

function readNames(element: Element): string[] {
	const names: string[] = [];
	for (const attribute of ["class", "id", "data-component", "data-testid"]) {
		const value = attributeOf(element, attribute);
		if (value === "") continue;
		for (const name of value.split(/\s+/u)) {
			if (name === "" || name.length > LONGEST_NAME) continue;
			const lower = name.toLowerCase();
			names.push(lower);
			if (!/[-_:A-Z]/u.test(name)) continue;
			for (const word of name
				.replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
				.toLowerCase()
				.split(/[-_:]+/u))
				if (word !== "" && word !== lower) names.push(word);
		}
	}
	return names;
}

/** Whether the names of a region, or of the `levels - 1` around it, hold one that matches. */
export function isNamed(region: Region, words: RegExp, levels = 1): boolean {
	let current: Region | null = region;
	for (let level = 0; current && level < levels; level++, current = current.parent)
		if (namesOf(current).some((name) => words.test(name))) return true;
	return false;
}

export const isHeading = ({ tag }: Region) => /^H[1-6]$/.test(tag);

/** Whether a region stands in an element of one of these tags, at most `levels` up, itself included. */
export function isWithin(region: Region, tags: RegExp, levels: number): boolean {
	let current: Region | null = region;
	for (let level = 0; current && level < levels; level++, current = current.parent)
		if (tags.test(current.tag)) return true;
	return false;
}

/** Whether one region is another, or holds it. */
export function holds(outer: Region, inner: Region): boolean {
	for (let current: Region | null = inner; current; current = current.parent) if (current === outer) return true;
	return false;
}
