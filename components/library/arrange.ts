import { foldText } from "../../domain/folded-text";
import type { FoundArticle, ShelfArticle } from "../../domain/library-search";

export const SORTS = ["latest", "title", "outlet", "notes"] as const;
export type Sort = (typeof SORTS)[number];

export const GROUPINGS = ["none", "outlet", "party", "issue", "tag"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/**
 * A line of the list: an article, or the head of a group; `name` is null for what belongs to none, `first` the address of an
 * article that has the name as it is.
 */
export type ShelfRow =
	| { kind: "group"; key: string; name: string | null; first: string; count: number }
	| { kind: "article"; key: string; article: ShelfArticle; found: FoundArticle | null };

/** For texts of the pages, whatever the language of the interface. */
const collator = new Intl.Collator([], { numeric: true, sensitivity: "base" });
const later = (a: ShelfArticle, b: ShelfArticle) => b.when - a.when || (a.canonicalUrl < b.canonicalUrl ? -1 : 1);

const ORDERS: Readonly<Record<Sort, (a: ShelfArticle, b: ShelfArticle) => number>> = {
	latest: later,
	title: (a, b) => collator.compare(titleOf(a), titleOf(b)) || later(a, b),
	outlet: (a, b) => collator.compare(a.outlet, b.outlet) || later(a, b),
	notes: (a, b) => b.notes - a.notes || later(a, b),
};

/** What an article is called in lists. */
export function titleOf({ title, canonicalUrl }: Pick<ShelfArticle, "title" | "canonicalUrl">): string {
	return title || canonicalUrl;
}

/** The articles in order, in groups where they are asked for; one that belongs to several stands in each. */
export function arrange(articles: readonly ShelfArticle[], sort: Sort, grouping: Grouping): ShelfRow[] {
	const sorted = articles.toSorted(ORDERS[sort]);
	if (grouping === "none") return sorted.map((article) => rowOf(article, ""));
	const groups = new Map<string, { name: string; members: ShelfArticle[] }>();
	const none: ShelfArticle[] = [];
	for (const article of sorted) {
		const names = new Map(namesOf(article, grouping).map((name) => [foldText(name.trim()), name.trim()]));
		names.delete("");
		if (names.size === 0) none.push(article);
		for (const [key, name] of names) {
			const group = groups.get(key);
			if (group) group.members.push(article);
			else groups.set(key, { name, members: [article] });
		}
	}
	const ordered = [...groups].sort(
		([, a], [, b]) => b.members.length - a.members.length || collator.compare(a.name, b.name),
	);
	const all = ordered.map(([key, { name, members }]) => ({ key: `=${key}`, name, members }));
	return [...all, ...(none.length > 0 ? [{ key: "", name: null, members: none }] : [])].flatMap(
		({ key, name, members }): ShelfRow[] => [
			{ kind: "group", key: `group ${key}`, name, first: members[0]?.canonicalUrl ?? "", count: members.length },
			...members.map((article) => rowOf(article, key)),
		],
	);
}

/** What was found, best first; what is gone meanwhile is left out. */
export function arrangeFound(found: readonly FoundArticle[], articles: readonly ShelfArticle[]): ShelfRow[] {
	const byUrl = new Map(articles.map((article) => [article.canonicalUrl, article]));
	return found.flatMap((one) => {
		const article = byUrl.get(one.article);
		return article ? [{ ...rowOf(article, ""), found: one }] : [];
	});
}

function rowOf(article: ShelfArticle, group: string): Extract<ShelfRow, { kind: "article" }> {
	return { kind: "article", key: `${group} ${article.canonicalUrl}`, article, found: null };
}

function namesOf(article: ShelfArticle, grouping: Exclude<Grouping, "none">): readonly string[] {
	switch (grouping) {
		case "outlet":
			return [article.outlet];
		case "party":
			return article.parties ?? [];
		case "issue":
			return article.issues ?? [];
		case "tag":
			return article.tags;
	}
}
