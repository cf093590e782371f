import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { queryWords } from "../../domain/folded-text";
import { articleView } from "../article-view";
import type { ClaimPlace, ClaimsData, PanelEvents, ReadPage, ShownNote } from "../panel-data";
import { useText } from "../texts";
import { useSettled } from "../use-settled";
import { ActiveFilters, activeFilters } from "./active-filters";
import { type ClaimFilter, filterClaims, filterShowing, isNarrowed, NO_FILTER, notedClaims } from "./claim-filter";
import { ClaimList } from "./claim-list";
import { FilterChip } from "./filter-chip";
import { FilterChoices } from "./filter-choices";

/** The count is spoken when the reader has paused for so many ms. */
const PAUSE = 600;
/** A claim that is brought into view by a change of the filter stands so many px below the top of the window. */
const BELOW_TOP = 120;

interface Props {
	page: ReadPage;
	claims: ClaimsData;
	notes: readonly ShownNote[];
	current: string | null;
	events: PanelEvents;
}

/** All claims in reading order, to be filtered and searched; in step with the page. */
export function ClaimsView({ page, claims: { filter, place }, notes, current, events }: Props): JSX.Element {
	const t = useText();
	const view = articleView(page);
	const noted = useMemo(() => notedClaims(page, notes), [page, notes]);
	const claims = useMemo(() => filterClaims(view, filter, noted), [view, filter, noted]);
	const searched = useMemo(() => queryWords(filter.text), [filter.text]);
	const [open, setOpen] = useState(false);
	const bar = useRef<HTMLDivElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const here = useRef<() => ClaimPlace | null>(() => null);
	const change = (to: ClaimFilter, at?: ClaimPlace) => events.claims.changeFilter(to, here.current(), at ?? null);
	const missed = current === null || claims.some(({ id }) => id === current) ? undefined : view.claim(current);
	// With a filter on, the steps of the keyboard go through what it shows: it is told how far they have come.
	const at = isNarrowed(filter) ? claims.findIndex(({ id }) => id === current) : -1;
	const all = t("claims.count", claims.length);
	const count = at === -1 ? all : t("claims.count_at", [String(at + 1), all]);
	const chosen = activeFilters(t, view, filter).length;
	return (
		<div class="claims">
			<search>
				<div class="claims-bar" ref={bar}>
					<div class="claims-line">
						<input
							type="search"
							value={filter.text}
							placeholder={t("claims.search")}
							aria-label={t("claims.search")}
							onInput={({ currentTarget }) => change({ ...filter, text: currentTarget.value })}
						/>
						<button
							ref={opener}
							type="button"
							class="filter-opener"
							aria-expanded={open}
							aria-controls="claim-filter-choices"
							onClick={() => setOpen(!open)}
						>
							{chosen > 0 ? t("claims.filter_chosen", [String(chosen)]) : t("claims.filter")}
						</button>
					</div>
					{open && (
						<FilterChoices view={view} filter={filter} partial={page.analysis.status === "partial"} onChange={change} />
					)}
				</div>
				<fieldset class="chips quick-filters">
					<legend class="only-read">{t("claims.filter")}</legend>
					<FilterChip
						on={filter.dispute === "disputed"}
						onToggle={() => change({ ...filter, dispute: filter.dispute === "disputed" ? null : "disputed" })}
					>
						{t("claims.disputed")}
					</FilterChip>
					<FilterChip on={filter.checkable} onToggle={() => change({ ...filter, checkable: !filter.checkable })}>
						<span title={t("claims.checkable_hint")}>{t("claims.checkable")}</span>
					</FilterChip>
					<FilterChip on={filter.noted} onToggle={() => change({ ...filter, noted: !filter.noted })}>
						{t("claims.noted")}
					</FilterChip>
				</fieldset>
				{!open && <ActiveFilters view={view} filter={filter} onChange={change} after={opener} />}
			</search>
			<p class="hint claims-count">
				{count}
				{isNarrowed(filter) && (
					<button type="button" class="quiet" onClick={() => change(NO_FILTER)}>
						{t("claims.clear")}
					</button>
				)}
			</p>
			<p class="only-read" role="status">
				{useSettled(count, PAUSE)}
			</p>
			{missed && (
				<p class="notice missed">
					{t("claims.missed")}{" "}
					<button
						type="button"
						class="quiet"
						onClick={() => change(filterShowing(missed), { claim: missed.id, top: BELOW_TOP, current })}
					>
						{t("claims.show_missed")}
					</button>
				</p>
			)}
			<ClaimList
				view={view}
				claims={claims}
				current={current}
				searched={searched}
				place={place}
				filterName={JSON.stringify(filter)}
				bar={bar}
				here={here}
				onShow={events.showClaim}
				onNote={events.notes.onClaim}
				onLeave={events.claims.leave}
			/>
		</div>
	);
}
