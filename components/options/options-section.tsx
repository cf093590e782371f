import type { ComponentChildren, JSX } from "preact";

/** A section of the options, to which the navigation leads. */
export function OptionsSection({
	id,
	title,
	children,
}: {
	id: string;
	title: string;
	children: ComponentChildren;
}): JSX.Element {
	return (
		<section id={id} data-section={id} aria-labelledby={`${id}-title`}>
			<h2 id={`${id}-title`} tabIndex={-1}>
				{title}
			</h2>
			{children}
		</section>
	);
}
