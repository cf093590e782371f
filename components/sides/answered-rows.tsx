import type { JSX } from "preact";
import { type Claim, type Counterclaim, isSureLink } from "../../domain/analysis";
import { spanText } from "../../domain/span";
import type { ArticleView } from "../article-view";
import { ClaimCard } from "../claims/claim-card";
import { ClaimCards } from "../claims/claim-cards";
import type { PanelEvents } from "../panel-data";
import { reasonText, type Translate, useText } from "../texts";
import type { AnsweredRow, Comparison } from "./compare";

interface Props {
	view: ArticleView;
	comparison: Comparison;
	current: string | null;
	events: PanelEvents;
}

/** Row by row a claim and the counterclaim that answers it; then what the two say besides. */
export function AnsweredRows({ view, comparison, current, events }: Props): JSX.Element {
	const t = useText();
	const { left, right, answered, othersLeft, othersRight } = comparison;
	return (
		<>
			<section class="rows" data-section="answered">
				<h2>{t("sides.answered")}</h2>
				{answered.length === 0 ? (
					<p class="hint">{t("sides.none_between")}</p>
				) : (
					answered.map((row) => <Row key={row.claim.id} row={row} view={view} current={current} events={events} />)
				)}
			</section>
			{(othersLeft.length > 0 || othersRight.length > 0) && (
				<section class="rows" data-section="others">
					<h2>{t("sides.others")}</h2>
					<p class="hint">{t("sides.others_hint")}</p>
					<div class="columns">
						<Column
							side={left.slot}
							name={left.party?.name ?? t("claim.outlet")}
							view={view}
							claims={othersLeft}
							current={current}
							events={events}
						/>
						<Column
							side={right.slot}
							name={right.party?.name ?? t("claim.outlet")}
							view={view}
							claims={othersRight}
							current={current}
							events={events}
						/>
					</div>
				</section>
			)}
		</>
	);
}

/** The claim stands in its party's column; its counters in the other, each with the reason for the link below it. */
function Row({
	row,
	view,
	current,
	events,
}: {
	row: AnsweredRow;
	view: ArticleView;
	current: string | null;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	const card = (claim: Claim, reason: string | null) => (
		<div key={claim.id} class={`cell slot-${claim.party ? view.slot(claim.party) : 0}`}>
			<ClaimCard
				view={view}
				claim={claim}
				current={claim.id === current}
				onShow={events.showClaim}
				onNote={events.notes.onClaim}
			>
				{reason !== null && <p class="reason">{reason}</p>}
			</ClaimCard>
		</div>
	);
	return (
		<div class={`row claim-${row.claimOn}`}>
			<div data-role="claim">{card(row.claim, null)}</div>
			<div data-role="counters">
				{row.counters.map(({ link, counter }) => card(counter, reasonWithWords(t, view, link)))}
			</div>
		</div>
	);
}

/** Why a link is shown: the rule in the reader's language, and the words of the page that show it. */
function reasonWithWords(t: Translate, view: ArticleView, link: Counterclaim): string {
	const reason = reasonText(t, link.rule);
	const rule = !isSureLink(link) ? `${t("claim.unsure")} · ${reason}` : reason;
	const words = spanText(view.text, link.evidence);
	if (words === "" || words.length > 80) return rule;
	// Words that bring their own quotation marks need none of ours.
	return t(/["“”„«»]/u.test(words) ? "reason.because_quoted" : "reason.because", [rule, words]);
}

function Column({
	side,
	name,
	view,
	claims,
	current,
	events,
}: {
	side: number;
	name: string;
	view: ArticleView;
	claims: readonly Claim[];
	current: string | null;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	return (
		<div class={`column slot-${side}`}>
			<h3>{name}</h3>
			{claims.length === 0 && <p class="hint">{t("sides.nothing_said", [name])}</p>}
			<ClaimCards view={view} claims={claims} current={current} events={events} />
		</div>
	);
}
