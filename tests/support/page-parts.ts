/*
 * The card of a claim and the selection toolbar in open roots, for axe-core, which cannot look into closed ones. Bundled for
 * the page by the end-to-end test.
 */
import { analyzeArticle } from "../../analysis/analyze-article";
import { articleFromText } from "../../article/article-from-text";
import { summariseClaim } from "../../domain/claim-summary";
import { ClaimCard } from "../../entrypoints/article.content/claim-card";
import { SelectionToolbar } from "../../entrypoints/article.content/selection-toolbar";
import { CARD_STYLE } from "../../entrypoints/background/claim-card-style";
import { TOOLBAR_STYLE } from "../../entrypoints/background/selection-toolbar-style";

const TEXT =
	"Row over the quay\nAda Orlo said that Northern Ferries had taken the money for the quay. Northern Ferries denied that it had taken the money for the quay.";

/** Shows both on the page; `texts` are the interface's, by key. */
export function showParts(texts: Readonly<Record<string, string>>): void {
	const t = ((key: string, values: string[] = []) =>
		(texts[key] ?? key).replace(/\$(\d)/gu, (_, place) => values[Number(place) - 1] ?? "")) as ConstructorParameters<
		typeof ClaimCard
	>[2];
	const nothing = () => {};
	const { analysis } = analyzeArticle(articleFromText(TEXT));
	const sure = {
		...analysis,
		counterclaims: analysis.counterclaims.map((link) => ({ ...link, confidence: 1 })),
	};
	const disputed = sure.counterclaims[0]?.claim ?? "";
	const summary = summariseClaim(sure, disputed);
	if (!summary) throw new Error("no disputed claim");
	new ClaimCard(
		document,
		() => CARD_STYLE,
		t,
		{ goTo: nothing, showInPanel: nothing, note: nothing, pointed: nothing },
		"open",
	).show(
		{ summary, text: TEXT, slotOf: () => 1, palette: "standard" },
		{ left: 20, top: 20, right: 60, bottom: 40 },
		true,
	);
	const paragraph = document.querySelector("p");
	if (paragraph) getSelection()?.selectAllChildren(paragraph);
	new SelectionToolbar(
		document,
		() => TOOLBAR_STYLE,
		t,
		{
			isOn: () => true,
			annotate: async () => "saved",
			hasDraft: async () => true,
			isAwaited: () => false,
			addToNote: async () => "added",
			parties: () => analysis.parties,
			addClaim: async () => "saved",
		},
		"open",
	).show();
}
