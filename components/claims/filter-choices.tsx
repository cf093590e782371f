import type { ComponentChildren, JSX } from "preact";
import { ACTS } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { PageWords } from "../page-words";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";
import { type ClaimFilter, FORMS, isSure, OUTLET, UNNAMED } from "./claim-filter";
import { FilterChip } from "./filter-chip";

interface Props {
	view: ArticleView;
	filter: ClaimFilter;
	/** Where the text is cut off, nothing can be said of what was not found. */
	partial: boolean;
	onChange: (filter: ClaimFilter) => void;
}

/** All that claims can be filtered by, as far as it would make a difference here. */
export function FilterChoices({ view, filter, partial, onChange }: Props): JSX.Element {
	const t = useText();
	const change = (changed: Partial<ClaimFilter>) => onChange({ ...filter, ...changed });
	const has = new Set(view.allClaims.map(({ act, voice }) => (voice === "attributed" ? act : null)));
	const isUnnamed = view.claims.some(({ voice, party }) => voice === "attributed" && !(party && view.party(party)));
	return (
		<div class="filter-choices" id="claim-filter-choices">
			<Group title={t("claims.filter_party")}>
				{view.sides
					.filter(({ claims }) => claims.length > 0)
					.flatMap(({ party, speakers, slot }) => [
						<Voice key={party.id} id={party.id} isSide filter={filter} onChange={change}>
							<PartyMark slot={slot} />
							<PageWords>{party.name}</PageWords>
						</Voice>,
						...speakers.map((speaker) => (
							<Voice key={speaker.id} id={speaker.id} filter={filter} onChange={change}>
								<span aria-hidden="true">↳ </span>
								<PageWords>{speaker.name}</PageWords>
							</Voice>
						)),
					])}
				{isUnnamed && (
					<Voice id={UNNAMED} filter={filter} onChange={change}>
						{t("claim.unnamed")}
					</Voice>
				)}
				{view.allClaims.some(({ voice }) => voice === "outlet") && (
					<Voice id={OUTLET} filter={filter} onChange={change}>
						{t("claim.outlet")}
					</Voice>
				)}
			</Group>
			<Group title={t("claims.filter_form")}>
				{FORMS.filter((form) => view.allClaims.some((claim) => claim.form === form)).map((form) => (
					<FilterChip
						key={form}
						on={filter.forms.includes(form)}
						onToggle={() => change({ forms: toggled(filter.forms, form) })}
					>
						{t(`claim.${form}`)}
					</FilterChip>
				))}
			</Group>
			<Group title={t("claims.filter_act")}>
				{ACTS.filter((act) => has.has(act)).map((act) => (
					<FilterChip
						key={act}
						on={filter.acts.includes(act)}
						onToggle={() => change({ acts: toggled(filter.acts, act) })}
					>
						{t(`act.${act}`)}
					</FilterChip>
				))}
			</Group>
			<Group title={t("claims.filter_more")}>
				{!partial && (
					<FilterChip
						on={filter.dispute === "none-found"}
						onToggle={() => change({ dispute: filter.dispute === "none-found" ? null : "none-found" })}
					>
						{t("claims.none_found")}
					</FilterChip>
				)}
				{!view.claims.every(isSure) && (
					<FilterChip on={filter.sure} onToggle={() => change({ sure: !filter.sure })}>
						{t("claims.hide_unsure")}
					</FilterChip>
				)}
				{view.allClaims.length > view.claims.length && (
					<FilterChip on={filter.background} onToggle={() => change({ background: !filter.background })}>
						{t("claims.background")}
					</FilterChip>
				)}
			</Group>
		</div>
	);
}

function Group({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
	return (
		<fieldset class="filter-group">
			<legend>{title}</legend>
			<div class="chips">{children}</div>
		</fieldset>
	);
}

function Voice({
	id,
	isSide = false,
	filter,
	onChange,
	children,
}: {
	id: string;
	/** All who speak for it are meant. */
	isSide?: boolean;
	filter: ClaimFilter;
	onChange: (changed: Partial<ClaimFilter>) => void;
	children: ComponentChildren;
}): JSX.Element {
	return (
		<FilterChip
			side={isSide ? id : undefined}
			on={filter.voices.includes(id)}
			onToggle={() => onChange({ voices: toggled(filter.voices, id) })}
		>
			{children}
		</FilterChip>
	);
}

function toggled<T>(chosen: readonly T[], one: T): readonly T[] {
	return chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one];
}
