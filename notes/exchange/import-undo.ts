import { articleKeys } from "../../domain/indexed-claim";
import type { Draft } from "../../domain/note";
import { openDatabase } from "../open-database";
import type { KeptNote } from "../schema";
import { type OpenDatabase, useDatabase } from "../use-database";

const STORES = ["notes", "drafts", "corrections", "articles", "sources", "claims"] as const;

/** What an import wrote, and what was there before. */
export class ImportUndo {
	readonly corrections: string[] = [];
	readonly articles: string[] = [];
	/** By id: what was there before the import, and the state that it left. */
	private readonly notes = new Map<string, { before: KeptNote | null; after: string }>();
	private readonly drafts = new Map<string, { before: Draft | null; after: number }>();

	noteWritten(before: KeptNote | null, after: KeptNote): void {
		const first = this.notes.get(after.id);
		this.notes.set(after.id, { before: first ? first.before : before, after: stateOf(after) });
	}

	draftWritten(before: Draft | null, after: Draft): void {
		const first = this.drafts.get(after.id);
		this.drafts.set(after.id, { before: first ? first.before : before, after: after.updatedAt });
	}

	/**
	 * Brings back what was there before the import. What the reader has changed since stays.
	 *
	 * @returns how many notes, drafts and articles stayed for that
	 * @throws StorageError; then nothing was changed
	 */
	async takeBack(open: OpenDatabase = openDatabase): Promise<number> {
		return useDatabase(open, async (database) => {
			const transaction = database.transaction(STORES, "readwrite", { durability: "strict" });
			const notes = transaction.objectStore("notes");
			const drafts = transaction.objectStore("drafts");
			const corrections = transaction.objectStore("corrections");
			let stayed = 0;
			for (const [id, { before, after }] of this.notes) {
				const now = await notes.get(id);
				if (now ? stateOf(now) !== after : before) stayed++;
				else if (before) await notes.put(before);
				else await notes.delete(id);
			}
			for (const [id, { before, after }] of this.drafts) {
				const now = await drafts.get(id);
				if (now ? now.updatedAt !== after : before) stayed++;
				else if (before) await drafts.put(before);
				else await drafts.delete(id);
			}
			for (const id of this.corrections) await corrections.delete(id);
			for (const url of this.articles) {
				const uses = await Promise.all([
					notes.index("article").getKey(url),
					drafts.index("article").getKey(url),
					corrections.index("article").getKey(url),
				]);
				if (uses.some((key) => key !== undefined)) {
					stayed++;
					continue;
				}
				await Promise.all([
					transaction.objectStore("articles").delete(url),
					transaction.objectStore("sources").delete(url),
					transaction.objectStore("claims").delete(IDBKeyRange.bound(...articleKeys(url))),
				]);
			}
			await transaction.done;
			return stayed;
		});
	}
}

/** Names the revisions that a note has. */
function stateOf({ rev, conflicts }: KeptNote): string {
	return [rev, ...conflicts.map((other) => other.rev)].join(" ");
}
