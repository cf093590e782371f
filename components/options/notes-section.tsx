import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useText } from "../texts";
import type { KeptArticleEntry, OptionsEvents, SectionProps } from "./options-data";
import { OptionsSection } from "./options-section";
import { StorageLines } from "./storage-lines";

/** So many articles are listed at first. */
const FEW = 100;

/** What is kept, where, and the ways out and in. */
export function NotesSection({ data, events }: SectionProps): JSX.Element {
	const t = useText();
	const [all, setAll] = useState(false);
	const chooser = useRef<HTMLInputElement>(null);
	const shown = all ? data.articles : data.articles.slice(0, FEW);
	const annotated = data.articles.filter(({ notes }) => notes > 0).length;
	return (
		<OptionsSection id="notes" title={t("options.data")}>
			<p class="hint">{t("options.data_text")}</p>
			<p>
				{[t("options.notes_count", data.notes), data.notes > 0 && t("options.articles_count", annotated)]
					.filter(Boolean)
					.join(" ")}
			</p>
			{data.articles.length > 0 && <p>{t("options.kept_count", data.articles.length)}</p>}
			<ul class="plain-list">
				{shown.map((article) => (
					<KeptArticle key={article.canonicalUrl} article={article} onForget={events.forget} />
				))}
			</ul>
			{shown.length < data.articles.length && (
				<button type="button" class="quiet" onClick={() => setAll(true)}>
					{t("options.show_all", [String(data.articles.length)])}
				</button>
			)}
			<p class="hint">{t("exchange.import_hint")}</p>
			{data.progress !== null && <p role="status">{data.progress}</p>}
			<input
				type="file"
				hidden
				ref={chooser}
				accept=".json,.jsonld,application/json,application/ld+json"
				onChange={({ currentTarget }) => {
					const [file] = currentTarget.files ?? [];
					if (file) events.importFile(file);
					// The same file may be chosen again.
					currentTarget.value = "";
				}}
			/>
			<div class="buttons">
				<button type="button" class="primary" onClick={events.exportAll}>
					{t("exchange.export")}
				</button>
				<button type="button" class="quiet" disabled={data.progress !== null} onClick={() => chooser.current?.click()}>
					{t("exchange.import")}
				</button>
			</div>
			<StorageLines storage={data.storage} onAsk={events.askToPersist} />
		</OptionsSection>
	);
}

function KeptArticle({
	article,
	onForget,
}: {
	article: KeptArticleEntry;
	onForget: OptionsEvents["forget"];
}): JSX.Element {
	const t = useText();
	const { canonicalUrl, title, outlet, notes } = article;
	return (
		<li>
			<span>
				{/^https?:/u.test(canonicalUrl) ? (
					<a href={canonicalUrl} target="_blank" rel="noopener noreferrer">
						{title}
					</a>
				) : (
					<cite>{title}</cite>
				)}{" "}
				<span class="hint">{[outlet, notes > 0 && t("options.notes_count", notes)].filter(Boolean).join(" · ")}</span>
			</span>
			<button
				type="button"
				class="quiet danger"
				title={t("options.forget_hint")}
				onClick={() => onForget(canonicalUrl)}
			>
				{t("options.forget")}
			</button>
		</li>
	);
}
