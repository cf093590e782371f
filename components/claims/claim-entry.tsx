import type { JSX } from "preact";
import type { Claim } from "../../domain/analysis";
import { leadingCue, spokenText } from "../../domain/spoken-text";
import type { ArticleView } from "../article-view";
import { PageWords } from "../page-words";
import { type Translate, useText } from "../texts";
import { ClaimContent, howText, speakerName } from "./claim-content";
import { LinkedClaims } from "./linked-claims";
import { unlessChanged } from "./unless-changed";

interface Props {
	view: ArticleView;
	claim: Claim;
	/** Which of how many it is, from 1. */
	position: number;
	count: number;
	current: boolean;
	/** It is the one of the list that Tab reaches. */
	reached: boolean;
	/** Words that are searched for, folded. */
	searched: readonly string[];
	onShow: (id: string) => void;
	onNote: (id: string) => void;
}

/** A claim in the list of all. */
export const ClaimEntry = unlessChanged(Entry);

function Entry({ view, claim, position, count, current, reached, searched, onShow, onNote }: Props): JSX.Element {
	const t = useText();
	const counters = view.counters(claim.id);
	const disputes = view.disputes(claim.id);
	const classes = [
		`claim entry slot-${claim.party ? view.slot(claim.party) : 0}`,
		claim.voice === "outlet" && "of-outlet",
		claim.within !== null && view.claim(claim.within) && "nested",
		current && "current",
	];
	const folds = (
		<>
			<LinkedClaims
				view={view}
				title={t("claim.disputed_by", counters.length)}
				links={counters}
				end="counter"
				onShow={onShow}
			/>
			<LinkedClaims
				view={view}
				title={t("claim.disputes", disputes.length)}
				links={disputes}
				end="claim"
				onShow={onShow}
			/>
		</>
	);
	return (
		<article
			class={classes.filter(Boolean).join(" ")}
			data-claim={claim.id}
			aria-label={headOf(t, view, claim)}
			aria-current={current ? "true" : undefined}
			aria-posinset={position}
			aria-setsize={count}
			aria-keyshortcuts="Enter n"
			tabIndex={reached ? 0 : -1}
		>
			<ClaimContent view={view} claim={claim} searched={searched} folds={folds} onShow={onShow} onNote={onNote} />
		</article>
	);
}

/** As much of a claim as it takes for find-in-page and screen readers: who says it, and what. */
export function ClaimWords({
	view,
	claim,
	position,
	count,
}: Pick<Props, "view" | "claim" | "position" | "count">): JSX.Element {
	const t = useText();
	return (
		<article data-claim={claim.id} aria-posinset={position} aria-setsize={count}>
			{`${headOf(t, view, claim)}: `}
			<PageWords>{`${leadingCue(view.text, claim)} ${spokenText(view.text, claim)}`}</PageWords>
		</article>
	);
}

function headOf(t: Translate, view: ArticleView, claim: Claim): string {
	return `${speakerName(t, view, claim)} ${howText(t, view, claim)}`.trim();
}
