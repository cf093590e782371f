import { lettersOf } from "./find-title";

export type JsonObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPES = /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|Report|BlogPosting|LiveBlogPosting)$/u;
/** Statements nested deeper, or more of them, are not read. */
const DEEPEST = 5;
const MOST_ITEMS = 200;

/** What a page says of its articles in JSON-LD. */
export class LinkedData {
	private readonly articles: JsonObject[] = [];
	/** Objects that others refer to by their id. */
	private readonly named = new Map<string, JsonObject>();

	constructor(document: Document) {
		for (const script of document.getElementsByTagName("script")) {
			if (script.getAttribute("type")?.trim().toLowerCase() !== "application/ld+json") continue;
			try {
				this.collect(JSON.parse(script.textContent ?? ""), 0);
			} catch {
				// Pages publish broken JSON-LD; the rest of the page still tells what it is.
			}
		}
	}

	/** The article of a headline; without one, the page's first. */
	article(headline?: string): JsonObject | undefined {
		if (headline === undefined) return this.articles[0];
		const wanted = lettersOf(headline);
		return this.articles.find((article) => lettersOf(textOf(article.headline) ?? "") === wanted);
	}

	/** The name of a person or organisation, or the names of several. */
	nameOf(value: unknown, depth = 0): string | undefined {
		if (typeof value === "string") return value;
		if (typeof value !== "object" || value === null || depth > DEEPEST) return undefined;
		if (Array.isArray(value)) {
			const names = value
				.slice(0, 10)
				.map((item) => this.nameOf(item, depth + 1))
				.filter((name) => name !== undefined);
			return names.length > 0 ? names.join(", ") : undefined;
		}
		const object = value as JsonObject;
		const name = textOf(object.name) ?? this.nameOf(Array.isArray(object.name) ? object.name : undefined, depth + 1);
		if (name !== undefined) return name;
		const id = textOf(object["@id"]);
		return id === undefined ? undefined : this.nameOf(this.named.get(id)?.name, depth + 1);
	}

	private collect(value: unknown, depth: number): void {
		if (depth > DEEPEST || typeof value !== "object" || value === null) return;
		if (Array.isArray(value)) {
			for (const item of value.slice(0, MOST_ITEMS)) this.collect(item, depth + 1);
			return;
		}
		const object = value as JsonObject;
		const id = textOf(object["@id"]);
		if (id !== undefined && object.name !== undefined) this.named.set(id, object);
		const types = [object["@type"]].flat();
		if (types.some((type) => typeof type === "string" && ARTICLE_TYPES.test(type))) this.articles.push(object);
		for (const key of ["@graph", "mainEntity", "mainEntityOfPage"]) this.collect(object[key], depth + 1);
	}
}

/** A value, if it is a text. */
export function textOf(value: unknown): string | undefined {
	return typeof value === "string" ? value : undefined;
}
