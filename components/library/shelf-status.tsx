import type { JSX } from "preact";
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
				usage !== null && t("library.used", [sizeOf(usage)]),
			];
	return (
		<p class="hint shelf-status" role="status">
			{progress ?? parts.filter((part) => part !== false).join(" · ")}
		</p>
	);
}

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** A number of bytes as people say it. */
function sizeOf(bytes: number): string {
	const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1));
	const value = bytes / 1000 ** (step + 1);
	return new Intl.NumberFormat(undefined, {
		style: "unit",
		unit: UNITS[step],
		maximumFractionDigits: value < 10 ? 1 : 0,
	}).format(value);
}
