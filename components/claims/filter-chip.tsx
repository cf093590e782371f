import type { ComponentChildren, JSX } from "preact";

/** A filter that is on or off. */
export function FilterChip({
	on,
	onToggle,
	children,
}: {
	on: boolean;
	onToggle: () => void;
	children: ComponentChildren;
}): JSX.Element {
	return (
		<button type="button" class="chip" aria-pressed={on} onClick={onToggle}>
			{children}
		</button>
	);
}
