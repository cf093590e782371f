import type { JSX } from "preact";
import type { Claim, Counterclaim } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { ClaimCard } from "../claims/claim-card";
import { CorrectLink } from "../corrections/correct-link";
import { LinkReason } from "../link-reason";
import { NoteButton } from "../note-button";
import type { PanelEvents } from "../panel-data";
import { useText } from "../texts";
import type { AnsweredRow } from "./compare";

interface Props {
	row: AnsweredRow;
	view: ArticleView;
	current: string | null;
	events: PanelEvents;
}

/** The claim stands in its party's column; its counters in the other, each with the reason for the link below it. */
export function AnsweredRowView({ row, view, current, events }: Props): JSX.Element {
	const t = useText();
	const card = (claim: Claim, link: Counterclaim | null) => (
		<div key={claim.id} class={`cell slot-${claim.party ? view.slot(claim.party) : 0}`}>
			<ClaimCard
				view={view}
				claim={claim}
				current={claim.id === current}
				onShow={events.showClaim}
				onNote={events.notes.onClaim}
			>
				{link && (
					<>
						<LinkReason view={view} link={link} />
						<div class="link-actions">
							<CorrectLink link={link} />
							<NoteButton label={t("notes.note_on_link")} onNote={() => events.notes.onLink(link.id)} />
						</div>
					</>
				)}
			</ClaimCard>
		</div>
	);
	return (
		<div class={`row claim-${row.claimOn}`}>
			<div data-role="claim">{card(row.claim, null)}</div>
			<div data-role="counters">{row.counters.map(({ link, counter }) => card(counter, link))}</div>
		</div>
	);
}
