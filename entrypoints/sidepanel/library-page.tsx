import { signal } from "@preact/signals";
import { render } from "preact";
import { i18n } from "#i18n";
import { ShelfView } from "../../components/library/shelf-view";
import type { Toast } from "../../components/panel-data";
import { errorText, Texts } from "../../components/texts";
import { ToastView } from "../../components/toast-view";
import { ExpectedError, reportError, toKnownError } from "../../platform/errors";
import { ShelfDesk } from "./shelf-desk";

/** Shows the library in a page of its own. */
export function showLibrary(root: HTMLElement): void {
	const toast = signal<Toast | null>(null);
	const run = async (work: () => Promise<void>) => {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof ExpectedError)) reportError("library", error);
			toast.value = { text: errorText(i18n.t, toKnownError(error).code), undo: null };
		}
	};
	const desk = new ShelfDesk({
		say: (text, undo) => {
			toast.value = { text, undo };
		},
		run: (work) => void run(work),
		// Panels and pages hear of it by themselves.
		changed: () => {},
		close: null,
	});
	const dismiss = () => {
		toast.value = null;
	};
	function Page() {
		return (
			<Texts.Provider value={i18n.t}>
				<div class="panel">
					<ShelfView data={desk.data.value} events={desk} />
					{toast.value && <ToastView toast={toast.value} onDismiss={dismiss} />}
				</div>
			</Texts.Provider>
		);
	}
	document.title = `${i18n.t("library.open")} – Sidelight`;
	render(<Page />, root);
	void run(() => desk.start());
}
