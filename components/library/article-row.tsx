import type { JSX } from "preact";
import type { FoundArticle, ShelfArticle } from "../../domain/library-search";
import { dayAt } from "../day";
import { LazyArticleNotes } from "../lazy-views";
import { useText } from "../texts";
import { titleOf } from "./arrange";
import { ArticleLink } from "./article-link";
import { FoundHits } from "./found-hits";
import { MarkedText } from "./marked-text";
import type { ShelfData, ShelfEvents } from "./shelf-data";

interface Props {
	article: ShelfArticle;
	found: FoundArticle | null;
	/** Whether it stands below the head of a group. */
	grouped: boolean;
	/** Null where nothing is being selected. */
	selected: boolean | null;
	onSelect: () => void;
	open: boolean;
	onToggle: () => void;
	data: ShelfData;
	events: ShelfEvents;
}

/** An article of the library: what it is, what there is in it, and its notes where they are opened. */
export function ArticleRow(props: Props): JSX.Element {
	const { article, found, grouped, selected, onSelect, open, onToggle, data, events } = props;
	const t = useText();
	const { canonicalUrl, outlet, when, claims, disputed } = article;
	const title = titleOf(article);
	const Title = grouped ? "h3" : "h2";
	const about = [outlet, dayAt(when)].filter((part) => part !== "").join(" · ");
	const counts = [
		claims !== undefined && t("library.claims_count", claims),
		disputed !== undefined && disputed > 0 && t("library.disputed_count", disputed),
	].filter((part) => part !== false);
	return (
		<article class="shelf-article" data-article={canonicalUrl}>
			{selected !== null && (
				<input
					type="checkbox"
					checked={selected}
					aria-label={t("library.select_article", [title])}
					onChange={onSelect}
				/>
			)}
			<p class="overline">{about}</p>
			<Title class="shelf-title">
				<ArticleLink article={canonicalUrl} onOpen={() => events.open(canonicalUrl)}>
					{found && article.title !== "" ? <MarkedText snippet={found.title} /> : title}
				</ArticleLink>
			</Title>
			<p class="shelf-counts">
				{article.notes > 0 && (
					<button type="button" class="quiet" aria-expanded={open} onClick={onToggle}>
						{t("library.notes_count", article.notes)}
					</button>
				)}
				{counts.length > 0 && <span class="hint">{counts.join(" · ")}</span>}
				<Parties article={article} events={events} />
			</p>
			{found && <FoundHits found={found} data={data} opened={open} events={events} />}
			{open && article.notes > 0 && <LazyArticleNotes article={canonicalUrl} data={data} events={events} />}
		</article>
	);
}

/** So many parties of an article are offered. */
const MOST_PARTIES = 8;

/** What each party of the article says over time. */
function Parties({ article, events }: { article: ShelfArticle; events: ShelfEvents }): JSX.Element | null {
	const t = useText();
	const parties = article.parties?.slice(0, MOST_PARTIES) ?? [];
	if (parties.length === 0) return null;
	return (
		<details class="menu shelf-parties">
			<summary class="quiet" title={t("library.parties_hint")}>
				{t("library.parties")}
			</summary>
			<div class="menu-items">
				{parties.map((name) => (
					<button key={name} type="button" onClick={() => events.openParty(name, article.canonicalUrl)}>
						{name}
					</button>
				))}
			</div>
		</details>
	);
}
