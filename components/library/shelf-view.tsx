import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { LazyExportDialog } from "../lazy-views";
import { placeOfNote, useKeptFocus } from "../notes/kept-focus";
import { errorText, useText } from "../texts";
import { arrange, arrangeFound, type Grouping, type ShelfRow, type Sort } from "./arrange";
import { ArticleRow } from "./article-row";
import { ListControls } from "./list-controls";
import { SearchField } from "./search-field";
import { SelectionBar } from "./selection-bar";
import type { ShelfData, ShelfEvents } from "./shelf-data";
import { ShelfHead } from "./shelf-head";
import { ShelfNotices } from "./shelf-notices";
import { ShelfPageView } from "./shelf-page-view";
import { ShelfStatus } from "./shelf-status";
import { VirtualRows } from "./virtual-rows";

/** The library: all that is kept, to search, sort, group, open, compare and delete. */
export function ShelfView({ data, events }: { data: ShelfData; events: ShelfEvents }): JSX.Element {
	const t = useText();
	const [sort, setSort] = useState<Sort>("latest");
	const [grouping, setGrouping] = useState<Grouping>("none");
	/** Null where nothing is being selected. */
	const [selected, setSelected] = useState<ReadonlySet<string> | null>(null);
	const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
	const { articles, found, page } = data;
	const rows = useMemo(() => {
		if (!articles) return [];
		return found ? arrangeFound(found.articles, articles) : arrange(articles, sort, grouping);
	}, [articles, found, sort, grouping]);
	const urls = useMemo(() => [...new Set(rows.flatMap(urlOf))], [rows]);
	const chosen = selected === null ? [] : urls.filter((url) => selected.has(url));
	const isPage = page !== null;
	useScrollKept(isPage);
	const list = useRef<HTMLElement>(null);
	useKeptFocus(list, focusPlace);
	/** Whoever writes a note and scrolls on finds it as it was. */
	const written = new Set(data.writing.drafts.map(({ article }) => article));

	const deleteChosen = () => {
		events.forget(chosen);
		setSelected(new Set());
	};
	const exportThese = () => events.chooseExport(chosen);
	const [left, right, third] = chosen;
	const compare =
		left !== undefined && right !== undefined && third === undefined ? () => events.compare(left, right) : null;
	const isEmpty = articles !== null && articles.length === 0;
	return (
		<div class="shelf">
			<ShelfHead
				data={data}
				selecting={selected !== null}
				onSelecting={(selecting) => setSelected(selecting ? new Set() : null)}
				onExport={exportThese}
				events={events}
			/>
			{page && (
				<main class="view">
					<ShelfPageView page={page} events={events} />
				</main>
			)}
			{/* It stays where it was while a page is in front of it. */}
			<main class="view" hidden={isPage} ref={list}>
				{data.error && (
					<div class="warning" role="alert">
						<p>{errorText(t, data.error.code)}</p>
						<button type="button" class="quiet" onClick={events.retry}>
							{t("notes.retry")}
						</button>
					</div>
				)}
				{articles === null && !data.error && (
					<p class="hint" role="status" aria-busy="true">
						{t("library.loading")}
					</p>
				)}
				{isEmpty && (
					<div class="state">
						<h2>{t("library.empty_title")}</h2>
						<p>{t("library.empty_text")}</p>
					</div>
				)}
				{articles !== null && !isEmpty && (
					<>
						<SearchField query={data.query} found={found} onSearch={events.search} />
						<ShelfNotices data={data} onExport={exportThese} events={events} />
						{!found && <ListControls sort={sort} onSort={setSort} grouping={grouping} onGroup={setGrouping} />}
						{selected !== null && (
							<SelectionBar
								count={chosen.length}
								shown={urls.length}
								onAll={() => setSelected(new Set(urls))}
								onNone={() => setSelected(new Set())}
								onCompare={compare}
								onExport={exportThese}
								onDelete={deleteChosen}
							/>
						)}
						<ShelfStatus data={data} />
						<VirtualRows
							rows={rows}
							label={t("library.open")}
							focusable=".shelf-open"
							isFocusable={(row) => row.kind === "article"}
							stays={(row) => row.kind === "article" && written.has(row.article.canonicalUrl)}
						>
							{(row) =>
								row.kind === "group" ? (
									<GroupHead row={row} grouping={grouping} events={events} />
								) : (
									<ArticleRow
										article={row.article}
										found={row.found}
										grouped={!found && grouping !== "none"}
										selected={selected?.has(row.article.canonicalUrl) ?? null}
										onSelect={() => setSelected(toggled(selected ?? new Set(), row.article.canonicalUrl))}
										open={open.has(row.key)}
										onToggle={() => setOpen(toggled(open, row.key))}
										data={data}
										events={events}
									/>
								)
							}
						</VirtualRows>
						{found && found.total > found.articles.length && (
							<button type="button" class="quiet" onClick={events.findAll}>
								{t("search.all", [String(found.total)])}
							</button>
						)}
					</>
				)}
			</main>
			{data.exporting && <LazyExportDialog data={data.exporting} events={events.exports} />}
		</div>
	);
}

function GroupHead({
	row: { name, first, count },
	grouping,
	events,
}: {
	row: Extract<ShelfRow, { kind: "group" }>;
	grouping: Grouping;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	const without: Record<Grouping, string> = {
		none: "",
		outlet: t("library.without_outlet"),
		party: t("library.without_party"),
		issue: t("library.without_issue"),
		tag: t("library.without_tag"),
	};
	return (
		<h2 class="shelf-group">
			{name !== null && grouping === "party" ? (
				<button
					type="button"
					class="shelf-party"
					title={t("across.over_time_hint", [name])}
					onClick={() => events.openParty(name, first)}
				>
					{name}
				</button>
			) : (
				(name ?? without[grouping])
			)}
			<span class="count">{count}</span>
		</h2>
	);
}

/** Brings the list back to where it was when what was in front of it is closed. */
function useScrollKept(isPage: boolean): void {
	const place = useRef(0);
	const was = useRef(isPage);
	// Before the list is hidden and the window scrolls by itself.
	if (isPage && !was.current) place.current = scrollY;
	useLayoutEffect(() => {
		if (was.current === isPage) return;
		was.current = isPage;
		scrollTo({ top: isPage ? 0 : place.current, behavior: "instant" });
	}, [isPage]);
}

/** Where a note is gone from the list, its article; where that is gone too, the search. */
function focusPlace(list: HTMLElement, note: string, row: string | null): HTMLElement | null {
	const ofRow = row === null ? null : list.querySelector<HTMLElement>(`[data-key="${CSS.escape(row)}"]`);
	return (
		(ofRow && placeOfNote(ofRow, note)) ??
		ofRow?.querySelector<HTMLElement>(".shelf-open") ??
		list.querySelector<HTMLElement>('input[type="search"]')
	);
}

function urlOf(row: ShelfRow): string[] {
	return row.kind === "article" ? [row.article.canonicalUrl] : [];
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
	const next = new Set(set);
	if (!next.delete(value)) next.add(value);
	return next;
}
