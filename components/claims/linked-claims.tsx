import type { JSX } from "preact";
import type { Counterclaim } from "../../domain/analysis";
import { leadingCue, spokenText } from "../../domain/spoken-text";
import type { ArticleView } from "../article-view";
import { LinkReason } from "../link-reason";
import { PageWords } from "../page-words";
import { useText } from "../texts";
import { howText, Speaker } from "./claim-content";

interface Props {
	view: ArticleView;
	title: string;
	/** Links of a claim, and which end of each is the other claim. */
	links: readonly Counterclaim[];
	end: "claim" | "counter";
	onShow: (id: string) => void;
}

/** The claims on the other end of links, folded, each with the reason for the link. */
export function LinkedClaims({ view, title, links, end, onShow }: Props): JSX.Element | null {
	const t = useText();
	if (links.length === 0) return null;
	return (
		<details class={end === "counter" ? "linked counters" : "linked disputes"}>
			<summary class={end === "counter" ? "badge" : "quiet"}>{title}</summary>
			<ul>
				{links.map((link) => {
					const other = view.claim(link[end]);
					if (!other) return null;
					const cue = leadingCue(view.text, other);
					return (
						<li key={link.id} class={`slot-${other.party ? view.slot(other.party) : 0}`}>
							<p class="claim-who">
								<Speaker view={view} claim={other} /> <span class="claim-how">{howText(t, view, other)}</span>
							</p>
							<button type="button" class="claim-words" onClick={() => onShow(other.id)} title={t("claim.show")}>
								<PageWords>
									{cue !== "" && <span class="cue">{cue} </span>}
									{spokenText(view.text, other)}
								</PageWords>
							</button>
							<LinkReason view={view} link={link} />
						</li>
					);
				})}
			</ul>
		</details>
	);
}
