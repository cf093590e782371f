import browser from "webextension-polyfill";
import { type FoundArticle, findArticle } from "../../article/find-article";
import { findPassages } from "../../article/find-passage";
import { HIGHLIGHT, PRIORITY } from "../../article/highlight-names";
import { claimsAt, highlightLayers } from "../../article/layers-of";
import { Painter } from "../../article/painter";
import { createScheduler } from "../../article/scheduler";
import { anchorAt } from "../../domain/anchor";
import { anchorsOf, type Draft, type Note } from "../../domain/note";
import type { PageState, PlacedNote } from "../../domain/page-state";
import type { Span } from "../../domain/span";
import { createNote } from "../../notes/revision";
import { ExpectedError, reportError, toKnownError } from "../../platform/errors";
import { askBackground, tellPanels, untilAnswered } from "../../platform/messages";
import { browserHighlights } from "./browser-highlights";
import { PageWatch } from "./page-watch";
import { offsetAtPoint, scrollToNode, selectedSpan } from "./places";

/** Our tasks on the page's thread end after so many ms; the page has its turn between them. */
const TASK_BUDGET = 5;
/** How long a claim stays flashed, in ms. */
const FLASH = 1800;

type ReadState = Extract<PageState, { kind: "read" }>;

/** Reads a page, paints what is found, and answers for it: all that the content script knows lives here. */
export class PageReader {
	state: PageState = { kind: "off" };
	private found: FoundArticle | null = null;
	private notes: Note[] = [];
	private readonly painter = new Painter(browserHighlights);
	private readonly watch: PageWatch;
	private readonly window: Window;
	private flashing = 0;
	/** Raised with every reading, so that one that was overtaken stops. */
	private reading = 0;

	constructor(window: Window) {
		this.window = window;
		this.watch = new PageWatch(window.document, () => void this.checkPage());
	}

	isReading(): boolean {
		return this.state.kind === "read";
	}

	async turnOn(): Promise<void> {
		if (this.state.kind === "reading" || this.state.kind === "read") return;
		await this.read();
	}

	turnOff(): void {
		this.reading++;
		this.watch.stop();
		this.window.document.removeEventListener("click", this.clicked);
		this.painter.clearAll();
		this.found = null;
		this.notes = [];
		this.setState({ kind: "off" });
	}

	/** The address changed without a new document: read what the site puts there, once it has. */
	async pageNavigated(): Promise<void> {
		if (this.state.kind === "off") return;
		this.painter.clearAll();
		this.setState({ kind: "reading" });
		await this.watch.settled();
		await this.read();
	}

	private async read(): Promise<void> {
		const mine = ++this.reading;
		this.setState({ kind: "reading" });
		try {
			const found = await findArticle(this.window.document, this.window.location.href, this.scheduler());
			if (mine !== this.reading) return;
			if (typeof found === "string") return this.foundNothing(found);
			const { analysis, notes } = await untilAnswered(() => askBackground("analyze", found.article));
			if (mine !== this.reading) return;
			this.found = found;
			this.notes = notes;
			await this.paint({
				kind: "read",
				article: found.article,
				analysis,
				notes: [],
				private: browser.extension.inIncognitoContext === true,
			});
			if (mine !== this.reading) return;
			this.window.document.addEventListener("click", this.clicked);
			this.watch.start();
		} catch (error) {
			if (mine !== this.reading) return;
			if (!(error instanceof ExpectedError)) reportError("reading the page", error);
			this.setState({ kind: "failed", error: toKnownError(error) });
		}
	}

	private foundNothing(why: "no-text" | "too-short" | "changing"): void {
		this.found = null;
		this.watch.start();
		if (why === "changing") this.setState({ kind: "failed", error: { code: "page-changing", detail: "" } });
		else this.setState({ kind: "no-article", reason: why });
	}

	private async paint(state: ReadState): Promise<void> {
		if (!this.found) return;
		for (const layer of highlightLayers(state.analysis)) this.painter.paint(layer, this.found.map);
		const notes = await this.paintNotes(state.article.text);
		if (notes) this.setState({ ...state, notes });
	}

