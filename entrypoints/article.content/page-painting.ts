import type { FoundArticle } from "../../article/finding/find-article";
import { HIGHLIGHT, type PaintStyle, PRIORITY } from "../../article/painting/highlight-names";
import { highlightScope } from "../../article/painting/highlight-scope";
import { highlightLayers } from "../../article/painting/layers-of";
import { surfaceOf, themeFor } from "../../article/painting/page-theme";
import { Painter } from "../../article/painting/painter";
import type { TextMap } from "../../article/text-map";
import type { Analysis } from "../../domain/analysis";
import type { ReadingSettings } from "../../domain/settings";
import type { Span } from "../../domain/span";
import { reportError } from "../../platform/errors";
import { askBackground, type HighlightSheet, untilAnswered } from "../../platform/messages";
import { isAlive } from "../../platform/native-api";
import { browserHighlights } from "./browser-highlights";

/** What is painted on a page. */
export interface Painted {
	found: FoundArticle;
	/** The element that holds all of it. */
	holder: Element | null;
	analysis: Analysis;
	/** The colour slot of each party that has one, by id. */
	slots: ReadonlyMap<string, number>;
	notes: { sure: Span[]; unsure: Span[] };
	current: readonly Span[];
}

/** Gives a page the style sheet of its highlights, in place of the one that it has; null takes it away. */
export type StylePage = (sheets: { now: HighlightSheet | null; before: HighlightSheet | null }) => Promise<void>;

/** The background may put style sheets into pages that are not ours. */
const styleByBackground: StylePage = (sheets) => untilAnswered(() => askBackground("styleHighlights", sheets));

/** So many places of the article tell what its text looks like. */
const MEASURED = 5;

/** Paints an article in the reader's colours, by what its page looks like. */
export class PagePainting {
	private readonly painter = new Painter(browserHighlights);
	private style: PaintStyle = { palette: "standard", theme: "light" };
	/** The style sheet that the page has of us. */
	private sheet: HighlightSheet | null = null;
	private styling = Promise.resolve();
	private forced = false;

	constructor(
		private readonly window: Window,
		private readonly stylePage: StylePage = styleByBackground,
	) {}

	/** Paints all of it; the page is measured anew. */
	all(painted: Painted, settings: ReadingSettings): void {
		this.style = { palette: settings.palette, theme: this.measure(painted.found, settings) };
		this.forced = isForced(this.window);
		this.painter.replace(
			"article",
			// In forced colours Chromium fills names and claims alike: with the names too, the page would be one dark block.
			highlightLayers(painted.analysis, painted.slots, this.style, settings.density, !this.forced),
			painted.found.map,
		);
		this.notes(painted.found.map, painted.notes);
		this.current(painted.found.map, painted.current);
		this.styleBy({ ...this.style, scope: highlightScope(painted.holder) });
	}

	/** Has the page given the style sheet that it needs; none, to take it away. One after the other, as they were asked for. */
	private styleBy(now: HighlightSheet | null): void {
		this.styling = this.styling.then(() => this.exchangeSheets(now));
	}

	private async exchangeSheets(now: HighlightSheet | null): Promise<void> {
		const before = this.sheet;
		if (before?.palette === now?.palette && before?.theme === now?.theme && before?.scope === now?.scope) return;
		try {
			await this.stylePage({ now, before });
			this.sheet = now;
		} catch (error) {
			// Where the extension is gone, so is what it put on the page. Else the next painting tries again.
			if (isAlive()) reportError("the highlights' style sheet", error);
		}
	}

	/** Whether the page looks otherwise than when it was painted, so that it needs other colours. */
	isOutdated(found: FoundArticle, settings: ReadingSettings): boolean {
		return this.measure(found, settings) !== this.style.theme || isForced(this.window) !== this.forced;
	}

	notes(map: TextMap, { sure, unsure }: Painted["notes"]): void {
		this.painter.replace(
			"notes",
			[
				{ name: HIGHLIGHT.note(this.style.theme), priority: PRIORITY.note, spans: sure },
				{ name: HIGHLIGHT.unsureNote, priority: PRIORITY.note, spans: unsure },
			],
			map,
		);
	}

	current(map: TextMap, spans: readonly Span[]): void {
		const layer = { name: HIGHLIGHT.current(this.style.theme), priority: PRIORITY.current, spans };
		this.painter.replace("current", [layer], map);
	}

	clear(): void {
		this.painter.clearAll();
		this.styleBy(null);
	}

	/** The theme that suits some places of the article, from its beginning to its end. */
	private measure({ article, map }: FoundArticle, { palette }: ReadingSettings): PaintStyle["theme"] {
		const blocks = article.blocks.filter(({ kind }) => kind === "paragraph" || kind === "quotation");
		const step = Math.max(1, Math.floor(blocks.length / MEASURED));
		const elements = new Set<Element>();
		for (let i = 0; i < blocks.length && elements.size < MEASURED; i += step) {
			const parent = blocks[i] && map.rangesOf(blocks[i] as Span)?.[0]?.node.parentElement;
			if (parent) elements.add(parent);
		}
		return themeFor(
			[...elements].map((element) => surfaceOf(element, this.window)),
			palette,
		);
	}
}

/** Whether the system sets the colours of pages. */
const isForced = (window: Window) => window.matchMedia("(forced-colors: active)").matches;
