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

const ARTICLE_TYPES = /^(?:\w*Article|Report|BlogPosting|LiveBlogPosting|ReportageNewsArticle|OpinionNewsArticle)$/u;
/** Longer values are no names. */
const MOST_NAME = 200;

/** Reads the page's own statements about its article: JSON-LD first, then meta elements, then visible marks. */
export function readMetadata(document: Document): Metadata {
	const ld = articleFromJsonLd(document);
	const meta = (...names: string[]) => {
		for (const name of names) {
			const element = document.querySelector(
				`meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}" i]`,
			);
			const content = clean(element?.getAttribute("content"));
			if (content) return content;
		}
		return undefined;
	};
	const outlet = clean(nameOf(ld?.publisher)) ?? meta("og:site_name", "application-name");
	const title =
		clean(text(ld?.headline)) ??
		meta("og:title", "twitter:title") ??
		clean(document.querySelector("h1")?.textContent) ??
		withoutOutlet(document.title, outlet);
	const byline =
		clean(nameOf(ld?.author)) ??
		meta("author", "article:author", "parsely-author", "dc.creator") ??
		clean(document.querySelector('[rel="author"], [itemprop="author"]')?.textContent);
	const published =
		text(ld?.datePublished) ??
		meta("article:published_time", "datePublished", "parsely-pub-date", "dc.date", "date") ??
		document.querySelector("time[datetime]")?.getAttribute("datetime") ??
		undefined;
	const canonical = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href") ?? meta("og:url");
	const language = (
		document.documentElement.getAttribute("lang") ||
		text(ld?.inLanguage) ||
		meta("og:locale", "content-language") ||
		"und"
	).replace("_", "-");
	return {
		title: title ?? "",
		...(outlet ? { outlet } : {}),
		...(byline && !/^https?:/u.test(byline) ? { byline } : {}),
		...(published ? { published } : {}),
		language: /^[a-z]{2,3}(?:-[\w-]+)?$/iu.test(language) ? language : "und",
		...(canonical ? { canonicalUrl: canonical } : {}),
		paywalled: ld !== undefined && /^false$/iu.test(String(ld.isAccessibleForFree ?? "")),
		isArticle: ld !== undefined || /^article$/iu.test(meta("og:type") ?? ""),
	};
}

type JsonObject = Record<string, unknown>;

function articleFromJsonLd(document: Document): JsonObject | undefined {
	for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
		let value: unknown;
		try {
			value = JSON.parse(script.textContent ?? "");
		} catch {
			// Pages publish broken JSON-LD; the rest of the page still tells what it is.
			continue;
		}
		const found = findArticle(value, 0);
		if (found) return found;
	}
	return undefined;
}

function findArticle(value: unknown, depth: number): JsonObject | undefined {
	if (depth > 4 || typeof value !== "object" || value === null) return undefined;
	if (Array.isArray(value)) {
		for (const item of value.slice(0, 50)) {
			const found = findArticle(item, depth + 1);
			if (found) return found;
		}
		return undefined;
	}
	const object = value as JsonObject;
	const types = Array.isArray(object["@type"]) ? object["@type"] : [object["@type"]];
	if (types.some((type) => typeof type === "string" && ARTICLE_TYPES.test(type))) return object;
	return findArticle(object["@graph"], depth + 1) ?? findArticle(object.mainEntity, depth + 1);
}

function text(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}

/** The name of a person or organisation, or the names of several. */
function nameOf(value: unknown): string | undefined {
	if (typeof value === "string") return value;
	if (Array.isArray(value)) {
		const names = value
			.slice(0, 10)
			.map(nameOf)
			.filter((name) => name !== undefined);
		return names.length > 0 ? names.join(", ") : undefined;
	}
	if (typeof value === "object" && value !== null) return text((value as JsonObject).name);
	return undefined;
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
	return plain && plain.length <= MOST_NAME * 2 ? plain : undefined;
}

function withoutOutlet(title: string, outlet: string | undefined): string | undefined {
	const plain = clean(title);
	if (!plain) return undefined;
	if (outlet) {
		const tail = new RegExp(`\\s*[|–—-]\\s*${outlet.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}\\s*$`, "iu");
		return plain.replace(tail, "");
	}
	return plain;
}
