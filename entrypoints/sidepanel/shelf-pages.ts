import type { ArticleComparison } from "../../domain/article-comparison";
import type { Statements } from "../../domain/indexed-claim";
import { ClaimIndex } from "../../notes/claim-index";
import { compareArticles, termsOf } from "../../notes/compare-articles";
import { KeptLibrary } from "../../notes/kept-library";
import type { KeptArticle } from "../../notes/schema";
import { ExpectedError } from "../../platform/errors";
import { acrossArticles } from "./across-articles";

/** What is shown in front of the library's list, out of the kept articles. All methods throw StorageError or ExpectedError. */
export class ShelfPages {
	private readonly kept = new KeptLibrary();
	private readonly index = new ClaimIndex();

	/** Two articles, by their addresses. */
	async compare(left: string, right: string): Promise<ArticleComparison> {
		const [one, other, first, second] = await Promise.all([
			this.kept.claimsOf(left),
			this.kept.claimsOf(right),
			this.kept.article(left),
			this.kept.article(right),
		]);
		if (!one || !other) throw new ExpectedError("not-kept");
		const [names, others] = await Promise.all([partiesOf(first), partiesOf(second)]);
		const known = new Set(others.flatMap(({ keys }) => keys));
		const shared = names.filter(({ keys }) => keys.some((key) => known.has(key))).map(({ name }) => name);
		const weights = await this.kept.weightsOf(termsOf(one, other));
		return compareArticles(one, other, weights, [...new Set(shared)]);
	}

	/** What a party says over time; `article` is one that names it. */
	async statementsOf(name: string, article: string): Promise<Statements> {
		const party = (await partiesOf(await this.kept.article(article))).find((one) => one.name === name);
		if (!party) throw new ExpectedError("not-kept");
		return this.index.statementsOf(party.keys);
	}
}

/** The named parties of an article, with the keys by which they are the same in others. */
async function partiesOf(kept: KeptArticle | undefined): Promise<{ name: string; keys: string[] }[]> {
	if (!kept?.analysis) return [];
	const { partyKeys } = await acrossArticles();
	return kept.analysis.parties
		.filter(({ named }) => named)
		.map((party) => ({ name: party.name, keys: partyKeys(party, kept.article.text) }));
}
