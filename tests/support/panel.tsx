import type { ComponentChildren } from "preact";
import { render } from "preact";
import { act } from "preact/test-utils";
import { onTestFinished, vi } from "vitest";
import { App } from "../../components/app";
import { NO_FILTER } from "../../components/claims/claim-filter";
import { loadViews } from "../../components/lazy-views";
import type {
	ClaimEvents,
	CorrectionEvents,
	ExchangeEvents,
	LibraryData,
	LibraryEvents,
	NoteEvents,
	NotesData,
	PanelData,
	PanelEvents,
	PanelView,
	ReadPage,
	ShownNote,
	SidesEvents,
	WritingEvents,
} from "../../components/panel-data";
import { Texts } from "../../components/texts";
import { DEFAULT_ENGINES } from "../../domain/search-engines";
import { DEFAULT_SETTINGS } from "../../domain/settings";
import { createNote } from "../../notes/revision";
import { english } from "./english";

// Tests look at a view as soon as it is shown.
await loadViews();

// There is no top layer here.
HTMLDialogElement.prototype.showModal = function () {
	this.open = true;
};
HTMLDialogElement.prototype.close = function () {
	this.open = false;
};

// There is no layout here to scroll in.
Element.prototype.scrollIntoView = () => {};
globalThis.scrollBy = () => {};

// Nor style sheets; the names in tests are plain ones.
vi.stubGlobal("CSS", { escape: (name: string) => name.replace(/[^\w-]/gu, "\\$&") });

// Nor a top layer.
HTMLElement.prototype.showPopover = () => {};
HTMLElement.prototype.hidePopover = function () {
	this.dispatchEvent(Object.assign(new Event("toggle"), { newState: "closed" }));
};

export const NO_LIBRARY: LibraryData = { saved: false, others: false, elsewhere: {}, statements: {} };
export const NO_NOTES: NotesData = {
	notes: [],
	order: "place",
	drafts: [],
	error: null,
	unsaved: {},
	tags: [],
	awaiting: null,
};

/** What the panel shows of `view`, with nothing else. */
export function panelData(view: PanelView, data: Partial<PanelData> = {}): PanelData {
	return {
		view,
		tab: "sides",
		sides: { pair: null, party: null },
		claims: { filter: NO_FILTER, place: null, engines: DEFAULT_ENGINES },
		currentClaim: null,
		notes: NO_NOTES,
		corrections: { list: [], error: null },
		library: NO_LIBRARY,
		shelf: null,
		exporting: null,
		toast: null,
		reading: DEFAULT_SETTINGS,
		shortcut: "Alt+Shift+S",
		offerSite: null,
		...data,
	};
}

/** What is done with notes wherever they are written. */
export function writingEvents() {
	return {
		changeDraft: vi.fn<WritingEvents["changeDraft"]>(),
		saveDraft: vi.fn<WritingEvents["saveDraft"]>(),
		discardDraft: vi.fn<WritingEvents["discardDraft"]>(),
		removePassage: vi.fn<WritingEvents["removePassage"]>(),
		needTags: vi.fn<WritingEvents["needTags"]>(),
		edit: vi.fn<WritingEvents["edit"]>(),
		remove: vi.fn<WritingEvents["remove"]>(),
		tick: vi.fn<WritingEvents["tick"]>(),
		keepVersion: vi.fn<WritingEvents["keepVersion"]>(),
		keepBoth: vi.fn<WritingEvents["keepBoth"]>(),
		merge: vi.fn<WritingEvents["merge"]>(),
	};
}

