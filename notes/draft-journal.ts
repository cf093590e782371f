import { canonicalAddress } from "../domain/address";
import type { Draft } from "../domain/note";

const PREFIX = "sidelight-draft-";

/**
 * What was typed last, written down at once. The database answers later than a panel that is closed in the middle of a word
 * lives; web storage answers before the key event ends. An entry goes as soon as the database has the draft.
 */
export class DraftJournal {
	constructor(private readonly storage: Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">) {}

	/** Writes a draft down. Storage that is full or refused leaves the database as the only copy. */
	write(draft: Draft): void {
		try {
			this.storage.setItem(PREFIX + draft.id, JSON.stringify(draft));
		} catch {
			this.drop(draft);
		}
	}

	/** Strikes a draft out, unless a later state of it has been written down since. */
	drop({ id, updatedAt }: Pick<Draft, "id" | "updatedAt">): void {
		const written = this.read(PREFIX + id);
		if (!written || written.updatedAt <= updatedAt) this.storage.removeItem(PREFIX + id);
	}

	/** The drafts of an article that the database may not have; an earlier version may have known it by another address. */
	draftsOf(article: string): Draft[] {
		const drafts: Draft[] = [];
		for (let i = 0; i < this.storage.length; i++) {
			const key = this.storage.key(i);
			const draft = key?.startsWith(PREFIX) ? this.read(key) : null;
			if (draft && canonicalAddress(draft.article, null, draft.article) === article) drafts.push({ ...draft, article });
		}
		return drafts;
	}

	private read(key: string): Draft | null {
		try {
			return JSON.parse(this.storage.getItem(key) ?? "null") as Draft | null;
		} catch {
			return null;
		}
	}
}
