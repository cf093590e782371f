import { lettersOf } from "./find-title";
import { LinkedData, textOf } from "./json-ld";
import type { Candidate } from "./one-article";

/** What a page says of its article, apart from the text. */
export interface Metadata {
	title: string;
	outlet?: string;
	byline?: string;
	/** ISO 8601, as far as the page gives it. */
	published?: string;
	/** BCP 47; `und` where the page does not say. */
	language: string;
	canonicalUrl?: string;
	/** The page says that part of it is not free to read. */
	paywalled: boolean;
	/** The page says that it is an article. */
	isArticle: boolean;
}

/** Longer values are no names. */
const MOST_NAME = 400;

/**
 * Reads the page's own statements about its article: JSON-LD first, then meta elements, then microdata and visible marks.
 *
 * @param one the article that is meant where there are several on the page: what the page says of others is not taken
 */
export function readMetadata(document: Document, one: Candidate | null): Metadata {
	const linked = new LinkedData(document);
	const first = linked.article();
	const own = one ? linked.article(one.heading.text) : first;
	const ld = own ?? (one?.isFirst ? first : undefined);
	const marks = new Marks(one?.region.element ?? document);
	const isFirst = one?.isFirst ?? true;
	const stated = metaElements(document);
	const metaOf = (...names: string[]) => names.map((name) => stated.get(name)).find((value) => value !== undefined);
	// What they say of an article they say of the page's first.
	const meta = (...names: string[]) => (isFirst ? metaOf(...names) : undefined);
	const outlet =
		clean(linked.nameOf((ld ?? first)?.publisher)) ??
		metaOf("og:site_name", "application-name") ??
		marks.named("publisher") ??
		outletInTitle(document);
	const title =
		clean(one?.heading.text) ??
		clean(textOf(ld?.headline)) ??
		meta("og:title", "twitter:title") ??
		marks.text('[itemprop="headline"]') ??
		marks.text("h1") ??
		withoutOutlet(pageTitle(document), outlet);
	const byline =
		nameIn(linked.nameOf(ld?.author)) ??
		nameIn(meta("author", "article:author", "parsely-author", "dc.creator")) ??
		nameIn(marks.named("author")) ??
		nameIn(marks.text('[rel~="author"]')) ??
		marks.byline();
	const published =
		dateIn(textOf(ld?.datePublished)) ??
		dateIn(meta("article:published_time", "datepublished", "parsely-pub-date", "dc.date", "date")) ??
		dateIn(marks.date());
	const canonical = isFirst ? (canonicalLink(document) ?? meta("og:url")) : undefined;
	const language = (
		document.documentElement.getAttribute("lang") ||
		textOf(ld?.inLanguage) ||
		meta("og:locale", "content-language") ||
		"und"
	).replace("_", "-");
	return {
		title: title ?? "",
		// Some give the article's own title as the site's name.
		...(outlet && outlet !== title ? { outlet } : {}),
		...(byline ? { byline } : {}),
		...(published ? { published } : {}),
		language: /^[a-z]{2,3}(?:-[\w-]+)?$/iu.test(language) ? language : "und",
		...(canonical ? { canonicalUrl: canonical } : {}),
		paywalled: ld !== undefined && /^false$/iu.test(String(ld.isAccessibleForFree ?? "")),
		isArticle: ld !== undefined || /^article$/iu.test(meta("og:type") ?? ""),
	};
}

/** What the page's meta elements say, by their names in small letters; the first of a name counts. */
function metaElements(document: Document): Map<string, string> {
	const stated = new Map<string, string>();
	for (const element of document.getElementsByTagName("meta")) {
		const content = clean(element.getAttribute("content"));
		if (!content) continue;
		for (const attribute of ["property", "name", "itemprop"]) {
			const name = element.getAttribute(attribute)?.toLowerCase();
			if (name && !stated.has(name)) stated.set(name, content);
		}
	}
	return stated;
}

function canonicalLink(document: Document): string | undefined {
	const links = [...document.getElementsByTagName("link")];
	const link = links.find((element) => /(?:^|\s)canonical(?:\s|$)/iu.test(element.getAttribute("rel") ?? ""));
	return link?.getAttribute("href") ?? undefined;
}

/** Microdata and visible marks within the page, or within one article of it. */
class Marks {
	constructor(private readonly within: ParentNode) {}

	text(selector: string): string | undefined {
		return clean(this.within.querySelector(selector)?.textContent);
	}

	/** The name in a microdata property: its own text, or that of the name in it. */
	named(property: string): string | undefined {
		const element = this.within.querySelector(`[itemprop="${property}"]`);
		if (!element) return undefined;
		const name = element.querySelector('[itemprop="name"]') ?? element;
		return clean(name.getAttribute("content") ?? name.textContent);
	}

	/** The names in a visible byline: "By Ada Orlo". */
	byline(): string | undefined {
		for (const element of this.within.querySelectorAll('[class*="byline" i], [class*="author" i]')) {
			const text = clean(element.textContent);
			const [, names = ""] = /^[Bb][Yy]:? ([^\d|·•:]{3,80})/.exec(text ?? "") ?? [];
			if (names !== "") return names.replace(/[\s,-]+$/, "");
		}
		return undefined;
	}

	date(): string | null | undefined {
		const published = this.within.querySelector('[itemprop="datePublished"]');
		return (
			published?.getAttribute("datetime") ??
			published?.getAttribute("content") ??
			this.within.querySelector("time[datetime]")?.getAttribute("datetime")
		);
	}
}

/** The title in the page's head: an image named "title" would stand in place of `document.title`. */
function pageTitle(document: Document): string {
	return document.getElementsByTagName("title")[0]?.textContent ?? "";
}

/** The last part of the page's title, if the site is called so: "Bridge to close | The Bray Post" on braypost.example. */
function outletInTitle(document: Document): string | undefined {
	const [, name] = /\s[|–—-]\s([^|–—]{3,60})$/.exec(pageTitle(document)) ?? [];
	const site = lettersOf(name ?? "").replace(/^the/u, "");
	return site.length > 2 && lettersOf(document.location?.hostname ?? "").includes(site) ? clean(name) : undefined;
}

/** Collapses white space, decodes the few entities that publishers leave in, and drops what is no name. */
function clean(value: string | null | undefined): string | undefined {
	const plain = value
		?.replace(/&(?:amp|#38);/gu, "&")
		.replace(/&(?:quot|#34);/gu, '"')
		.replace(/&(?:#0?39|apos|#x27);/gu, "'")
		.replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, "")
		.replace(/\s+/gu, " ")
		.trim();
	return plain && plain.length <= MOST_NAME ? plain : undefined;
}

/** The name in what a page gives as its author: "By Ada Orlo"; an address is none. */
function nameIn(value: string | undefined): string | undefined {
	const name = clean(value)?.replace(/^[Bb][Yy]:? (?=\S)/, "");
	return name && !/^https?:/.test(name) ? name : undefined;
}

/** A date; some pages give the first day of the first year where they know none. */
function dateIn(value: string | null | undefined): string | undefined {
	return value && !value.startsWith("0001") ? value : undefined;
}

function withoutOutlet(title: string, outlet: string | undefined): string | undefined {
	const plain = clean(title);
	if (!plain || !outlet) return plain;
	const tail = new RegExp(`\\s*[|–—-]\\s*${outlet.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}\\s*$`, "iu");
	return plain.replace(tail, "");
}
