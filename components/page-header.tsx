import type { JSX } from "preact";
import type { ReadingSettings } from "../domain/settings";
import { dayOf } from "./day";
import type { LibraryData, PanelEvents, ReadPage } from "./panel-data";
import { DensityChoice } from "./reading-choices";
import { useText } from "./texts";

/** What is read, and what can be done with the page as a whole. */
export function PageHeader({
	page,
	offerSite,
	library,
	reading,
	notes,
	events,
}: {
	page: ReadPage;
	offerSite: string | null;
	/** Null where there is nothing to keep. */
	library: LibraryData | null;
	reading: ReadingSettings;
	/** How many notes the reader has on it. */
	notes: number;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	const { title, outlet, byline, published, language } = page.article;
	const saved = library?.saved;
	const about = [outlet, byline, published && dayOf(published)].filter((part) => part !== undefined && part !== "");
	return (
		<header class="page-header">
			<p class="overline">{about.join(" · ")}</p>
			<div class="page-actions">
				{typeof saved === "boolean" && (
					<button
						type="button"
						class="quiet save"
						title={t("library.save_hint")}
						aria-disabled={saved}
						onClick={saved ? undefined : events.library.saveArticle}
					>
						{saved ? t("library.saved") : t("library.save")}
					</button>
				)}
				<button type="button" class="quiet open-library" title={t("library.open_hint")} onClick={events.openLibrary}>
					{t("library.open")}
				</button>
				<button type="button" class="quiet" onClick={events.turnOff} title={t("panel.off_hint")}>
					{t("panel.off")}
				</button>
				<details class="menu">
					<summary class="quiet" aria-label={t("panel.menu")} title={t("panel.menu")}>
						⋯
					</summary>
					<div class="menu-items">
						<DensityChoice settings={reading} onChange={events.changeReading} />
						{offerSite && (
							<button type="button" onClick={() => events.alwaysRead(offerSite)} title={t("panel.always_on_hint")}>
								{t("panel.always_on", [offerSite])}
							</button>
						)}
						{saved && (
							<button type="button" class="forget" onClick={events.library.forgetArticle}>
								{notes > 0 ? t("library.forget_with_notes") : t("library.forget")}
							</button>
						)}
						{notes > 0 && (
							<button type="button" class="copy-all" onClick={events.exchange.copyAll}>
								{t("exchange.copy_all")}
							</button>
						)}
						<button
							type="button"
							class="export"
							onClick={({ currentTarget }) => {
								// What has the focus now has it again when the dialog goes.
								const menu = currentTarget.closest("details");
								menu?.removeAttribute("open");
								menu?.querySelector("summary")?.focus();
								events.exchange.openForPage();
							}}
						>
							{t("exchange.export")}
						</button>
						<button type="button" onClick={events.openOptions}>
							{t("panel.options")}
						</button>
					</div>
				</details>
			</div>
			<h1 title={title} lang={language || undefined}>
				{title}
			</h1>
		</header>
	);
}
