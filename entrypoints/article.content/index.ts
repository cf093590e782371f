import { defineContentScript } from "wxt/utils/define-content-script";
import { i18n } from "#i18n";
import { reportError } from "../../platform/errors";
import { listen, type ToPage } from "../../platform/messages";
import { PageReader } from "./page-reader";
import { ReadersMarks } from "./readers-marks";
import { SelectionToolbar } from "./selection-toolbar";

/** Registered at run time: it runs only where the reader asked for it. */
export default defineContentScript({
	registration: "runtime",
	main(context) {
		const failed = (where: string) => (error: unknown) => reportError(where, error);
		const reader = new PageReader(window, (claim, what) => {
			const work = what === "note" ? marks.noteOnClaim(claim) : reader.showInPanel(claim);
			void work.catch(failed("claim card"));
		});
		const marks = new ReadersMarks(window, reader);
		const toolbar = new SelectionToolbar(document, i18n.t, {
			isOn: () => reader.isReading(),
			annotate: (write) => marks.annotateSelection(write),
			parties: () => marks.parties(),
			addClaim: (speaker) => marks.addClaim(speaker),
		});
		const stop = listen<ToPage>("page", {
			pageState: () => reader.state,
			turnOn: () => reader.turnOn(),
			turnOff: () => {
				toolbar.hide();
				reader.turnOff();
			},
			showClaim: (id) => reader.showClaim(id),
			stepClaim: (step) => reader.stepClaim(step),
			showNote: (id) => reader.showNote(id),
			notesChanged: () => reader.refreshNotes(),
			annotateSelection: ({ write }) => marks.annotateSelection(write),
		});
		// Another page in the same document: a site that navigates without loading.
		context.addEventListener(window, "wxt:locationchange", () => void reader.pageNavigated());
		context.onInvalidated(() => {
			stop();
			toolbar.remove();
			reader.turnOff();
		});
		void reader.turnOn().catch(failed("reading the page"));
	},
});
