import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import type { ClaimPlace } from "../panel-data";
import { useText } from "../texts";
import { ClaimChunk } from "./claim-chunk";
import { goalOf, takesKeys } from "./list-keys";
import { cardsOf, showCard } from "./list-place";
import { Nearness } from "./nearness";
import { usePlace } from "./use-place";

/** Of a list of more claims only those near the window are made. */
const LONG_LIST = 60;
/** So many are made together. */
const CHUNK = 8;
/** So many of these fill a window, and are made before it is known where the reader is. */
const FIRST = 2;

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
	const { view, claims, current, searched, place, bar, onShow, onNote } = props;
	const t = useText();
	const list = useRef<HTMLDivElement>(null);
	const isLong = claims.length > LONG_LIST;
	const nearness = useMemo(() => (isLong ? new Nearness() : null), [isLong]);
	useEffect(() => () => nearness?.stop(), [nearness]);
	const chunks = useMemo(() => chunksOf(claims), [claims]);

	const [reached, setReached] = useState(current);
	useEffect(() => {
		if (current !== null && !list.current?.contains(document.activeElement)) setReached(current);
	}, [current]);
	/** The claim that a key led to: its card may have to be made before it gets the focus. */
	const [goal, setGoal] = useState<{ id: string } | null>(null);
	useLayoutEffect(() => {
		if (!goal || !list.current) return;
		cardsOf(list.current).get(goal.id)?.focus({ preventScroll: true });
		showCard(list.current, goal.id);
	}, [goal]);
	props.here.current = usePlace(list, props);

	const keyPressed = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
		const target = event.target as Element;
		const id = claimOf(target);
		if (id === null || event.altKey || event.ctrlKey || event.metaKey || takesKeys(target)) return;
		const cards = cardsOf(event.currentTarget);
		const at = claims.findIndex((claim) => claim.id === id);
		const cardAt = (index: number) => cards.get(claims[index]?.id ?? "");
		const page = innerHeight - (bar.current?.getBoundingClientRect().bottom ?? 0);
		const to = claims[goalOf(event.key, at, claims.length - 1, cardAt, page) ?? -1];
		if (to) {
			setReached(to.id);
			setGoal({ id: to.id });
		} else if (event.key === "n") onNote(id);
		else if (event.key === "Enter" && target.matches("[data-claim]")) onShow(id);
		else return;
		event.preventDefault();
	};

	const inTabOrder = (claims.some(({ id }) => id === reached) ? reached : claims[0]?.id) ?? null;
	const width = list.current?.clientWidth ?? innerWidth;
	// A feed has entries.
	if (claims.length === 0) return <div ref={list} class="claim-list" />;
	return (
		<div
			ref={list}
			class="claim-list"
			role="feed"
			aria-label={t("panel.claims")}
			onKeyDown={keyPressed}
			onFocusIn={({ target }) => setReached(claimOf(target as Element))}
		>
			{chunks.map((chunk, index) => {
				const among = (id: string | null | undefined) => chunk.some((claim) => claim.id === id);
				return (
					<ClaimChunk
						key={index}
						view={view}
						claims={chunk}
						position={index * CHUNK + 1}
						count={claims.length}
						nearness={nearness}
						kept={index < FIRST || among(inTabOrder) || among(current) || among(place?.claim)}
						current={among(current) ? current : null}
						reached={among(inTabOrder) ? inTabOrder : null}
						searched={searched}
						width={width}
						onShow={onShow}
						onNote={onNote}
					/>
				);
			})}
		</div>
	);
}

function chunksOf(claims: readonly Claim[]): (readonly Claim[])[] {
	return Array.from({ length: Math.ceil(claims.length / CHUNK) }, (_, index) =>
		claims.slice(index * CHUNK, (index + 1) * CHUNK),
	);
}

function claimOf(element: Element): string | null {
	return element.closest<HTMLElement>("[data-claim]")?.dataset.claim ?? null;
}
