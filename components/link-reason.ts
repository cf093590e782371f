import { type Counterclaim, isSureLink } from "../domain/analysis";
import { spanText } from "../domain/span";
import type { ArticleView } from "./article-view";
import { reasonText, type Translate } from "./texts";

/** Why a link is shown: the rule in the reader's language, and the words of the page that show it. */
export function linkReason(t: Translate, view: ArticleView, link: Counterclaim): string {
	const reason = reasonText(t, link.rule);
	const rule = !isSureLink(link) ? `${t("claim.unsure")} · ${reason}` : reason;
	const words = spanText(view.text, link.evidence);
	if (words === "" || words.length > 80) return rule;
	// Words that bring their own quotation marks need none of ours.
	return t(/["“”„«»]/u.test(words) ? "reason.because_quoted" : "reason.because", [rule, words]);
}
