import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import type { ClaimPlace } from "../panel-data";
import { useText } from "../texts";
import { ClaimEntry } from "./claim-entry";
import { goalOf, takesKeys } from "./list-keys";
import { cardOf, showCard } from "./list-place";
import { Nearness } from "./nearness";
import { usePlace } from "./use-place";

/** Of a list of more claims only those near the window are made. */
const LONG_LIST = 60;
/** So many are made before the first look. */
const FIRST = 12;

interface Props {
	view: ArticleView;
	claims: readonly Claim[];
	current: string | null;
	/** Words that are searched for, folded. */
	searched: readonly string[];
	/** Where the reader was with this filter. */
	place: ClaimPlace | null;
	filterName: string;
	/** What stays in sight at the top of the window. */
	bar: RefObject<HTMLElement | null>;
	/** Will tell where the reader is. */
	here: { current: () => ClaimPlace | null };
	onShow: (id: string) => void;
	onNote: (id: string) => void;
	onLeave: (place: ClaimPlace) => void;
}

/**
 * Claims below each other, as a feed: arrows, page keys, Home and End go from one to another, Enter shows it on the page, `n`
 * begins a note. Every claim's words are there for find-in-page; its card is made when it comes near the window.
 */
export function ClaimList(props: Props): JSX.Element {
	const { view, claims, current, searched, bar, onShow, onNote } = props;
	const t = useText();
	const list = useRef<HTMLDivElement>(null);
	const isLong = claims.length > LONG_LIST;
	const nearness = useMemo(() => (isLong ? new Nearness() : null), [isLong]);
	useEffect(() => () => nearness?.stop(), [nearness]);
	props.here.current = usePlace(list, props);

	const [reached, setReached] = useState(current);
	useEffect(() => {
		if (current !== null && !list.current?.contains(document.activeElement)) setReached(current);
	}, [current]);
	const inTabOrder = claims.some(({ id }) => id === reached) ? reached : claims[0]?.id;

	const keyPressed = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
		const target = event.target as Element;
		const id = claimOf(target);
		if (id === null || event.altKey || event.ctrlKey || event.metaKey || takesKeys(target)) return;
		const cards = [...event.currentTarget.children];
		const at = claims.findIndex((claim) => claim.id === id);
		const goal = claims[goalOf(event.key, at, cards, innerHeight - (bar.current?.offsetHeight ?? 0)) ?? -1];
		if (goal) {
			cardOf(event.currentTarget, goal.id)?.focus({ preventScroll: true });
			showCard(event.currentTarget, goal.id);
		} else if (event.key === "n") onNote(id);
		else if (event.key === "Enter" && target.matches("[data-claim]")) onShow(id);
		else return;
		event.preventDefault();
	};

	const width = list.current?.clientWidth ?? innerWidth;
	return (
		<div
			ref={list}
			class="claim-list"
			role="feed"
			aria-label={t("panel.claims")}
			onKeyDown={keyPressed}
			onFocusIn={({ target }) => setReached(claimOf(target as Element))}
		>
			{claims.map((claim, index) => (
				<ClaimEntry
					key={claim.id}
					view={view}
					claim={claim}
					position={index + 1}
					count={claims.length}
					current={claim.id === current}
					reached={claim.id === inTabOrder}
					nearness={nearness}
					first={index < FIRST}
					height={guessHeight(claim, width)}
					searched={searched}
					onShow={onShow}
					onNote={onNote}
				/>
			))}
		</div>
	);
}

function claimOf(element: Element): string | null {
	return element.closest<HTMLElement>("[data-claim]")?.dataset.claim ?? null;
}

/** About how high a card is in px, in a list of that width: two lines about it, and its words. */
function guessHeight({ content }: Claim, width: number): number {
	const letters = content.reduce((sum, { start, end }) => sum + end - start, 0);
	return 50 + 23 * Math.ceil((letters * 7.5) / Math.max(200, width));
}
