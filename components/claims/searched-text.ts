import type { Claim } from "../../domain/analysis";
import { foldText } from "../../domain/folded-text";
import { spanText } from "../../domain/span";
import { spokenText } from "../../domain/spoken-text";
import type { ArticleView } from "../article-view";

const made = new WeakMap<ArticleView, Map<string, string>>();

/** What of a claim is searched, folded: who says it, how, and what. Made once for each claim. */
export function searchedText(view: ArticleView, claim: Claim): string {
	let texts = made.get(view);
	if (!texts) {
		texts = new Map();
		made.set(view, texts);
	}
	let text = texts.get(claim.id);
	if (text === undefined) {
		const party = claim.party === null ? undefined : view.party(claim.party);
		const parts = [party?.name ?? "", spanText(view.text, claim.cue), spokenText(view.text, claim)];
		// A line's end, so that no word goes on in the next part.
		text = foldText(parts.join("\n"));
		texts.set(claim.id, text);
	}
	return text;
}
