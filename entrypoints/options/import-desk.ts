import { signal } from "@preact/signals";
import { claimRows } from "../../analysis/across/claim-rows";
import type { ImportData, ImportEvents, ImportState } from "../../components/exchange/exchange-data";
import type { KnownError } from "../../domain/page-state";
import { announceChange } from "../../notes/changes";
import { ClaimIndex } from "../../notes/claim-index";
import { ImportCancelled, importNotes, planImport } from "../../notes/exchange/import-notes";
import type { ImportUndo } from "../../notes/exchange/import-undo";
import { ExchangeFileError, type ImportItem, readExchange } from "../../notes/exchange/read-exchange";
import { reportError } from "../../platform/errors";
import { knownStorageError } from "../sidepanel/storage-errors";
import { readPieces } from "./read-pieces";

/** Imports a file of notes: tells what it would bring, then brings it, then takes it back where that is wanted. */
export class ImportDesk implements ImportEvents {
	readonly data = signal<ImportData | null>(null);
	private file: File | null = null;
	private going = new AbortController();
	private undoing: ImportUndo | null = null;

	/**
	 * @param library takes a file of articles that the command line wrote
	 * @param changed what is kept is another now
	 */
	constructor(
		private readonly library: (file: File) => void,
		private readonly changed: () => Promise<void>,
	) {}

	/** Looks what a file would bring. */
	readonly choose = (file: File): void => {
		this.file = file;
		this.undoing = null;
		void this.run(async () => {
			const signal = this.begin();
			const report = await planImport(this.items(file, "reading"), signal);
			this.show({ kind: "planned", report });
		});
	};

	readonly start = (): void => {
		const { file } = this;
		if (!file) return;
		void this.run(async () => {
			const signal = this.begin();
			const { report, undo } = await importNotes(this.items(file, "importing"), signal);
			this.undoing = undo;
			this.show({ kind: "done", report, indexing: report.articles > 0 });
			announceChange({ article: null });
			await this.changed();
			if (report.articles > 0) await this.index();
		});
	};

	readonly cancel = (): void => this.going.abort();

	readonly undo = (): void => {
		const { undoing } = this;
		if (!undoing) return;
		void this.run(async () => {
			const stayed = await undoing.takeBack();
			this.show({ kind: "undone", stayed });
			announceChange({ article: null });
			await this.changed();
		});
	};

	readonly close = (): void => {
		this.going.abort();
		this.data.value = null;
	};

	private begin(): AbortSignal {
		this.going = new AbortController();
		return this.going.signal;
	}

	private show(state: ImportState): void {
		if (this.file) this.data.value = { file: this.file.name, state };
	}

	private items(file: File, kind: "reading" | "importing"): AsyncGenerator<ImportItem[]> {
		this.show({ kind, share: 0 });
		const { signal } = this.going;
		const pieces = readPieces(file, (share) => {
			if (!signal.aborted) this.show({ kind, share });
		});
		return readExchange(pieces, file.lastModified);
	}

	/** Makes what is said in the new articles findable from others. */
	private async index(): Promise<void> {
		try {
			await navigator.locks.request("sidelight-index", () => new ClaimIndex().indexPending(claimRows));
		} catch (error) {
			// The next panel that opens goes on with it.
			reportError("indexing imported articles", error);
		}
		const { value } = this.data;
		if (value?.state.kind === "done") this.show({ ...value.state, indexing: false });
		announceChange({ article: null });
	}

	private async run(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (error instanceof ImportCancelled) this.data.value = null;
			else if (error instanceof ExchangeFileError && error.code === "library") {
				this.data.value = null;
				if (this.file) this.library(this.file);
			} else {
				const known = knownError(error);
				if (known.code === "unexpected") reportError("import", error);
				this.show({ kind: "failed", error: known });
			}
		}
	}
}

/** What went wrong, for the reader's text. */
function knownError(error: unknown): KnownError {
	if (error instanceof ExchangeFileError) {
		const { code, message } = error;
		if (code === "newer") return { code: "file-newer", detail: message };
		if (code === "too-many") return { code: "file-too-large", detail: message };
		return { code: "file-no-library", detail: "" };
	}
	const name = error instanceof Error || error instanceof DOMException ? error.name : "";
	if (name === "NotReadableError" || name === "NotFoundError") return { code: "file-changed", detail: "" };
	return knownStorageError(error);
}
