import { signal } from "@preact/signals";
import type { ExportChoice, ExportData, ExportEvents } from "../../components/exchange/exchange-data";
import type { ReadPage } from "../../components/panel-data";
import { EXPORT_FORMATS, type ExportFormat } from "../../domain/exchange";
import { StoredNotes } from "../../notes/exchange/stored-notes";
import { NoteStore } from "../../notes/note-store";
import { noteExport } from "../../platform/backup";
import { reportError } from "../../platform/errors";
import { download, fileNameOf } from "./download";
import { exportRemotely } from "./remote-export";
import { knownStorageError } from "./storage-errors";

/** Without the article in view, of which alone the analysis is written. */
const OF_KEPT = EXPORT_FORMATS.filter((format) => format !== "analysis");

const EVERYTHING: ExportChoice = {
	of: "everything",
	scope: { kind: "everything" },
	notes: null,
	formats: OF_KEPT,
};

/** Some of the kept articles. */
export interface SomeArticles {
	of: "selection" | "found";
	/** Their canonical addresses. */
	articles: string[];
	/** How many notes they have; null where nobody has counted. */
	notes: number | null;
}

/** Writes notes as files: what the reader chose, as what the reader chose. */
export class ExportDesk implements ExportEvents {
	readonly data = signal<ExportData | null>(null);
	private readonly store = new NoteStore();
	private writing: AbortController | null = null;

	/** @param page the page in view, where one is read */
	constructor(private readonly page: () => ReadPage | null) {}

	/** Lets the reader choose among what can be exported. */
	open(choices: readonly ExportChoice[]): void {
		this.data.value = { choices, written: null, error: null, file: null };
	}

	/** Lets the reader choose: everything that is kept. */
	readonly openForAll = (): void => this.open([EVERYTHING]);

	/** Lets the reader choose: some of what is kept, or everything. */
	openForKept(some: readonly SomeArticles[]): void {
		const choices = some.map(
			({ of, articles, notes }): ExportChoice => ({
				of,
				scope: { kind: "articles", articles },
				notes,
				formats: OF_KEPT,
			}),
		);
		this.open([...choices, EVERYTHING]);
	}

	/** Lets the reader choose: the page in view, or everything. */
	readonly openForPage = (): void => {
		void this.choosePage();
	};

	/** Of a private window nothing is kept. */
	private async choosePage(): Promise<void> {
		const page = this.page();
		if (!page) return;
		const { canonicalUrl } = page.article;
		const alone: ExportFormat[] = page.analysis.status === "unsupported" ? ["analysis"] : ["argdown", "analysis"];
		const scope = { kind: "articles" as const, articles: [canonicalUrl] };
		if (page.private) {
			this.open([{ of: "article", scope, notes: null, formats: alone }]);
			return;
		}
		try {
			const notes = (await this.store.notesOf(canonicalUrl)).length;
			const formats = notes > 0 ? EXPORT_FORMATS : EXPORT_FORMATS.filter((format) => alone.includes(format));
			this.open([{ of: "article", scope, notes, formats }, EVERYTHING]);
		} catch {
			// What the storage refuses is told by the notes; the page itself can still be written.
			this.open([{ of: "article", scope, notes: null, formats: alone }]);
		}
	}

	readonly start = (choice: ExportChoice, format: ExportFormat): void => {
		void this.write(choice, format);
	};

	readonly cancel = (): void => this.writing?.abort();

	readonly close = (): void => {
		this.writing?.abort();
		this.data.value = null;
	};

	private show(changed: Partial<ExportData>): void {
		if (this.data.value) this.data.value = { ...this.data.value, ...changed };
	}

	private async write(choice: ExportChoice, format: ExportFormat): Promise<void> {
		const writing = new AbortController();
		this.writing = writing;
		this.show({ written: 0, error: null, file: null });
		try {
			const begun = Date.now();
			const made = await this.make(choice, format, writing.signal);
			if (made) {
				download(made.name, made.file);
				this.show({ file: made.name });
				if (choice.of === "everything" && format === "web_annotation") await noteExport(begun);
			}
		} catch (error) {
			const known = knownStorageError(error);
			if (known.code === "unexpected") reportError("export", error);
			this.show({ error: known });
		} finally {
			this.show({ written: null });
		}
	}

	private async make(
		{ of, scope }: ExportChoice,
		format: ExportFormat,
		signal: AbortSignal,
	): Promise<{ name: string; file: Blob } | null> {
		const page = this.page();
		const title = of === "article" && page ? fileNameOf(page.article.title) : `sidelight-${today()}`;
		if (format === "analysis") return page && { name: `${title}.sidelight.json`, file: await this.analysis(page) };
		const { FORMATS, writeExport } = await import("./write-export");
		const tell = (written: number) => this.show({ written });
		const kept = format === "web_annotation" && !page?.private;
		const exported = page?.private ? alone(page) : new StoredNotes(scope, page);
		const file = await (kept ? exportRemotely(scope, signal, tell) : writeExport(format, exported, signal, tell));
		return file && { name: `${title}.${FORMATS[format].ending}`, file };
	}

	private async analysis({ article, analysis, ...page }: ReadPage): Promise<Blob> {
		const corrections = page.private ? [] : await this.store.correctionsOf(article.canonicalUrl);
		const text = JSON.stringify({ article, analysis, corrections }, null, "\t");
		return new Blob([text], { type: "application/json" });
	}
}

/** An article of which nothing is kept. */
function alone({ article, analysis }: ReadPage) {
	const { canonicalUrl } = article;
	return {
		async *notes() {},
		async *drafts() {},
		async *corrections() {},
		async *articles() {},
		async *byArticle() {
			yield { canonicalUrl, article, analysis, notes: [] };
		},
	};
}

/** The day where the reader is, as in file names: 2026-01-31. */
function today(): string {
	const now = new Date();
	return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
