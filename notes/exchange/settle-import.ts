import type { IDBPTransaction } from "idb";
import type { ImportReport, Refused } from "../../domain/exchange";
import { timeOf } from "../../domain/indexed-claim";
import { anchorsOf, type Draft, type Note } from "../../domain/note";
import { settle } from "../note-store";
import type { KeptArticle, KeptNote, SidelightDatabase } from "../schema";
import type { ImportUndo } from "./import-undo";
import { ExchangeFileError, type ImportItem } from "./read-exchange";

/** What an import reads and writes. Claims follow later: other articles find them when a panel next indexes what is kept. */
export const STORES = ["notes", "drafts", "corrections", "articles", "sources"] as const;

/** What is kept already of what a file brings. */
export interface Found {
	notes: Map<string, KeptNote>;
	drafts: Map<string, Draft>;
	corrections: Set<string>;
	articles: Set<string>;
}

interface Writing {
	transaction: IDBPTransaction<SidelightDatabase, typeof STORES, "readwrite">;
	undo: ImportUndo;
}

/** So much of what is refused is told one by one. */
const MOST_REFUSED = 100;
/** More than this many notes and articles are no reader's. */
const MOST_ITEMS = 250_000;

/** Settles what a file brings with what is kept, and counts it; writes it, or only tells what it would. */
export class ImportSettler {
	readonly report: ImportReport = {
		fresh: 0,
		newer: 0,
		beside: 0,
		known: 0,
		deletions: 0,
		drafts: 0,
		corrections: 0,
		articles: 0,
		refused: [],
		refusedCount: 0,
	};
	/** What came before, where nothing is written that could be found again. */
	private readonly seen = new Set<string>();
	private items = 0;

	/** @param writing null: nothing is written */
	constructor(private readonly writing: Writing | null) {}

	/** @throws ExchangeFileError where the file has more than anybody's */
	settle(items: readonly ImportItem[], found: Found): void {
		this.items += items.length;
		if (this.items > MOST_ITEMS) throw new ExchangeFileError("too-many", `more than ${MOST_ITEMS}`);
		for (const item of items) {
			switch (item.kind) {
				case "note":
					this.settleNote(item.note, item.foreign, found);
					break;
				case "draft":
					this.settleDraft(item.draft, found);
					break;
				case "correction":
					if (this.isFresh(`c ${item.correction.id}`, found.corrections, item.correction.id)) {
						this.report.corrections++;
						this.write(({ transaction, undo }) => {
							undo.corrections.push(item.correction.id);
							return transaction.objectStore("corrections").put(item.correction);
						});
					}
					break;
				case "article":
					this.settleArticle(item.article, found);
					break;
				case "refused":
					this.refuse(item.refused);
			}
		}
	}

	private settleNote(note: KeptNote, foreign: boolean, found: Found): void {
		const before = found.notes.get(note.id) ?? null;
		const [result, next] = arrive(before, note, foreign);
		const again = !this.writing && !this.isNew(`n ${note.id} ${note.rev}`);
		this.report[again ? "known" : result]++;
		if (!next || again) return;
		found.notes.set(note.id, next);
		this.write(({ transaction, undo }) => {
			undo.noteWritten(before, next);
			return transaction.objectStore("notes").put(next);
		});
	}

	private settleDraft(draft: Draft, found: Found): void {
		const before = found.drafts.get(draft.id) ?? null;
		if (before && before.updatedAt >= draft.updatedAt) {
			this.report.known++;
			return;
		}
		found.drafts.set(draft.id, draft);
		this.report.drafts++;
		this.write(({ transaction, undo }) => {
			undo.draftWritten(before, draft);
			return transaction.objectStore("drafts").put(draft);
		});
	}

	private settleArticle(kept: KeptArticle, found: Found): void {
		const { canonicalUrl, article, savedAt } = kept;
		if (!this.isFresh(`a ${canonicalUrl}`, found.articles, canonicalUrl)) return;
		this.report.articles++;
		this.write(({ transaction, undo }) => {
			undo.articles.push(canonicalUrl);
			const source = {
				canonicalUrl,
				title: article.title,
				outlet: article.outlet ?? "",
				when: timeOf(article.published, savedAt),
				savedAt,
				indexed: 0,
			};
			return Promise.all([
				transaction.objectStore("articles").put(kept),
				transaction.objectStore("sources").put(source),
			]);
		});
	}

	/** Whether something that is kept once, and never changed, is not here yet; counts it where it is. */
	private isFresh(name: string, found: Set<string>, key: string): boolean {
		const fresh = !found.has(key) && (this.writing !== null || this.isNew(name));
		found.add(key);
		if (!fresh) this.report.known++;
		return fresh;
	}

	private isNew(name: string): boolean {
		const before = this.seen.size;
		return this.seen.add(name).size > before;
	}

	private refuse(refused: Refused): void {
		this.report.refusedCount++;
		if (this.report.refused.length < MOST_REFUSED) this.report.refused.push(refused);
	}

	private write(put: (writing: Writing) => Promise<unknown>): void {
		// What fails ends the transaction, which tells it.
		if (this.writing) put(this.writing).catch(() => {});
	}
}

type Arrival = "fresh" | "newer" | "beside" | "known" | "deletions";

/** What becomes of a note that arrives, with the revisions beside it; null where nothing has to be kept. */
function arrive(before: KeptNote | null, note: KeptNote, foreign: boolean): [Arrival, KeptNote | null] {
	if (!before) return [note.deleted ? "deletions" : "fresh", note];
	if (foreign && saysTheSame(before, note)) return ["known", null];
	const { conflicts, ...main } = note;
	let kept = before;
	const results = [main, ...[...conflicts].reverse()].map((revision) => {
		const [result, next] = settle(kept, revision);
		kept = next ?? kept;
		return result;
	});
	if (kept === before) return ["known", null];
	if (results.includes("conflict")) return ["beside", kept];
	return [kept.deleted && !before.deleted ? "deletions" : "newer", kept];
}

/** Whether another program's note, which has no revisions, is what is kept already. */
function saysTheSame(a: Note, b: Note): boolean {
	const said = (note: Note) =>
		JSON.stringify([note.body, note.tags, anchorsOf(note).map(({ exact }) => exact), note.deleted]);
	return said(a) === said(b);
}
