import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { numberText } from "../numbers";
import { useText } from "../texts";
import { Markdown } from "./markdown";

/** Longer words, in UTF-16 code units, are shown from their beginning until they are asked for. */
const LONG = 20_000;
/** So much of them is shown at first. */
const BEGINNING = 1500;
/** Still longer ones are shown as they were written: to render them would take seconds. */
const TOO_LONG = 200_000;

interface Props {
	source: string;
	/** See `Markdown`. */
	onTick?: (box: number) => void;
}

/** What a note says; of a very long one the beginning, and all of it when it is asked for. */
export function NoteBody({ source, onTick }: Props): JSX.Element | null {
	const t = useText();
	const [whole, setWhole] = useState(false);
	if (source.trim() === "") return null;
	if (source.length <= LONG) return <Markdown source={source} {...(onTick && { onTick })} />;
	if (!whole) {
		return (
			<>
				<Markdown source={beginningOf(source)} />
				<p class="hint">{t("notes.long", [numberText(source.length)])}</p>
				<button type="button" class="quiet begin" onClick={() => setWhole(true)}>
					{t("notes.show_whole")}
				</button>
			</>
		);
	}
	return source.length <= TOO_LONG ? (
		<Markdown source={source} {...(onTick && { onTick })} />
	) : (
		<div class="as-written">{source}</div>
	);
}

/** To the end of a line or a word, where one is near. */
function beginningOf(source: string): string {
	const begin = source.slice(0, BEGINNING);
	const end = Math.max(begin.lastIndexOf("\n"), begin.lastIndexOf(" "));
	return `${end > BEGINNING / 2 ? begin.slice(0, end) : begin}…`;
}
