import { defineContentScript } from "wxt/utils/define-content-script";
import { reportError } from "../../platform/errors";
import { listen, type ToPage } from "../../platform/messages";
import { ownText } from "./own-texts";
import { PageReader } from "./page-reader";
import { ReadersMarks } from "./readers-marks";
import { outcomeText, SelectionToolbar } from "./selection-toolbar";

/** What works on a page. */
interface Parts {
	reader: PageReader;
	marks: ReadersMarks;
	toolbar: SelectionToolbar;
}

function makeParts(): Parts {
	const reader = new PageReader(window, async (claim, what) => {
		if (what === "note") return outcomeText(ownText, await marks.noteOnClaim(claim));
		return (await reader.showInPanel(claim)) ? "" : ownText("card.open_panel");
	});
	const marks = new ReadersMarks(window, reader);
	const toolbar = new SelectionToolbar(document, () => reader.styles.toolbar, ownText, {
		isOn: () => reader.isReading(),
		annotate: (write) => marks.annotateSelection(write),
		hasDraft: () => marks.hasDraft(),
		isAwaited: () => marks.isAwaited(),
		addToNote: () => marks.addToNote(),
		parties: () => marks.parties(),
		addClaim: (speaker) => marks.addClaim(speaker),
	});
	return { reader, marks, toolbar };
}

/** Registered at run time: it runs only where the reader asked for it. */
export default defineContentScript({
	registration: "runtime",
	// A page need not hear that we are there.
	noScriptStartedPostMessage: true,
	main(context) {
		let made: Parts | null = null;
		const parts = () => {
			made ??= makeParts();
			return made;
		};
		const stop = listen<ToPage>("page", {
			pageState: () => parts().reader.state,
			turnOn: () => parts().reader.turnOn(),
			turnOff() {
				parts().toolbar.hide();
				parts().reader.turnOff();
			},
			showClaim: (id) => parts().reader.showClaim(id),
			stepClaim: ({ step, among }) => parts().reader.stepClaim(step, among),
			showPassage: (span) => parts().reader.showPassage(span),
			addPassage: (draft) => parts().marks.awaitPassage(draft),
			notesChanged: () => parts().reader.refreshNotes(),
			correctionsChanged: () => parts().reader.analyzeAgain(),
			selectedSpan: () => parts().marks.selectedSpan(),
			annotateSelection: ({ write }) => parts().marks.annotateSelection(write),
		});
		// Another page in the same document: a site that navigates without loading.
		context.addEventListener(window, "wxt:locationchange", () => void parts().reader.pageNavigated());
		context.onInvalidated(() => {
			stop();
			made?.toolbar.remove();
			made?.reader.turnOff();
		});
		// In a task of its own: the browser has just compiled all of this, and the page has waited for that.
		setTimeout(() => {
			parts()
				.reader.turnOn()
				.catch((error) => reportError("reading the page", error));
		}, 0);
	},
});
