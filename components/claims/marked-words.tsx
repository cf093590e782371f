import type { JSX } from "preact";
import { findFolded } from "../../domain/folded-text";

/** Words of the page, with those marked that the reader searches for; `searched` is folded. */
export function MarkedWords({ text, searched }: { text: string; searched: readonly string[] }): JSX.Element {
	if (searched.length === 0) return <>{text}</>;
	let at = 0;
	const parts = findFolded(text, searched).map(({ start, end }) => {
		const before = text.slice(at, start);
		at = end;
		return (
			<>
				{before}
				<mark>{text.slice(start, end)}</mark>
			</>
		);
	});
	return (
		<>
			{parts}
			{text.slice(at)}
		</>
	);
}
