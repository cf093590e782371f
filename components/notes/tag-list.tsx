import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { numberText } from "../numbers";
import { useText } from "../texts";

/** So many tags are shown at first, and so many more each time. */
const FEW = 20;
const MORE = 200;

interface Props {
	tags: readonly string[];
	/** Takes a tag away; null where they are only shown. */
	onRemove: ((tag: string) => void) | null;
}

/** A note's tags; of very many the first, and how many more there are. */
export function TagList({ tags, onRemove }: Props): JSX.Element | null {
	const t = useText();
	const [most, setMost] = useState(FEW);
	if (tags.length === 0) return null;
	const hidden = tags.length - most;
	return (
		<ul class="tag-list" aria-label={t("notes.tags")}>
			{tags.slice(0, most).map((tag) => (
				<li key={tag} class="tag" dir="auto">
					{tag}
					{onRemove && (
						<button type="button" aria-label={t("notes.remove_tag", [tag])} onClick={() => onRemove(tag)}>
							×
						</button>
					)}
				</li>
			))}
			{hidden > 0 && (
				<li>
					<button
						type="button"
						class="quiet"
						aria-label={t("notes.more_tags", [numberText(hidden)])}
						onClick={() => setMost(most + MORE)}
					>
						{t("notes.plus", [numberText(hidden)])}
					</button>
				</li>
			)}
		</ul>
	);
}
