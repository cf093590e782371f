import type { JSX } from "preact";
import { type Claim, type Counterclaim, isSureLink } from "../../domain/analysis";
import { spanText } from "../../domain/span";
import type { ArticleView } from "../article-view";
import { ClaimCard } from "../claims/claim-card";
import { CorrectLink } from "../corrections/correct-link";
import { NoteButton } from "../note-button";
import type { PanelEvents } from "../panel-data";
import { reasonText, type Translate, useText } from "../texts";
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
						<p class="reason">{reasonWithWords(t, view, link)}</p>
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

/** Why a link is shown: the rule in the reader's language, and the words of the page that show it. */
function reasonWithWords(t: Translate, view: ArticleView, link: Counterclaim): string {
	const reason = reasonText(t, link.rule);
	const rule = !isSureLink(link) ? `${t("claim.unsure")} · ${reason}` : reason;
	const words = spanText(view.text, link.evidence);
	if (words === "" || words.length > 80) return rule;
	// Words that bring their own quotation marks need none of ours.
	return t(/["“”„«»]/u.test(words) ? "reason.because_quoted" : "reason.because", [rule, words]);
}
