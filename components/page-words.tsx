import type { ComponentChildren, JSX } from "preact";

/** In this language are all articles in which claims are found. */
const LANGUAGE = "en";

/** Words of a page among those of the interface, which may be in another language: they are read out as what they are. */
export function PageWords({ children }: { children: ComponentChildren }): JSX.Element {
	return <span lang={LANGUAGE}>{children}</span>;
}
