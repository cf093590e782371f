import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import { leadingCue, spokenText } from "../../domain/spoken-text";
import type { ArticleView } from "../article-view";
import { useText } from "../texts";
import { ClaimContent, howText, speakerName } from "./claim-content";
import { LinkedClaims } from "./linked-claims";
import type { Nearness } from "./nearness";
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
	/** Null: made at once. Else it is only as much as it takes to be found and read, until it is near the window. */
	nearness: Nearness | null;
	/** Made at once all the same. */
	first: boolean;
	/** A guess at its height in px, until it is known. */
	height: number;
	searched: readonly string[];
	onShow: (id: string) => void;
	onNote: (id: string) => void;
}

/** A claim in the list of all. */
export const ClaimEntry = unlessChanged(Entry);

function Entry(props: Props): JSX.Element {
	const { view, claim, current, nearness } = props;
	const t = useText();
	const card = useRef<HTMLElement>(null);
	const [near, setNear] = useState(nearness === null || props.first);
	const [height, setHeight] = useState(props.height);
	useEffect(() => {
		if (!nearness || !card.current) return;
		return nearness.watch(card.current, (isNear, measured) => {
			// Of one that was made the height is known now.
			if (!isNear) setHeight(measured);
			setNear(isNear);
		});
	}, [nearness]);
	const slot = claim.party ? view.slot(claim.party) : 0;
	const made = near || nearness === null;
	const classes = [
		`claim entry slot-${slot}`,
		claim.voice === "outlet" && "of-outlet",
		claim.within !== null && view.claim(claim.within) && "nested",
		current && "current",
		!made && "far",
	];
	return (
		<article
			ref={card}
			class={classes.filter(Boolean).join(" ")}
			style={{ "--height": `${height}px` }}
			data-claim={claim.id}
			aria-label={`${speakerName(t, view, claim)} ${howText(t, view, claim)}`.trim()}
			aria-current={current ? "true" : undefined}
			aria-posinset={props.position}
			aria-setsize={props.count}
			aria-keyshortcuts="Enter n"
			tabIndex={props.reached ? 0 : -1}
		>
			{made ? <Made {...props} /> : <Words {...props} />}
		</article>
	);
}

function Made({ view, claim, searched, onShow, onNote }: Props): JSX.Element {
	const t = useText();
	const counters = view.counters(claim.id);
	const disputes = view.disputes(claim.id);
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
	return <ClaimContent view={view} claim={claim} searched={searched} folds={folds} onShow={onShow} onNote={onNote} />;
}

/** As much as it takes for find-in-page and screen readers. */
function Words({ view, claim }: Props): JSX.Element {
	const t = useText();
	return (
		<>
			<p class="claim-who">{`${speakerName(t, view, claim)} ${howText(t, view, claim)}`}</p>
			<p class="claim-words">{`${leadingCue(view.text, claim)} ${spokenText(view.text, claim)}`.trim()}</p>
		</>
	);
}
