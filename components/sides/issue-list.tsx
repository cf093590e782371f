import type { JSX } from "preact";
import type { Issue, Position } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { NoteButton } from "../note-button";
import { PAGE_LANGUAGE, PageWords, WithPageWords } from "../page-words";
import type { PanelEvents } from "../panel-data";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";

/** So many matters are shown at first. */
const FEW = 4;

interface Props {
	view: ArticleView;
	issues: readonly Issue[];
	events: PanelEvents;
}

/** What is in dispute, in the article's words, and who holds what on it; a click shows a position's first claim. */
export function IssueList({ view, issues, events }: Props): JSX.Element | null {
	const t = useText();
	const disputed = issues
		.filter(({ positions }) => new Set(positions.map(({ party }) => party)).size > 1)
		.sort((a, b) => claimsOf(b) - claimsOf(a));
	if (disputed.length === 0) return null;
	const rows = (list: readonly Issue[]) =>
		list.map((issue) => <IssueRow key={issue.id} view={view} issue={issue} events={events} />);
	return (
		<section class="issues" data-section="issues" aria-labelledby="issues-title">
			<h2 id="issues-title">{t("issues.title")}</h2>
			<ul>{rows(disputed.slice(0, FEW))}</ul>
			{disputed.length > FEW && (
				<details>
					<summary>{t("issues.more", disputed.length - FEW)}</summary>
					<ul>{rows(disputed.slice(FEW))}</ul>
				</details>
			)}
		</section>
	);
}

const claimsOf = ({ positions }: Issue) => positions.reduce((sum, { claims }) => sum + claims.length, 0);

function IssueRow({ view, issue, events }: { view: ArticleView; issue: Issue; events: PanelEvents }): JSX.Element {
	const t = useText();
	const label = view.text.slice(issue.label.start, issue.label.end);
	return (
		<li data-issue={issue.id}>
			<div class="section-head">
				<h3>
					<PageWords>{label}</PageWords>
				</h3>
				<NoteButton label={t("notes.note_on_issue", [label])} onNote={() => events.notes.onIssue(issue.id)} />
			</div>
			<ul class="positions">
				{issue.positions.map((position) => (
					<PositionRow key={position.id} view={view} position={position} onShow={events.showClaim} />
				))}
			</ul>
		</li>
	);
}

function PositionRow({
	view,
	position,
	onShow,
}: {
	view: ArticleView;
	position: Position;
	onShow: PanelEvents["showClaim"];
}): JSX.Element {
	const t = useText();
	const { party, stance, reportedBy, claims } = position;
	const [first] = claims;
	const outlet = first !== undefined && view.claim(first)?.voice === "outlet";
	const name = party ? (view.party(party)?.name ?? "") : outlet ? t("claim.outlet") : t("claim.unnamed");
	const reporter = reportedBy && view.party(reportedBy)?.name;
	return (
		<li>
			<button
				type="button"
				class="position"
				title={t("claim.show")}
				onClick={() => first !== undefined && onShow(first)}
			>
				<PartyMark slot={party ? view.slot(party) : 0} />
				<span class="position-party" lang={party ? PAGE_LANGUAGE : undefined}>
					{name}
				</span>{" "}
				<span class="position-stance">
					{t(`stance.${stance}`)}
					{claims.length > 1 && ` · ${t("issues.statements", claims.length)}`}
					{reporter && <WithPageWords words={[reporter]} text={(place) => ` · ${t("issues.account", [place])}`} />}
				</span>
			</button>
		</li>
	);
}
