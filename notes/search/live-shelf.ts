import type { FoundArticles, ShelfArticle } from "../../domain/library-search";
import type { StoreChange } from "../changes";
import { SearchIndex } from "./search-index";
import type { SearchedArticle } from "./searched";
import type { ShelfReader } from "./shelf-reader";

/** Of so many articles that are read it is told at once. */
const TOLD_AT_ONCE = 600;

/** What became of the shelf. */
export type ShelfNews =
	/** Some of it is read: these are listed so from now on. */
	| { kind: "some"; articles: ShelfArticle[] }
	/** All of it is read: what is listed now. */
	| { kind: "read"; articles: ShelfArticle[]; unreadable: number }
	/** An article is another now, or null where it is gone. */
	| { kind: "changed"; article: string; entry: ShelfArticle | null }
	/** The storage does not answer. */
	| { kind: "failed"; error: unknown };

/**
 * All that is kept, searched while it is still being read, and in step with what others write. Nothing of it is stored: what
 * was written while nobody looked is read like all else, and an index that is not there cannot be out of date or broken.
 */
export class LiveShelf {
	private index = new SearchIndex();
	private complete = false;
	/** Raised with every reading of everything; an earlier one ends. */
	private reading = 0;
	/** Changes in the order in which they were heard; they wait while everything is read. */
	private changed: Set<string> | null = null;
	private unreadable = 0;
	/** Articles that are read, and not told of yet; and how many were. */
	private untold: string[] = [];
	private told = 0;
	private last: Promise<void> = Promise.resolve();

	/**
	 * @param tell is told what became of the shelf
	 */
	constructor(
		private readonly reader: Pick<ShelfReader, "read" | "readAll">,
		private readonly tell: (news: ShelfNews) => void,
	) {}

	/** Reads everything anew. Until it is done what was known before is searched, where there was something. */
	async readAll(): Promise<void> {
		const mine = ++this.reading;
		const before = this.complete ? this.index : null;
		const index = new SearchIndex();
		if (!before) this.index = index;
		this.changed = new Set();
		this.unreadable = 0;
		this.untold = [];
		this.told = 0;
		try {
			await this.reader.readAll(async (articles) => {
				for (const article of articles) this.put(index, article);
				if (!before) this.tellSome(index, articles);
				return mine === this.reading;
			});
			if (mine !== this.reading) return;
			this.index = index;
			// What was written while it was read may have been read before or after.
			for (let waiting = this.changed; waiting && waiting.size > 0; waiting = this.changed) {
				this.changed = new Set();
				for (const article of waiting) await this.readOne(article, mine);
			}
			if (mine !== this.reading) return;
			this.changed = null;
			this.complete = true;
			this.tell({ kind: "read", articles: index.entries(), unreadable: this.unreadable });
		} catch (error) {
			if (mine === this.reading) this.tell({ kind: "failed", error });
		}
	}

	/** Something was written. */
	async hear({ article }: StoreChange): Promise<void> {
		if (article === null) return this.readAll();
		if (this.changed) {
			this.changed.add(article);
			return;
		}
		const mine = this.reading;
		// One after the other, so that the later state stays.
		this.last = this.last.then(async () => {
			try {
				if (mine === this.reading) await this.readOne(article, mine);
			} catch (error) {
				this.tell({ kind: "failed", error });
			}
		});
		await this.last;
	}

	/** @param most so many articles are given, the best */
	search(query: string, most: number): FoundArticles {
		return { ...this.index.search(query, most), complete: this.complete };
	}

	/** The addresses of all articles that a query finds, the best first. */
	addresses(query: string): string[] {
		return this.index.addresses(query);
	}

	private async readOne(url: string, mine: number): Promise<void> {
		const article = await this.reader.read(url);
		if (mine !== this.reading) return;
		if (article) this.put(this.index, article);
		else this.index.remove(url);
		if (this.complete) this.tell({ kind: "changed", article: url, entry: this.index.entry(url) });
	}

	/** Tells of the first ones at once, which are in view, and of the others some at a time. */
	private tellSome(index: SearchIndex, articles: readonly SearchedArticle[]): void {
		this.untold.push(...articles.map(({ source }) => source.canonicalUrl));
		if (this.told > 0 && this.untold.length < TOLD_AT_ONCE) return;
		this.told += this.untold.length;
		this.tell({ kind: "some", articles: this.untold.flatMap((url) => index.entry(url) ?? []) });
		this.untold = [];
	}

	/** What is not as it should be is listed without its notes and claims, where that goes, and counted. */
	private put(index: SearchIndex, article: SearchedArticle): void {
		try {
			index.put(article);
		} catch {
			this.unreadable++;
			try {
				index.put({ ...article, notes: [], claims: [] });
			} catch {
				// Not even its title can be read.
			}
		}
	}
}