export function panelEvents() {
	return {
		chooseTab: vi.fn<PanelEvents["chooseTab"]>(),
		showClaim: vi.fn<PanelEvents["showClaim"]>(),
		read: vi.fn<PanelEvents["read"]>(),
		turnOff: vi.fn<PanelEvents["turnOff"]>(),
		alwaysRead: vi.fn<PanelEvents["alwaysRead"]>(),
		changeReading: vi.fn<PanelEvents["changeReading"]>(),
		openLibrary: vi.fn<PanelEvents["openLibrary"]>(),
		openOptions: vi.fn<PanelEvents["openOptions"]>(),
		dismissToast: vi.fn<PanelEvents["dismissToast"]>(),
		sides: {
			choosePair: vi.fn<SidesEvents["choosePair"]>(),
			openParty: vi.fn<SidesEvents["openParty"]>(),
			closeParty: vi.fn<SidesEvents["closeParty"]>(),
		},
		claims: {
			changeFilter: vi.fn<ClaimEvents["changeFilter"]>(),
			leave: vi.fn<ClaimEvents["leave"]>(),
			copy: vi.fn<ClaimEvents["copy"]>(),
		},
		notes: {
			...writingEvents(),
			show: vi.fn<NoteEvents["show"]>(),
			addPassage: vi.fn<NoteEvents["addPassage"]>(),
			onClaim: vi.fn<NoteEvents["onClaim"]>(),
			onParty: vi.fn<NoteEvents["onParty"]>(),
			onIssue: vi.fn<NoteEvents["onIssue"]>(),
			onLink: vi.fn<NoteEvents["onLink"]>(),
			followUp: vi.fn<NoteEvents["followUp"]>(),
			keepNewWords: vi.fn<NoteEvents["keepNewWords"]>(),
			changeOrder: vi.fn<NoteEvents["changeOrder"]>(),
			retryStorage: vi.fn<NoteEvents["retryStorage"]>(),
		},
		corrections: {
			setSpeaker: vi.fn<CorrectionEvents["setSpeaker"]>(),
			rejectClaim: vi.fn<CorrectionEvents["rejectClaim"]>(),
			takeSelectedWords: vi.fn<CorrectionEvents["takeSelectedWords"]>(),
			setIssue: vi.fn<CorrectionEvents["setIssue"]>(),
			relabelIssue: vi.fn<CorrectionEvents["relabelIssue"]>(),
			addLink: vi.fn<CorrectionEvents["addLink"]>(),
			confirmLink: vi.fn<CorrectionEvents["confirmLink"]>(),
			rejectLink: vi.fn<CorrectionEvents["rejectLink"]>(),
			renameParty: vi.fn<CorrectionEvents["renameParty"]>(),
			mergeParties: vi.fn<CorrectionEvents["mergeParties"]>(),
			splitParty: vi.fn<CorrectionEvents["splitParty"]>(),
			settle: vi.fn<CorrectionEvents["settle"]>(),
			drop: vi.fn<CorrectionEvents["drop"]>(),
		},
		library: {
			saveArticle: vi.fn<LibraryEvents["saveArticle"]>(),
			forgetArticle: vi.fn<LibraryEvents["forgetArticle"]>(),
			lookElsewhere: vi.fn<LibraryEvents["lookElsewhere"]>(),
			lookOverTime: vi.fn<LibraryEvents["lookOverTime"]>(),
		},
		exchange: {
			openForPage: vi.fn<ExchangeEvents["openForPage"]>(),
			copyNote: vi.fn<ExchangeEvents["copyNote"]>(),
			copyAll: vi.fn<ExchangeEvents["copyAll"]>(),
			start: vi.fn<ExchangeEvents["start"]>(),
			cancel: vi.fn<ExchangeEvents["cancel"]>(),
			close: vi.fn<ExchangeEvents["close"]>(),
		},
	};
}

/** Shows views in the document, with the English texts, until the test ends. */
export function show(views: ComponentChildren): HTMLElement {
	const holder = document.createElement("div");
	document.body.append(holder);
	onTestFinished(() => {
		act(() => render(null, holder));
		holder.remove();
	});
	act(() => render(<Texts value={english}>{views}</Texts>, holder));
	return holder;
}

/** Shows the panel; gives its element and what was asked of it. */
export function showPanel(data: PanelData) {
	const events = panelEvents();
	return { panel: show(<App data={data} events={events} />), events };
}

/** Shows a view of a read page. */
export function showPage(page: ReadPage, data: Partial<PanelData> = {}) {
	return showPanel(panelData({ kind: "read", page }, data));
}

/** The words of all elements that a selector finds, spaces made one. */
export function textsOf(root: ParentNode, selector: string): string[] {
	return [...root.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/gu, " ").trim());
}

/** The button with these words, or this label. */
export function button(root: ParentNode, name: string): HTMLButtonElement {
	const found = [...root.querySelectorAll("button")].find(
		(one) => one.textContent.trim() === name || one.getAttribute("aria-label") === name,
	);
	if (!found) throw new Error(`there is no button “${name}”`);
	return found;
}

export function click(element: HTMLElement): void {
	act(() => element.click());
}

/** Presses a key. */
export function press(element: HTMLElement, key: string, held: Partial<KeyboardEventInit> = {}): void {
	act(() => {
		element.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
	});
}

/** Types into a field, or chooses in a list. */
export function enter(
	field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
	value: string,
	event: "input" | "change" = field instanceof HTMLSelectElement ? "change" : "input",
): void {
	act(() => {
		field.value = value;
		field.dispatchEvent(new Event(event, { bubbles: true }));
	});
}

/** A kept note. */
export function shownNote(id: string, note: Partial<ShownNote> = {}): ShownNote {
	const content = { targets: [], body: `Body of ${id}.`, tags: [], colour: "yellow" as const, evidence: [] };
	return { ...createNote(id, "https://news.example/harbour", content, 1000), conflicts: [], ...note };
}
