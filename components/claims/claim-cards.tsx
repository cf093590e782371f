import type { JSX } from "preact";
import type { Claim } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import type { PanelEvents } from "../panel-data";
import { ClaimCard } from "./claim-card";

interface Props {
	view: ArticleView;
	claims: readonly Claim[];
	current: string | null;
	events: PanelEvents;
}

/** Claims below each other, in the order given. */
export function ClaimCards({ view, claims, current, events }: Props): JSX.Element {
	return (
		<>
			{claims.map((claim) => (
				<ClaimCard
					key={claim.id}
					view={view}
					claim={claim}
					current={claim.id === current}
					onShow={events.showClaim}
					onNote={events.notes.onClaim}
				/>
			))}
		</>
	);
}
