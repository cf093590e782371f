import type { JSX } from "preact";
import { sizeText } from "../numbers";
import { useText } from "../texts";
import type { ShelfData } from "./shelf-data";

/** How much there is, or how much was found; told to those who do not see it as well. */
export function ShelfStatus({ data }: { data: ShelfData }): JSX.Element {
	const t = useText();
	const { articles, found, counted, usage, progress } = data;
	const all = articles ?? [];
	const notes = all.reduce((sum, article) => sum + article.notes, 0);
	const parts = found
		? [
				t("search.found", found.total),
				found.notes > 0 && t("search.found_notes", found.notes),
				!found.complete && t("search.reading"),
			]
		: [
				t("library.articles_count", all.length),
				counted && t("library.notes_count", notes),
				usage !== null && t("library.used", [sizeText(usage)]),
			];
	return (
		<p class="hint shelf-status" role="status">
			{progress ?? parts.filter((part) => part !== false).join(" · ")}
		</p>
	);
}
