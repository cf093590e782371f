import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ClaimPlace } from "../panel-data";
import { goToPlace, placeIn, showCard } from "./list-place";

interface Wanted {
	/** Where the reader was, with this filter; null where he never was. */
	place: ClaimPlace | null;
	/** Another one is another list. */
	filterName: string;
	current: string | null;
	/** What stays in sight at the top of the window. */
	bar: RefObject<HTMLElement | null>;
	onLeave: (place: ClaimPlace) => void;
}

/**
 * Keeps the reader's place in a list, through filters and tabs, and brings the current claim into view when it is another
 * one. Returns how to ask where the reader is.
 */
export function usePlace(list: RefObject<HTMLElement | null>, wanted: Wanted): () => ClaimPlace {
	const latest = useRef(wanted);
	latest.current = wanted;
	const barBox = () => latest.current.bar.current?.getBoundingClientRect() ?? new DOMRect();
	const here = (): ClaimPlace => ({
		...(list.current ? placeIn(list.current, barBox().bottom) : { claim: null, top: 0 }),
		current: latest.current.current,
	});
	const filtered = useRef<string | null>(null);
	useLayoutEffect(() => {
		const { place, filterName, current } = latest.current;
		const isOpened = filtered.current === null;
		filtered.current = filterName;
		// What became current while the list was away comes before where the reader was.
		const follows = isOpened && current !== null && place?.current !== current;
		const go = () => {
			if (!list.current) return;
			if (follows) showCard(list.current, current);
			else goToPlace(list.current, place, barBox());
		};
		// At the beginning nothing above can turn out to be higher.
		if (!follows && !place?.claim) return go();
		return twice(go);
	}, [wanted.filterName]);
	const seen = useRef(wanted.current);
	useLayoutEffect(() => {
		const { current } = latest.current;
		if (seen.current === current) return;
		seen.current = current;
		return twice(() => {
			if (list.current && current !== null) showCard(list.current, current);
		});
	}, [wanted.current]);
	useLayoutEffect(() => () => latest.current.onLeave(here()), []);
	return here;
}

/** Works now and again two frames later: what came into view is made only then, and has its true height. */
function twice(work: () => void): () => void {
	work();
	let frame = requestAnimationFrame(() => {
		frame = requestAnimationFrame(work);
	});
	return () => cancelAnimationFrame(frame);
}
