import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Claim, type ClaimForm, DEFAULT_CONFIDENCE } from "../../domain/analysis";
import { spokenText } from "../../domain/spoken-text";
import { type ArticleView, articleView } from "../article-view";
import type { PanelEvents, ReadPage } from "../panel-data";
import { useText } from "../texts";
import { ClaimCard } from "./claim-card";

const FORMS: readonly ClaimForm[] = ["direct", "mixed", "indirect", "narrated"];
const OUTLET = "outlet";
/** A list of more claims is laid out as it comes into view. */
const LONG_LIST = 200;

interface Filter {
	/** A side's party id, `outlet`, or empty for all. */
	party: string;
	form: ClaimForm | "";
	text: string;
	/** Leaves out what the engine is unsure of. */
	sure: boolean;
	/** Shows the outlet's plain narration too. */
	background: boolean;
}

const NO_FILTER: Filter = { party: "", form: "", text: "", sure: false, background: false };

const isSure = (claim: Claim) => claim.confidence >= DEFAULT_CONFIDENCE;

/** All claims in reading order, by party, form or text. */
export function ClaimsView({
	page,
	current,
	events,
}: {
	page: ReadPage;
	current: string | null;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	const view = articleView(page);
	const [filter, setFilter] = useState(NO_FILTER);
	const claims = (filter.background ? view.allClaims : view.claims).filter((claim) => matches(view, claim, filter));
	const filtered = filter.party !== "" || filter.form !== "" || filter.text !== "" || filter.sure;
	// What the reader clicked on the page is shown even where the filter would hide it.
	const hidden =
		current !== null && filtered && !claims.some(({ id }) => id === current) ? view.claim(current) : undefined;
	return (
		<>
			<search class="filters">
				<input
					type="search"
					value={filter.text}
					placeholder={t("claims.search")}
					aria-label={t("claims.search")}
					onInput={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
				/>
				<select
					aria-label={t("claims.filter_party")}
					value={filter.party}
					onChange={(event) => setFilter({ ...filter, party: event.currentTarget.value })}
				>
					<option value="">{t("claims.all_parties")}</option>
					{view.sides
						.filter(({ claims: own }) => own.length > 0)
						.map(({ party }) => (
							<option key={party.id} value={party.id}>
								{party.name}
							</option>
						))}
					<option value={OUTLET}>{t("claim.outlet")}</option>
				</select>
				<select
					aria-label={t("claims.filter_form")}
					value={filter.form}
					onChange={(event) => setFilter({ ...filter, form: event.currentTarget.value as ClaimForm | "" })}
				>
					<option value="">{t("claims.all_forms")}</option>
					{FORMS.map((form) => (
						<option key={form} value={form}>
							{t(`claim.${form}`)}
						</option>
					))}
				</select>
				{!view.claims.every(isSure) && (
					<label class="check">
						<input
							type="checkbox"
							checked={filter.sure}
							onChange={(event) => setFilter({ ...filter, sure: event.currentTarget.checked })}
						/>
						{t("claims.hide_unsure")}
					</label>
				)}
				{view.allClaims.length > view.claims.length && (
					<label class="check">
						<input
							type="checkbox"
							checked={filter.background}
							onChange={(event) => setFilter({ ...filter, background: event.currentTarget.checked })}
						/>
						{t("claims.background")}
					</label>
				)}
			</search>
			<p class="hint" role="status">
				{t("claims.count", claims.length)}
				{filtered && (
					<button type="button" class="quiet" onClick={() => setFilter(NO_FILTER)}>
						{t("claims.clear")}
					</button>
				)}
			</p>
			{hidden && <Entry view={view} claim={hidden} current events={events} />}
			<div class={claims.length > LONG_LIST ? "claim-list long" : "claim-list"}>
				{claims.map((claim) => (
					<Entry key={claim.id} view={view} claim={claim} current={claim.id === current} events={events} />
				))}
			</div>
		</>
	);
}

function Entry({
	view,
	claim,
	current,
	events,
}: {
	view: ArticleView;
	claim: Claim;
	current: boolean;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	const slot = claim.party ? view.slot(claim.party) : 0;
	return (
		<div class={`entry slot-${slot}${claim.voice === "outlet" ? " of-outlet" : ""}`}>
			<ClaimCard view={view} claim={claim} current={current} onShow={events.showClaim} onNote={events.notes.onClaim}>
				{view.counters(claim.id).length > 0 && <p class="badge">{t("claim.disputed")}</p>}
			</ClaimCard>
		</div>
	);
}

function matches(view: ArticleView, claim: Claim, { party, form, text, sure }: Filter): boolean {
	if (sure && !isSure(claim)) return false;
	if (party === OUTLET && claim.voice !== "outlet") return false;
	if (party !== "" && party !== OUTLET && (!claim.party || view.sideOf(claim.party)?.party.id !== party)) return false;
	if (form !== "" && claim.form !== form) return false;
	return text.trim() === "" || spokenText(view.text, claim).toLowerCase().includes(text.trim().toLowerCase());
}
