import type { JSX, RefObject } from "preact";
import { useRef } from "preact/hooks";
import type { ArticleView } from "../article-view";
import { PAGE_LANGUAGE } from "../page-words";
import { type Translate, useText } from "../texts";
import { type ClaimFilter, OUTLET, UNNAMED } from "./claim-filter";

interface ActiveFilter {
	label: string;
	/** The label's language, where that is the page's. */
	lang?: string;
	/** The filter without this part. */
	without: ClaimFilter;
}

interface Props {
	view: ArticleView;
	filter: ClaimFilter;
	onChange: (filter: ClaimFilter) => void;
	/** What gets the focus when the last one is gone. */
	after: RefObject<HTMLElement | null>;
}

/** What was chosen under "Filter", each to be taken away again. */
export function ActiveFilters({ view, filter, onChange, after }: Props): JSX.Element | null {
	const t = useText();
	const list = useRef<HTMLUListElement>(null);
	const active = activeFilters(t, view, filter);
	if (active.length === 0) return null;
	const remove = ({ without }: ActiveFilter, index: number) => {
		const buttons = list.current?.querySelectorAll("button");
		// The one that goes cannot keep the focus: its neighbour gets it, before it goes.
		(buttons?.[index + 1] ?? buttons?.[index - 1] ?? after.current)?.focus();
		onChange(without);
	};
	return (
		<ul class="chips active-filters" aria-label={t("claims.active")} ref={list}>
			{active.map((one, index) => (
				<li key={one.label}>
					<button
						type="button"
						class="chip"
						aria-label={t("claims.remove_filter", [one.label])}
						onClick={() => remove(one, index)}
					>
						<span lang={one.lang}>{one.label}</span> <span aria-hidden="true">×</span>
					</button>
				</li>
			))}
		</ul>
	);
}

/** The parts of a filter that are chosen under "Filter"; the others are in sight anyway. */
export function activeFilters(t: Translate, view: ArticleView, filter: ClaimFilter): ActiveFilter[] {
	const part = (label: string, changed: Partial<ClaimFilter>) => ({ label, without: { ...filter, ...changed } });
	const voice = (id: string) => {
		const without = { voices: filter.voices.filter((other) => other !== id) };
		if (id === OUTLET) return part(t("claim.outlet"), without);
		if (id === UNNAMED) return part(t("claim.unnamed"), without);
		return { ...part(view.party(id)?.name ?? id, without), lang: PAGE_LANGUAGE };
	};
	return [
		...filter.voices.map(voice),
		...filter.forms.map((form) => part(t(`claim.${form}`), { forms: filter.forms.filter((other) => other !== form) })),
		...filter.acts.map((act) => part(t(`act.${act}`), { acts: filter.acts.filter((other) => other !== act) })),
		...(filter.dispute === "none-found" ? [part(t("claims.none_found"), { dispute: null })] : []),
		...(filter.sure ? [part(t("claims.hide_unsure"), { sure: false })] : []),
		...(filter.background ? [part(t("claims.background"), { background: false })] : []),
	];
}
