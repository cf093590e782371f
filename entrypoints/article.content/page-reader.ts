import { type FoundArticle, findArticle, type NoArticle } from "../../article/finding/find-article";
import { inTasksOf } from "../../article/scheduler";
import type { ClaimStep, PageState } from "../../domain/page-state";
import { DEFAULT_SETTINGS, type ReadingSettings } from "../../domain/settings";
import type { Span } from "../../domain/span";
import { ExpectedError, reportError, toKnownError } from "../../platform/errors";
import { askBackground, type OwnStyles, tellPanels, untilAnswered } from "../../platform/messages";
import { isAlive, nativeApi } from "../../platform/native-api";
import { onSettingsChange, readingSettings } from "../../platform/settings";
import { concernsArticle, holderOf, shadowRootsOf } from "./concerns-article";
import { CurrentClaim } from "./current-claim";
import { noteSpans } from "./note-spans";
import { ownText } from "./own-texts";
import { PagePainting, type StylePage } from "./page-painting";
import { PageWatch } from "./page-watch";
import { scrollToNode } from "./places";
import type { AnnotatedPage } from "./readers-marks";
import { ThemeWatch } from "./theme-watch";

/** Our tasks on the page's thread end after so many ms; the page has its turn between them. */
const TASK_BUDGET = 5;
/** How long a note's passage stays flashed, in ms. */
const FLASH = 1800;

/** Who is told of what the reader does on the page, and who gives the page its style sheet. */
export interface PageSurroundings {
	tell: typeof tellPanels;
	style?: StylePage;
}

type ReadState = Extract<PageState, { kind: "read" }>;

/** Reads a page, paints what is found, and answers for it: all that the content script knows lives here. */
export class PageReader implements AnnotatedPage {
	state: PageState = { kind: "off" };
	private found: FoundArticle | null = null;
	private holder: Element | null = null;
	private slots: ReadonlyMap<string, number> = new Map();
	/** What of us stands on the page looks like this. */
	styles: OwnStyles = { card: "", toolbar: "" };
	private settings: ReadingSettings = DEFAULT_SETTINGS;
	private readonly painting: PagePainting;
	private readonly watch: PageWatch;
	private readonly theme: ThemeWatch;
	private readonly current: CurrentClaim;
	private stopSettings: () => void = () => {};
	private flashing = 0;
	/** Raised with every reading, so that one that was overtaken stops. */
	private reading = 0;
	/** Raised with every change of the notes, so that an older answer does not win over a newer one. */
	private noteChanges = 0;

	/**
	 * @param window the page's
	 * @param asked called when the card is asked to show a claim in the panel, or for a note on it; gives what became of it
	 * @param around the panels and the background, but for a page of our own
	 */
	constructor(
		private readonly window: Window,
		asked: (claim: string, what: "panel" | "note") => Promise<string>,
		private readonly around: PageSurroundings = { tell: tellPanels },
	) {
		this.painting = new PagePainting(window, around.style);
		this.watch = new PageWatch(
			window.document,
			(record) => concernsArticle(this.holder, record),
			() => void this.checkPage().catch((error) => reportError("a page that changed", error)),
		);
		this.theme = new ThemeWatch(window, () => {
			if (this.found && this.painting.isOutdated(this.found, this.settings)) this.paintAll();
		});
		this.current = new CurrentClaim(
			window,
			() => this.readNow(),
			{
				painted: (current) => this.paintCurrent(current),
				chosen: (claim, how) => void this.around.tell(how === "clicked" ? "claimActivated" : "claimStepped", claim),
				asked: (claim, what) => asked(claim, what),
			},
			() => this.styles.card,
			ownText,
		);
	}

	isReading(): boolean {
		return this.state.kind === "read";
	}

	/** The article as it was read; null where none is. */
	read(): { state: ReadState; found: FoundArticle; slots: ReadonlyMap<string, number> } | null {
		const { state, found, slots } = this;
		return state.kind === "read" && found ? { state, found, slots } : null;
	}

	private readNow() {
		const read = this.read();
		return read && { found: read.found, analysis: read.state.analysis, slots: read.slots, settings: this.settings };
	}

	async turnOn(): Promise<void> {
		if (this.state.kind === "reading" || this.state.kind === "read") return;
		this.stopSettings();
		this.stopSettings = onSettingsChange((settings) => {
			this.settings = settings;
			this.paintAll();
		});
		this.setState({ kind: "reading" });
		await this.readPage();
	}

	turnOff(): void {
		this.reading++;
		this.stopSettings();
		this.watch.stop();
		this.leave();
		this.setState({ kind: "off" });
	}

	/** The address changed without a new document: read what the site puts there, once it has. */
	async pageNavigated(): Promise<void> {
		if (this.state.kind === "off") return;
		const mine = ++this.reading;
		this.watch.stop();
		this.leave();
		this.setState({ kind: "reading" });
		await this.watch.settled();
		// Turned off meanwhile, or led elsewhere.
		if (mine === this.reading) await this.readPage();
	}

	/** Forgets what was read, and leaves nothing of ours on the page. */
	private leave(): void {
		this.current.stop();
		this.theme.stop();
		this.painting.clear();
		this.window.clearTimeout(this.flashing);
		this.found = null;
		this.holder = null;
	}

