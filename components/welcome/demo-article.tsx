import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** The demo article as its own page has it, in the language that it is written in. */
export function DemoArticle({ article, onPlaced }: { article: Element; onPlaced: () => void }): JSX.Element {
	const place = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		place.current?.replaceChildren(article);
		onPlaced();
	}, [article]);
	return <div class="demo-article" lang="en" dir="ltr" ref={place} />;
}
