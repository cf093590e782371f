import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { FoundArticles, QueryProblem } from "../../domain/library-search";
import { useText } from "../texts";

/** The field that searches as one types, with what is wrong in it and how to search. */
export function SearchField({
	query,
	found,
	onSearch,
}: {
	query: string;
	found: FoundArticles | null;
	onSearch: (query: string) => void;
}): JSX.Element {
	const t = useText();
	const field = useRef<HTMLInputElement>(null);
	useEffect(() => {
		// Not behind what is in front of the list.
		if (!field.current?.closest("[hidden]")) field.current?.focus({ preventScroll: true });
	}, []);
	const problems = found?.problems ?? [];
	return (
		<search class="shelf-search">
			<input
				ref={field}
				type="search"
				value={query}
				placeholder={t("search.label")}
				aria-label={t("search.label")}
				aria-describedby={problems.length > 0 ? "search-problems" : undefined}
				autocomplete="off"
				spellcheck={false}
				onInput={({ currentTarget }) => onSearch(currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key !== "Escape" || query === "") return;
					event.preventDefault();
					onSearch("");
				}}
			/>
			<details class="search-help">
				<summary class="quiet">{t("search.help")}</summary>
				<div class="hint">
					<p>{t("search.help_words")}</p>
					<p>{t("search.help_filters")}</p>
					<p>{t("search.help_minus")}</p>
				</div>
			</details>
			<div id="search-problems" aria-live="polite">
				{problems.map((problem) => (
					<p key={problem.kind + problem.part} class="notice">
						{problemText(t, problem)}
					</p>
				))}
			</div>
		</search>
	);
}

function problemText(t: ReturnType<typeof useText>, { kind, part }: QueryProblem): string {
	return t(`search.${kind}`, [part.length > 40 ? `${part.slice(0, 40)}…` : part]);
}
