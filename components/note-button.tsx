import type { JSX } from "preact";
import { useText } from "./texts";

/** Begins a note on what it stands beside; `label` says on what. */
export function NoteButton({ label, onNote }: { label: string; onNote: () => void }): JSX.Element {
	const t = useText();
	return (
		<button type="button" class="quiet note-on" aria-label={label} title={label} onClick={onNote}>
			{t("claim.note")}
		</button>
	);
}
