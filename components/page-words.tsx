import type { ComponentChildren, JSX } from "preact";
import { useText } from "./texts";

/** In this language are all articles in which claims are found. */
export const PAGE_LANGUAGE = "en";

/** Words of a page among those of the interface, which may be in another language: they are read out as what they are. */
export function PageWords({ children }: { children: ComponentChildren }): JSX.Element {
	return <span lang={PAGE_LANGUAGE}>{children}</span>;
}

/** What a side is called: in the page's words, or as the interface calls the outlet, which has no name. */
export function SideName({ name }: { name: string | null }): JSX.Element | string {
	const t = useText();
	return name === null ? t("claim.outlet") : <PageWords>{name}</PageWords>;
}

/** Characters that no text of the interface has. */
const PLACES = ["\ue000", "\ue001"] as const;

/** A text of the interface with words of the page in it; `text` puts what it gets in place of the first and the second. */
export function WithPageWords({
	words,
	text,
}: {
	words: readonly [first: string, second?: string];
	text: (first: string, second: string) => string;
}): JSX.Element {
	const parts = text(...PLACES).split(/([\ue000\ue001])/u);
	return (
		<>
			{parts.map((part, i) =>
				i % 2 === 0 ? part : <PageWords key={i}>{words[part === PLACES[0] ? 0 : 1]}</PageWords>,
			)}
		</>
	);
}
