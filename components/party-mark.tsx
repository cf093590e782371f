import type { JSX } from "preact";

/** The colour of a party's slot, as a dot: never the only sign, the name always stands beside it. */
export function PartyMark({ slot }: { slot: number }): JSX.Element {
	return <span class={`mark slot-${slot}`} aria-hidden="true" />;
}
