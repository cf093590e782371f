import type { ExportChoice, ExportEvents } from "../../components/exchange/exchange-data";
import type { ExportFormat } from "../../domain/exchange";
import type { ShelfArticle } from "../../domain/library-search";
import { ExportDesk, type SomeArticles } from "./export-desk";

/** Exports out of the library: what is selected, what is found, or everything. */
export class ShelfExport implements ExportEvents {
	/** No page is beside it. */
	private readonly desk = new ExportDesk(() => null);
	readonly data = this.desk.data;

	/** @param closed is told that the reader is done with it */
	constructor(private readonly closed: () => void) {}

	/**
	 * Lets the reader choose.
	 *
	 * @param listed the articles of the library; what is no longer among them is left out
	 * @param counted whether it is known how many notes these have
	 */
	choose(
		listed: readonly ShelfArticle[],
		counted: boolean,
		wanted: Readonly<Record<SomeArticles["of"], readonly string[]>>,
	): void {
		const notesOf = new Map(listed.map(({ canonicalUrl, notes }) => [canonicalUrl, notes]));
		const some = (of: SomeArticles["of"]): SomeArticles[] => {
			const articles = wanted[of].filter((url) => notesOf.has(url));
			const notes = articles.reduce((sum, url) => sum + (notesOf.get(url) ?? 0), 0);
			return articles.length > 0 ? [{ of, articles, notes: counted ? notes : null }] : [];
		};
		this.desk.openForKept([...some("selection"), ...some("found")]);
	}

	readonly start = (choice: ExportChoice, format: ExportFormat): void => this.desk.start(choice, format);

	readonly cancel = (): void => this.desk.cancel();

	readonly close = (): void => {
		this.desk.close();
		this.closed();
	};
}
