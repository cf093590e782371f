import { defineContentScript } from "wxt/utils/define-content-script";
import { reportError } from "../../platform/errors";
import { listen, type ToPage } from "../../platform/messages";
import { PageReader } from "./page-reader";
import { SelectionToolbar } from "./selection-toolbar";
import "./style.css";

/** Registered at run time: it runs only where the reader asked for it. */
export default defineContentScript({
	registration: "runtime",
	main(context) {
		const reader = new PageReader(window);
		const toolbar = new SelectionToolbar(document, {
			isOn: () => reader.isReading(),
			annotate: (write) => reader.annotateSelection(write),
		});
		const stop = listen<ToPage>("page", {
			pageState: () => reader.state,
			turnOn: () => reader.turnOn(),
			turnOff: () => reader.turnOff(),
			showClaim: (id) => reader.showClaim(id),
			showNote: (id) => reader.showNote(id),
			notesChanged: () => reader.refreshNotes(),
			annotateSelection: ({ write }) => reader.annotateSelection(write),
		});
		// Another page in the same document: a site that navigates without loading.
		context.addEventListener(window, "wxt:locationchange", () => void reader.pageNavigated());
		context.onInvalidated(() => {
			stop();
			toolbar.remove();
			reader.turnOff();
		});
		void reader.turnOn().catch((error) => reportError("reading the page", error));
	},
});