	/**
	 * Puts notes back on their passages; those whose words are gone have no place, and are not dropped. Null where the page or
	 * its notes have become others meanwhile.
	 */
	private async paintNotes(text: string): Promise<PlacedNote[] | null> {
		const { found, notes, reading } = this;
		const places = await findPassages(text, notes.flatMap(anchorsOf), this.scheduler());
		if (!found || found !== this.found || notes !== this.notes || reading !== this.reading) return null;
		const spans = places.filter((place) => place !== null && place.certainty !== "uncertain") as Span[];
		this.painter.paint({ name: HIGHLIGHT.note, priority: PRIORITY.note, spans }, found.map);
		let next = 0;
		return notes.map((note) => ({ id: note.id, places: anchorsOf(note).map(() => places[next++] ?? null) }));
	}

	/** The page changed under us: paint again where the article stayed, read again where it did not. */
	private async checkPage(): Promise<void> {
		if (this.state.kind === "reading" || this.state.kind === "off") return;
		if (this.state.kind === "read" && this.found?.map.isCurrent(this.state.article.text)) return;
		const mine = this.reading;
		const found = await findArticle(this.window.document, this.window.location.href, this.scheduler());
		if (mine !== this.reading || typeof found === "string") return;
		if (this.state.kind === "read" && found.article.text === this.state.article.text) {
			this.found = found;
			await this.paint(this.state);
			return;
		}
		await this.read();
	}

	async refreshNotes(): Promise<void> {
		const { state } = this;
		if (state.kind !== "read") return;
		this.notes = await untilAnswered(() => askBackground("notesOf", state.article.canonicalUrl));
		const notes = await this.paintNotes(state.article.text);
		if (notes && this.state.kind === "read") this.setState({ ...this.state, notes });
	}

	showClaim(id: string): boolean {
		if (this.state.kind !== "read") return false;
		const claim = this.state.analysis.claims.find((candidate) => candidate.id === id);
		return claim !== undefined && this.show(claim.content);
	}

	showNote(id: string): boolean {
		if (this.state.kind !== "read") return false;
		const places = this.state.notes.find((note) => note.id === id)?.places.filter((place) => place !== null) ?? [];
		return places.length > 0 && this.show(places);
	}

	private show(spans: readonly Span[]): boolean {
		const { found } = this;
		const first = spans[0] && found?.map.rangesOf(spans[0])?.[0];
		if (!found || !first) return false;
		scrollToNode(this.window, first);
		this.painter.paint({ name: HIGHLIGHT.current, priority: PRIORITY.current, spans }, found.map);
		this.window.clearTimeout(this.flashing);
		this.flashing = this.window.setTimeout(() => this.painter.clear(HIGHLIGHT.current), FLASH);
		return true;
	}

	private readonly clicked = (event: MouseEvent): void => {
		if (!event.isTrusted || this.state.kind !== "read" || !this.found) return;
		if (!this.window.getSelection()?.isCollapsed) return;
		if ((event.target as Element | null)?.closest?.("a, button, input, select, textarea, [contenteditable]")) return;
		const offset = offsetAtPoint(this.window.document, this.found.map, event.clientX, event.clientY);
		const id = offset === null ? undefined : claimsAt(this.state.analysis, offset)[0];
		if (id) void tellPanels("claimActivated", id);
	};

	/** Makes a highlight of what is selected, or, with `write`, a draft of a note that the panel goes on with. */
	async annotateSelection(
		write: boolean,
	): Promise<"saved" | "draft" | "nothing-selected" | "outside-article" | "private"> {
		const { state, found } = this;
		if (state.kind !== "read" || !found) return "outside-article";
		if (state.private) return "private";
		const span = selectedSpan(this.window, found.map, state.article.text);
		if (typeof span === "string") return span;
		const targets: Note["targets"] = [{ kind: "passage", anchors: [anchorAt(state.article.text, span)] }];
		const id = crypto.randomUUID();
		const now = Date.now();
		if (write) {
			const draft: Draft = {
				id,
				article: state.article.canonicalUrl,
				targets,
				body: "",
				tags: [],
				colour: "yellow",
				base: null,
				updatedAt: now,
			};
			await untilAnswered(() => askBackground("startDraft", draft));
			return "draft";
		}
		const note = createNote(
			id,
			state.article.canonicalUrl,
			{ targets, body: "", tags: [], colour: "yellow", evidence: [] },
			now,
		);
		await untilAnswered(() => askBackground("saveNote", { note, article: state.article, analysis: state.analysis }));
		await this.refreshNotes();
		return "saved";
	}

	private scheduler() {
		return createScheduler(
			TASK_BUDGET,
			() => performance.now(),
			() => new Promise((resolve) => this.window.setTimeout(resolve, 0)),
		);
	}

	private setState(state: PageState): void {
		this.state = state;
		void tellPanels("pageChanged", null);
	}
}
