import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { ClaimContent, type ClaimContentProps } from "./claim-content";

interface Props extends ClaimContentProps {
	current: boolean;
}

/** One claim in a view that shows few; the current one is brought into view. */
export function ClaimCard({ current, ...content }: Props): JSX.Element {
	const card = useRef<HTMLElement>(null);
	useEffect(() => {
		if (current) card.current?.scrollIntoView({ block: "nearest" });
	}, [current]);
	return (
		<article
			class={current ? "claim current" : "claim"}
			data-claim={content.claim.id}
			ref={card}
			aria-current={current ? "true" : undefined}
		>
			<ClaimContent {...content} />
		</article>
	);
}
