import { signal } from "@preact/signals";
import type { LibraryData, LibraryEvents, Looked, ReadPage } from "../../components/panel-data";
import type { IndexedClaim } from "../../domain/indexed-claim";
import { announceChange, onChange } from "../../notes/changes";
import { ClaimIndex } from "../../notes/claim-index";
import { NoteStore } from "../../notes/note-store";
import { reportError } from "../../platform/errors";
import { acrossArticles } from "./across-articles";
import { i18n } from "./interface-texts";
import { knownStorageError, reachStorage } from "./storage-errors";
import type { Surroundings } from "./surroundings";

const NOTHING: LibraryData = { saved: null, others: false, elsewhere: {}, statements: {} };

/** The kept articles for the one in view: keeps and forgets it, and looks its claims and parties up in the others. */
export class LibraryDesk implements LibraryEvents {
	readonly data = signal<LibraryData>(NOTHING);
	private readonly store = new NoteStore();
	private readonly index = new ClaimIndex();
	/** The article that `data` is about. */
	private article: string | null = null;
	private rows = new WeakMap<ReadPage["analysis"], Map<string, IndexedClaim>>();

	constructor(private readonly around: Surroundings) {
		onChange(() => void this.load());
	}

	/** Indexes what an earlier version kept; where another panel does so already, that one goes on alone. */
	async start(): Promise<void> {
		try {
			await navigator.locks.request("sidelight-index", { ifAvailable: true }, async (lock) => {
				if (!lock || !(await this.index.isPending())) return;
				const { claimRows } = await acrossArticles();
				if ((await this.index.indexPending(claimRows)) > 0) announceChange({ article: null });
			});
		} catch (error) {
			// The views that need it say that it is not complete; the next panel tries again.
			reportError("indexing kept articles", error);
		}
	}

	private page(): ReadPage | null {
		const page = this.around.page();
		return page && !page.private && page.analysis.status !== "unsupported" ? page : null;
	}

	/** Learns whether the article in view is kept, and others. What was looked up before is looked up again. */
	async load(): Promise<void> {
		const article = this.page()?.article.canonicalUrl ?? null;
		if (article !== this.article || article === null) this.data.value = NOTHING;
		this.article = article;
		if (article === null) return;
		try {
			const [source, others] = await Promise.all([this.store.source(article), this.store.keepsOthers(article)]);
			if (article !== this.article) return;
			this.data.value = { ...this.data.value, saved: source !== undefined, others };
			this.lookAgain();
		} catch {
			// Whoever saves or looks something up is told what is wrong.
			if (article === this.article) this.data.value = { ...this.data.value, saved: false, others: true };
		}
	}

	private lookAgain(): void {
		const { elsewhere, statements } = this.data.value;
		for (const claim of Object.keys(elsewhere)) this.lookElsewhere(claim);
		for (const party of Object.keys(statements)) this.lookOverTime(party);
	}

	readonly saveArticle = (): void => this.around.run(() => this.save());

	readonly forgetArticle = (): void => this.around.run(() => this.forget());

	private async save(): Promise<void> {
		const page = this.page();
		if (!page) return;
		const { claimRows } = await acrossArticles();
		await reachStorage(this.store.putArticle(page.article, page.analysis, claimRows, Date.now()));
		await this.articleChanged(page.article.canonicalUrl);
		this.around.say(i18n.t("library.kept"), null);
	}

	/** Forgets the article with its notes; `undo` brings all of it back. */
	private async forget(): Promise<void> {
		const { article } = this;
		if (article === null) return;
		const forgotten = await reachStorage(this.store.forgetArticle(article));
		await this.articleChanged(article);
		this.around.say(i18n.t("library.forgotten"), () =>
			this.around.run(async () => {
				const { claimRows } = await acrossArticles();
				await reachStorage(this.store.bringBack(forgotten, claimRows));
				await this.articleChanged(article);
			}),
		);
	}

	private async articleChanged(article: string): Promise<void> {
		announceChange({ article });
		this.around.changed();
		await this.load();
	}

	readonly lookElsewhere = (claim: string): void => {
		void this.look("elsewhere", claim, async (page) => {
			const row = (await this.rowsOf(page)).get(claim);
			return row ? this.index.elsewhere(row) : { same: [], answers: [], complete: true };
		});
	};

	readonly lookOverTime = (id: string): void => {
		void this.look("statements", id, async (page) => {
			const { partyKeys } = await acrossArticles();
			const party = page.analysis.parties.find((candidate) => candidate.id === id);
			return this.index.statementsOf(party ? partyKeys(party, page.article.text) : []);
		});
	};

	/** Asks, and shows the answer unless another article is in view by then; an earlier answer stays until it is there. */
	private async look<Name extends "elsewhere" | "statements">(
		name: Name,
		id: string,
		ask: (page: ReadPage) => Promise<LibraryData[Name][string] extends Looked<infer T> ? T : never>,
	): Promise<void> {
		const page = this.page();
		if (!page) return;
		const show = (looked: Looked<unknown>) => {
			if (page.article.canonicalUrl !== this.article) return;
			this.data.value = { ...this.data.value, [name]: { ...this.data.value[name], [id]: looked } };
		};
		if (this.data.value[name][id]?.state !== "found") show({ state: "looking" });
		try {
			show({ state: "found", found: await ask(page) });
		} catch (error) {
			show({ state: "failed", error: knownStorageError(error) });
		}
	}

	private async rowsOf({ article, analysis }: ReadPage): Promise<Map<string, IndexedClaim>> {
		const known = this.rows.get(analysis);
		if (known) return known;
		const { claimRows } = await acrossArticles();
		const rows = new Map(claimRows(article, analysis, Date.now()).map((row) => [row.claim, row]));
		this.rows.set(analysis, rows);
		return rows;
	}
}
