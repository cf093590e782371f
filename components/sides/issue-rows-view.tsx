import type { JSX } from "preact";
import type { ArticleView } from "../article-view";
import { ClaimCards } from "../claims/claim-cards";
import { CorrectIssue } from "../corrections/correct-issue";
import { NoteButton } from "../note-button";
import { PageWords, SideName, WithPageWords } from "../page-words";
import type { PanelEvents } from "../panel-data";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";
import { AnsweredRowView } from "./answered-row";
import type { ComparedSide, Comparison } from "./compare";
import { FoldedCards } from "./folded-cards";
import type { IssueRow, PositionCell } from "./issue-rows";

/** So many matters are open at first. */
const FEW = 5;

interface Props {
	view: ArticleView;
	comparison: Comparison;
	rows: readonly IssueRow[];
	/** Whether the text breaks off: then nothing is said of what was not found in it. */
	partial: boolean;
	current: string | null;
	events: PanelEvents;
}

/** Matter by matter what the two hold, each in its column, claims with their counterclaims opposite. */
export function IssueRowsView({ rows, ...props }: Props): JSX.Element {
	const t = useText();
	const { answered } = props.comparison;
	const show = (row: IssueRow) => <IssueRowView key={row.issue?.id ?? ""} row={row} {...props} />;
	const isCurrent = rows.slice(FEW).some((row) => holds(row, props.current));
	return (
		<section class="rows" data-section="issue-rows" aria-label={t("sides.by_matter")}>
			{answered.length === 0 && <p class="hint">{t("sides.none_between")}</p>}
			{rows.slice(0, FEW).map(show)}
			{rows.length > FEW && (
				<details class="fold" open={isCurrent || undefined}>
					<summary class="quiet">{t("issues.more", rows.length - FEW)}</summary>
					<div class="rows">{rows.slice(FEW).map(show)}</div>
				</details>
			)}
		</section>
	);
}

function holds({ answered, left, right }: IssueRow, claim: string | null): boolean {
	const here = [
		...answered.flatMap((row) => [row.claim, ...row.counters.map(({ counter }) => counter)]),
		...left.claims,
		...right.claims,
	];
	return here.some(({ id }) => id === claim);
}

function IssueRowView({ row, view, comparison, partial, current, events }: Omit<Props, "rows"> & { row: IssueRow }) {
	const t = useText();
	const { issue, answered } = row;
	const label = issue ? view.text.slice(issue.label.start, issue.label.end) : t("sides.other_matters");
	const stances = (
		[
			[comparison.left, row.left],
			[comparison.right, row.right],
		] as const
	).filter(([, position]) => position.stances.length > 0);
	const answeredOnly = [row.left, row.right].every(
		({ speaks, claims, accounts }) => speaks && claims.length === 0 && accounts.length === 0,
	);
	const cell = (side: ComparedSide, position: PositionCell) => (
		<Cell side={side} position={position} view={view} partial={partial} current={current} events={events} />
	);
	return (
		<article class="issue-row" data-issue={issue?.id ?? ""} aria-label={label}>
			<div class="section-head">
				<h3 class={issue ? "issue-label" : "issue-label without-issue"}>
					{issue ? <PageWords>{label}</PageWords> : label}
				</h3>
				{issue && (
					<span class="note-and-correct">
						<NoteButton label={t("notes.note_on_issue", [label])} onNote={() => events.notes.onIssue(issue.id)} />
						<CorrectIssue issue={issue.id} />
					</span>
				)}
			</div>
			{stances.length > 0 && (
				<p class="issue-stances">
					{stances.map(([side, position]) => (
						<span key={side.id}>
							<PartyMark slot={side.slot} /> <SideName name={side.name} />{" "}
							<span class="position-stance">{position.stances.map((stance) => t(`stance.${stance}`)).join(" · ")}</span>
						</span>
					))}
				</p>
			)}
			{answered.map((pair) => (
				<AnsweredRowView key={pair.claim.id} row={pair} view={view} current={current} events={events} />
			))}
			{!answeredOnly && (
				<div class="columns">
					{cell(comparison.left, row.left)}
					{cell(comparison.right, row.right)}
				</div>
			)}
		</article>
	);
}

/** What one side holds there besides what stands in the rows above. */
function Cell({
	side,
	position,
	view,
	partial,
	current,
	events,
}: {
	side: ComparedSide;
	position: PositionCell;
	view: ArticleView;
	partial: boolean;
	current: string | null;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	const { claims, accounts, speaks } = position;
	const name = side.name ?? "";
	const nameAt = (place: string) => (side.name === null ? t("claim.outlet") : place);
	return (
		<div class={`column slot-${side.slot}`}>
			{!speaks && (
				<p class="hint">
					<WithPageWords
						words={[name]}
						text={(place) => t(partial ? "sides.not_read" : "sides.no_words_here", [nameAt(place)])}
					/>
				</p>
			)}
			<FoldedCards view={view} claims={claims} current={current} events={events} />
			{accounts.map(({ reporter, claims: reported }) => (
				<div key={reporter ?? ""} class="account">
					<p class="hint">
						<WithPageWords
							words={[reporter ?? "", name]}
							text={(by, place) => t("sides.account_of", [reporter === null ? t("claim.unnamed") : by, nameAt(place)])}
						/>
					</p>
					<ClaimCards view={view} claims={reported} current={current} events={events} />
				</div>
			))}
		</div>
	);
}
