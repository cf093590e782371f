import type { JSX } from "preact";
import type { Evaluation } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { ClaimCards } from "../claims/claim-cards";
import { PageWords } from "../page-words";
import type { PanelEvents } from "../panel-data";
import { useText } from "../texts";

interface Props {
	view: ArticleView;
	evaluations: readonly Evaluation[];
	current: string | null;
	events: PanelEvents;
}

/** What the article says in its own voice: where it takes a stand, and the words with which it judges. */
export function OutletSection({ view, evaluations, current, events }: Props): JSX.Element | null {
	const t = useText();
	const claims = view.claims.filter(({ voice }) => voice === "outlet");
	if (claims.length === 0 && evaluations.length === 0) return null;
	return (
		<section class="claim-section" data-section="outlet">
			<h2>{t("sides.outlet")}</h2>
			<p class="hint">{t("sides.outlet_hint")}</p>
			{evaluations.length > 0 && (
				<ul class="evaluations" aria-label={t("evaluation.title")}>
					{evaluations.map((evaluation) => (
						<EvaluationRow
							key={`${evaluation.start} ${evaluation.category}`}
							view={view}
							evaluation={evaluation}
							onShow={events.showClaim}
						/>
					))}
				</ul>
			)}
			<ClaimCards view={view} claims={claims} current={current} events={events} />
		</section>
	);
}

function EvaluationRow({
	view,
	evaluation: { start, end, category, target, claim },
	onShow,
}: {
	view: ArticleView;
	evaluation: Evaluation;
	onShow: PanelEvents["showClaim"];
}): JSX.Element {
	const t = useText();
	const of = target ? view.party(target)?.name : undefined;
	return (
		<li>
			<q>
				<PageWords>{view.text.slice(start, end).replace(/^["“'‘]|["”'’]$/gu, "")}</PageWords>
			</q>{" "}
			<span class="evaluation-kind">
				{t(`evaluation.${category.replaceAll("-", "_")}` as "evaluation.epithet")}
				{of && ` · ${t("evaluation.of", [of])}`}
			</span>
			{claim && (
				<button type="button" class="quiet" onClick={() => onShow(claim)}>
					{t("evaluation.whose_claim")}
				</button>
			)}
		</li>
	);
}
