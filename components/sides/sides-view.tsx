import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import { balanceOf } from "../../domain/balance";
import { type ArticleView, articleView } from "../article-view";
import { ClaimCards } from "../claims/claim-cards";
import type { ComparedPair, PanelEvents, ReadPage } from "../panel-data";
import { useText } from "../texts";
import { AboutSection } from "./about-section";
import { BalanceView, NoBalance } from "./balance-view";
import { campSides, compare, disputesOf, mostOpposed, singleSides } from "./compare";
import { DisputeList } from "./dispute-list";
import { IssueList } from "./issue-list";
import { issueRows } from "./issue-rows";
import { IssueRowsView } from "./issue-rows-view";
import { OutletSection } from "./outlet-section";
import { PairChooser } from "./pair-chooser";
import { PartyChips } from "./party-chips";

interface Props {
	page: ReadPage;
	pair: ComparedPair | null;
	current: string | null;
	events: PanelEvents;
}

/** Who speaks here and who answers whom; two of them side by side, matter by matter; and what the text gives to whom. */
export function SidesView({ page, pair, current, events }: Props): JSX.Element {
	const t = useText();
	const [uncertain, setUncertain] = useState(false);
	const view = articleView(page, uncertain ? "all" : "sure");
	const { analysis, article } = page;
	/** The two that were shown unasked: what the reader corrects must not put others in their place. */
	const first = useRef<{ article: string; pair: ComparedPair } | null>(null);
	const counted = useMemo(() => balanceOf(analysis, article), [analysis, article]);
	if (view.claims.length === 0) {
		return (
			<section class="state" data-state="nothing">
				<h2>{t("state.nothing_title")}</h2>
				<p>{t("state.nothing_text")}</p>
			</section>
		);
	}
	const { camps, issues } = analysis;
	const chosen = (pair && compare(view, camps, pair)) ?? null;
	const before = first.current?.article === article.canonicalUrl ? first.current.pair : null;
	const candidates = [before, mostOpposed(articleView(page, "all"), view), mostOpposed(view, view)];
	const fallback = candidates.find((one) => one && compare(view, camps, one)) ?? null;
	first.current = fallback && { article: article.canonicalUrl, pair: fallback };
	const comparison = chosen ?? (fallback && compare(view, camps, fallback));
	const compared = comparison && { left: comparison.left.id, right: comparison.right.id };
	const disputes = disputesOf(view);
	return (
		<>
			<PartyChips view={view} pair={compared} events={events} />
			{comparison && compared ? (
				<>
					{disputes.length > 0 && (
						<DisputeList disputes={disputes} pair={compared} onChoose={events.sides.choosePair} />
					)}
					{(uncertain || view.uncertainLinks > 0) && (
						<label class="check">
							<input
								type="checkbox"
								checked={uncertain}
								onChange={(event) => setUncertain(event.currentTarget.checked)}
							/>
							{uncertain ? t("sides.uncertain_shown") : t("sides.uncertain", view.uncertainLinks)}
						</label>
					)}
					<PairChooser
						sides={singleSides(view)}
						camps={campSides(view, camps)}
						comparison={comparison}
						onChoose={events.sides.choosePair}
					/>
					<IssueRowsView
						view={view}
						comparison={comparison}
						rows={issueRows(view, issues, comparison)}
						partial={analysis.status === "partial"}
						current={current}
						events={events}
					/>
				</>
			) : (
				<p class="hint">{t("sides.only_one")}</p>
			)}
			{counted.balance && (
				<ClaimSection
					id="unanswered"
					title={t("sides.unanswered")}
					hint={t("sides.unanswered_hint")}
					view={view}
					claims={counted.balance.unanswered}
					current={current}
					events={events}
				/>
			)}
			<AboutSection view={view} current={current} events={events} />
			<IssueList view={view} issues={issues} events={events} />
			{counted.balance ? (
				<BalanceView balance={counted.balance} onShow={events.showClaim} />
			) : (
				<NoBalance reason={counted.reason} />
			)}
			<OutletSection view={view} evaluations={analysis.evaluations} current={current} events={events} />
		</>
	);
}

interface SectionProps {
	id: string;
	title: string;
	hint: string;
	view: ArticleView;
	claims: readonly Claim[];
	current: string | null;
	events: PanelEvents;
}

function ClaimSection({ id, title, hint, view, claims, current, events }: SectionProps): JSX.Element | null {
	if (claims.length === 0) return null;
	return (
		<section class="claim-section" data-section={id}>
			<h2>{title}</h2>
			<p class="hint">{hint}</p>
			<ClaimCards view={view} claims={claims} current={current} events={events} />
		</section>
	);
}
