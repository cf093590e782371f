import { effect, signal } from "@preact/signals";
import { render } from "preact";
import { ShelfView } from "../../components/library/shelf-view";
import type { Toast } from "../../components/panel-data";
import { errorText, Texts } from "../../components/texts";
import { ToastView } from "../../components/toast-view";
import { ExpectedError, reportError, toKnownError } from "../../platform/errors";
import { onSettingsChange, readingSettings } from "../../platform/settings";
import { dressPage } from "./dress-page";
import { i18n, interfaceTexts } from "./interface-texts";
import { NoteWriting, type WritingHost } from "./note-writing";
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
	const around: WritingHost = {
		page: () => null,
		say: (text, undo) => {
			toast.value = { text, undo };
		},
		run: (work) => void run(work),
		// Panels and pages hear of it by themselves.
		changed: () => {},
	};
	const desk = new ShelfDesk({ ...around, writing: new NoteWriting(around), close: null });
	const dismiss = () => {
		toast.value = null;
	};
	function Page() {
		return (
			<Texts.Provider value={interfaceTexts.value}>
				<div class="panel">
					<ShelfView data={desk.data.value} events={desk} />
					{toast.value && <ToastView toast={toast.value} onDismiss={dismiss} />}
				</div>
			</Texts.Provider>
		);
	}
	effect(() => {
		document.title = `${interfaceTexts.value("library.open")} – Sidelight`;
	});
	onSettingsChange((reading) => void run(() => dressPage(reading)));
	render(<Page />, root);
	void run(async () => dressPage(await readingSettings()));
	void run(() => desk.start());
}
