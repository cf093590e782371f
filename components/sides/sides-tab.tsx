import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { articleView } from "../article-view";
import type { PanelEvents, ReadPage, ShownNote, SidesData } from "../panel-data";
import { PartyPage } from "./party-page";
import { SidesView } from "./sides-view";

interface Props {
	page: ReadPage;
	sides: SidesData;
	notes: readonly ShownNote[];
	current: string | null;
	events: PanelEvents;
}

/** The sides, or the page of one party; back from there the reader is where they were. */
export function SidesTab({ page, sides, notes, current, events }: Props): JSX.Element {
	const view = articleView(page);
	const party = sides.party === null ? undefined : view.party(sides.party);
	const open = party?.id ?? null;
	// `bench/panel.ts` reads it. An effect runs when what it belongs to has been painted.
	useEffect(() => void performance.mark("sides-shown"), []);
	const left = useRef<{ party: string; scrolled: number } | null>(null);
	useLayoutEffect(() => {
		if (open !== null) {
			left.current ??= { party: open, scrolled: scrollY };
			return;
		}
		if (left.current === null) return;
		scrollTo({ top: left.current.scrolled });
		document
			.querySelector<HTMLElement>(`.party[data-party-id="${CSS.escape(left.current.party)}"]`)
			?.focus({ preventScroll: true });
		left.current = null;
	}, [open]);
	return party ? (
		<PartyPage page={page} view={view} party={party} notes={notes} current={current} events={events} />
	) : (
		<SidesView page={page} pair={sides.pair} current={current} events={events} />
	);
}
