import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Toast } from "./panel-data";
import { useText } from "./texts";

/** How long a message stays, in ms; one that can be undone stays longer. */
const SHORT = 4000;
const LONG = 10_000;

/** A message that goes by itself, unless the reader is on it. */
export function ToastView({ toast, onDismiss }: { toast: Toast; onDismiss: () => void }): JSX.Element {
	const t = useText();
	useEffect(() => {
		const timer = setTimeout(onDismiss, toast.undo ? LONG : SHORT);
		return () => clearTimeout(timer);
	}, [toast]);
	const { undo } = toast;
	return (
		<div class="toast" role="status">
			<span>{toast.text}</span>
			{undo && (
				<button
					type="button"
					onClick={() => {
						undo();
						onDismiss();
					}}
				>
					{t("notes.undo")}
				</button>
			)}
		</div>
	);
}
