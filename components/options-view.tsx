import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { KnownError } from "../domain/page-state";
import type { SearchEngines } from "../domain/search-engines";
import type { ReadingSettings } from "../domain/settings";
import { SearchEngineList } from "./claims/search-engines";
import { CardChoice, DensityChoice, PaletteChoice } from "./reading-choices";
import { errorText, useText } from "./texts";

export interface KeptArticleEntry {
	canonicalUrl: string;
	title: string;
	outlet: string;
	notes: number;
}

export interface OptionsData {
	/** Match patterns of the sites that are always read. */
	sites: string[];
	allSites: boolean;
	reading: ReadingSettings;
	/** Where claims can be looked up. */
	engines: SearchEngines;
	articles: KeptArticleEntry[];
	notes: number;
	error: KnownError | null;
	said: string | null;
	/** How far an import is, while one goes on. */
	progress: string | null;
}

export interface OptionsEvents {
	readonly changeReading: (changed: Partial<ReadingSettings>) => void;
	readonly changeEngines: (engines: SearchEngines) => void;
	readonly allowAll: () => void;
	readonly takeBack: (pattern: string) => void;
	readonly forget: (canonicalUrl: string) => void;
	readonly importFile: (file: File) => void;
	readonly exportAll: () => void;
	readonly deleteAll: () => void;
}

/** The options page: which sites are always read, and what is kept. */
export function OptionsView({ data, events }: { data: OptionsData; events: OptionsEvents }): JSX.Element {
	const t = useText();
	return (
		<main class="options">
			<h1>{t("options.title")}</h1>
			{data.error && (
				<p class="warning" role="alert">
					{errorText(t, data.error.code)}
					{data.error.code.startsWith("file-") && data.error.detail !== "" && ` (${data.error.detail})`}
				</p>
			)}
			{data.said && (
				<p class="notice" role="status">
					{data.said}
				</p>
			)}
			<section>
				<h2>{t("options.sites")}</h2>
				<p class="hint">{data.sites.length > 0 ? t("options.sites_text") : t("options.no_sites")}</p>
				<ul class="plain-list">
					{data.sites.map((pattern) => (
						<li key={pattern}>
							<span>{siteName(pattern) ?? t("options.all_sites")}</span>
							<button type="button" class="quiet danger" onClick={() => events.takeBack(pattern)}>
								{t("options.take_back")}
							</button>
						</li>
					))}
				</ul>
				{!data.allSites && (
					<button type="button" class="quiet" onClick={events.allowAll}>
						{t("options.allow_all")}
					</button>
				)}
			</section>
			<section data-section="reading">
				<h2>{t("reading.title")}</h2>
				<DensityChoice settings={data.reading} onChange={events.changeReading} />
				<PaletteChoice settings={data.reading} onChange={events.changeReading} />
				<CardChoice settings={data.reading} onChange={events.changeReading} />
			</section>
			<SearchEngineList engines={data.engines} onChange={events.changeEngines} />
			<KeptData data={data} events={events} />
			<section>
				<h2>{t("options.shortcuts")}</h2>
				<p class="hint">{t("options.shortcuts_text")}</p>
			</section>
		</main>
	);
}

/** So many articles are listed at first. */
const FEW = 100;

/** The host of a match pattern; null for all sites. */
function siteName(pattern: string): string | null {
	const host = /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1];
	return host === undefined || host === "*" ? null : host;
}

function KeptData({ data, events }: { data: OptionsData; events: OptionsEvents }): JSX.Element {
	const t = useText();
	const [asking, setAsking] = useState(false);
	const [all, setAll] = useState(false);
	const chooser = useRef<HTMLInputElement>(null);
	const shown = all ? data.articles : data.articles.slice(0, FEW);
	const annotated = data.articles.filter(({ notes }) => notes > 0).length;
	return (
		<section>
			<h2>{t("options.data")}</h2>
			<p class="hint">{t("options.data_text")}</p>
			<p>
				{[t("options.notes_count", data.notes), data.notes > 0 && t("options.articles_count", annotated)]
					.filter(Boolean)
					.join(" ")}
			</p>
			{data.articles.length > 0 && <p>{t("options.kept_count", data.articles.length)}</p>}
			<ul class="plain-list">
				{shown.map((article) => (
					<li key={article.canonicalUrl}>
						<span>
							{/^https?:/u.test(article.canonicalUrl) ? (
								<a href={article.canonicalUrl} target="_blank" rel="noopener noreferrer">
									{article.title}
								</a>
							) : (
								<cite>{article.title}</cite>
							)}{" "}
							<span class="hint">
								{[article.outlet, article.notes > 0 && t("options.notes_count", article.notes)]
									.filter(Boolean)
									.join(" · ")}
							</span>
						</span>
						<button
							type="button"
							class="quiet danger"
							title={t("options.forget_hint")}
							onClick={() => events.forget(article.canonicalUrl)}
						>
							{t("options.forget")}
						</button>
					</li>
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
				<button type="button" class="quiet danger" aria-expanded={asking} onClick={() => setAsking(true)}>
					{t("options.delete_all")}
				</button>
			</div>
			{asking && (
				<div class="warning" role="alertdialog" aria-label={t("options.delete_all")}>
					<p>{t("options.delete_confirm")}</p>
					<div class="buttons">
						<button
							type="button"
							class="quiet danger"
							onClick={() => {
								setAsking(false);
								events.deleteAll();
							}}
						>
							{t("options.delete_yes")}
						</button>
						<button type="button" class="quiet" onClick={() => setAsking(false)}>
							{t("options.delete_no")}
						</button>
					</div>
				</div>
			)}
		</section>
	);
}
