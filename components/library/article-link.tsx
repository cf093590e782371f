import type { ComponentChildren, JSX } from "preact";

/** The title of a kept article, which opens it; one that came from no page is only named. */
export function ArticleLink({
	article,
	onOpen,
	children,
}: {
	/** Its canonical address. */
	article: string;
	onOpen: () => void;
	children: ComponentChildren;
}): JSX.Element {
	if (!/^https?:/u.test(article)) {
		return (
			<cite class="shelf-open" tabIndex={-1}>
				{children}
			</cite>
		);
	}
	return (
		<a
			class="shelf-open"
			href={article}
			target="_blank"
			rel="noopener noreferrer"
			onClick={(event) => {
				// With a key held down the browser does what it does with every link.
				if (event.ctrlKey || event.metaKey || event.shiftKey) return;
				event.preventDefault();
				onOpen();
			}}
		>
			{children}
		</a>
	);
}