	/** Finds the article and has it analysed. What was read before stays in view until then. */
	private async readPage(already?: FoundArticle): Promise<void> {
		const mine = ++this.reading;
		const marks = this.noteChanges;
		// From now on: what a site puts in place of its first text while that is being read must not be missed.
		this.watch.start();
		try {
			if (this.state.kind === "reading") this.settings = await readingSettings();
			const found = already ?? (await this.find());
			if (mine !== this.reading) return;
			if (typeof found === "string") return this.foundNothing(found);
			const { canonicalUrl, analysis, slots, notes, corrections, styles } = await untilAnswered(() =>
				askBackground("analyze", found.article),
			);
			if (mine !== this.reading) return;
			this.found = found;
			this.holder = holderOf(found.map);
			this.slots = new Map(Object.entries(slots));
			this.styles = styles;
			const first = this.state.kind !== "read";
			this.state = {
				kind: "read",
				article: { ...found.article, canonicalUrl },
				analysis,
				notes,
				corrections,
				current: null,
				private: nativeApi().extension.inIncognitoContext === true,
			};
			if (first) {
				this.current.start();
				this.theme.start();
			}
			this.current.refresh();
			this.paintAll();
			this.watch.start(shadowRootsOf(found.map));
			this.tell();
			if (!found.map.isCurrent(found.article.text)) this.watch.lookAgain();
			// Notes that came while these were being placed.
			if (marks !== this.noteChanges) await this.refreshNotes();
		} catch (error) {
			if (mine !== this.reading) return;
			if (!(error instanceof ExpectedError)) reportError("reading the page", error);
			this.leave();
			this.setState({ kind: "failed", error: toKnownError(error) });
		}
	}

	private find(): Promise<FoundArticle | NoArticle> {
		return findArticle(this.window.document, this.window.location.href, inTasksOf(TASK_BUDGET));
	}

	private foundNothing(why: NoArticle): void {
		this.leave();
		this.watch.start();
		if (why === "changing") this.setState({ kind: "failed", error: { code: "page-changing", detail: "" } });
		else this.setState({ kind: "no-article", reason: why });
	}

	private paintAll(): void {
		const now = this.readNow();
		if (now)
			this.painting.all(
				{ ...now, holder: this.holder, notes: noteSpans(this.state), current: this.current.spans() },
				now.settings,
			);
	}

	private paintCurrent(current: readonly Span[]): void {
		if (this.found) this.painting.current(this.found.map, current);
	}

	/** The page changed under us: paint again where the article stayed, read again what is new. */
	private async checkPage(): Promise<void> {
		if (!isAlive()) return this.turnOff();
		const { state, found } = this;
		if (state.kind === "off") return;
		if (state.kind === "reading") return this.watch.lookAgain();
		const holds = state.kind === "read" && found?.map.isCurrent(state.article.text) === true;
		const mine = this.reading;
		const again = await this.find();
		if (mine !== this.reading) return this.watch.lookAgain();
		if (typeof again === "string") {
			// What was read is still there, or comes back; a page without it says so.
			if (!holds && again !== "changing") this.foundNothing(again);
			return;
		}
		if (this.state.kind === "read" && again.article.text === this.state.article.text) {
			this.found = again;
			this.holder = holderOf(again.map);
			this.paintAll();
			return;
		}
		this.watch.hasChanged();
		await this.readPage(again);
	}

	/** The reader's corrections have changed: the same text is analysed anew. */
	async analyzeAgain(): Promise<void> {
		if (this.found) await this.readPage(this.found);
	}

	async refreshNotes(): Promise<void> {
		const { state } = this;
		if (state.kind !== "read") return;
		const { canonicalUrl, text } = state.article;
		const mine = ++this.noteChanges;
		const notes = await untilAnswered(() => askBackground("placeNotes", { canonicalUrl, text }));
		if (mine !== this.noteChanges) return;
		if (this.state.kind !== "read" || this.state.article !== state.article || !this.found) return;
		this.state = { ...this.state, notes };
		this.painting.notes(this.found.map, noteSpans(this.state));
		this.tell();
	}

	showClaim(id: string): boolean {
		return this.current.choose(id, "asked");
	}

	/** Goes to another claim by a command, of all or only `among` these; false where there is none. */
	stepClaim(step: ClaimStep, among: readonly string[] | null): boolean {
		return this.current.step(step, among);
	}

	/** Scrolls to words of the article, and shows for a while which they are. */
	showPassage(span: Span): boolean {
		if (this.state.kind !== "read" || !this.found) return false;
		const { found } = this;
		const first = found.map.rangesOf(span)?.[0];
		if (!first) return false;
		scrollToNode(this.window, first);
		this.painting.current(found.map, [span]);
		this.window.clearTimeout(this.flashing);
		this.flashing = this.window.setTimeout(() => this.paintCurrent(this.current.spans()), FLASH);
		return true;
	}

	/** Shows a claim in the panel, which opens where the browser allows that; once open it asks which claim it is. Whether it is open. */
	async showInPanel(claim: string): Promise<boolean> {
		if (this.state.kind !== "read") return false;
		this.state = { ...this.state, current: claim };
		const { panelOpened } = await untilAnswered(() => askBackground("showInPanel", null));
		await this.around.tell("claimActivated", claim);
		return panelOpened;
	}

	private setState(state: PageState): void {
		this.state = state;
		this.tell();
	}

	private tell(): void {
		void this.around.tell("pageChanged", null);
	}
}
