import type { JSX } from "preact";
import { type Counterclaim, isSureLink } from "../domain/analysis";
import { spanText } from "../domain/span";
import type { ArticleView } from "./article-view";
import { WithPageWords } from "./page-words";
import { reasonText, useText } from "./texts";

/** Longer words show nothing at a glance, in UTF-16 code units. */
const LONGEST = 80;

/** Why a link is shown: the rule in the reader's language, and the words of the page that show it. */
export function LinkReason({ view, link }: { view: ArticleView; link: Counterclaim }): JSX.Element {
	const t = useText();
	const reason = reasonText(t, link.rule);
	const rule = !isSureLink(link) ? `${t("claim.unsure")} · ${reason}` : reason;
	const words = spanText(view.text, link.evidence);
	if (words === "" || words.length > LONGEST) return <p class="reason">{rule}</p>;
	// Words that bring their own quotation marks need none of ours.
	const key = /["“”„«»]/u.test(words) ? "reason.because_quoted" : "reason.because";
	return (
		<p class="reason">
			<WithPageWords words={[words]} text={(place) => t(key, [rule, place])} />
		</p>
	);
}
