import { createContext, type JSX } from "preact";
import { useContext } from "preact/hooks";
import { useText } from "../texts";

/** Copies a note by its id; whoever shows the views gives it to them. */
export const CopyNote = createContext<((id: string) => void) | null>(null);

/** Puts a note on the clipboard. */
export function CopyButton({ note }: { note: string }): JSX.Element | null {
	const t = useText();
	const copy = useContext(CopyNote);
	if (!copy) return null;
	return (
		<button type="button" class="quiet copy" title={t("exchange.copy_hint")} onClick={() => copy(note)}>
			{t("exchange.copy")}
		</button>
	);
}
