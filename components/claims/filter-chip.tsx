import type { ComponentChildren, JSX } from "preact";

/** A filter that is on or off. */
export function FilterChip({
	on,
	side,
	onToggle,
	children,
}: {
	on: boolean;
	/** The party whose side it stands for; `cli/show/read-panel.ts` looks for it. */
	side?: string | undefined;
	onToggle: () => void;
	children: ComponentChildren;
}): JSX.Element {
	return (
		<button type="button" class="chip" data-side={side} aria-pressed={on} onClick={onToggle}>
			{children}
		</button>
	);
}
