import type { JSX } from "preact";
import type { PanelEvents, ReadPage } from "./panel-data";
import { useText } from "./texts";

/** What is read, and what can be done with the page as a whole. */
export function PageHeader({
	page,
	offerSite,
	events,
}: {
	page: ReadPage;
	offerSite: string | null;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	const { title, outlet, byline, published } = page.article;
	const about = [outlet, byline, published && dayOf(published)].filter((part) => part !== undefined && part !== "");
	return (
		<header class="page-header">
			<p class="overline">{about.join(" · ")}</p>
			<div class="page-actions">
				<button type="button" class="quiet" onClick={events.turnOff} title={t("panel.off_hint")}>
					{t("panel.off")}
				</button>
				<details class="menu">
					<summary class="quiet" aria-label={t("panel.menu")} title={t("panel.menu")}>
						⋯
					</summary>
					<div class="menu-items">
						{offerSite && (
							<button type="button" onClick={() => events.alwaysRead(offerSite)} title={t("panel.always_on_hint")}>
								{t("panel.always_on", [offerSite])}
							</button>
						)}
						<button type="button" onClick={events.exportAnalysis}>
							{t("panel.export_analysis")}
						</button>
						<button type="button" onClick={events.openOptions}>
							{t("panel.options")}
						</button>
					</div>
				</details>
			</div>
			<h1 title={title}>{title}</h1>
		</header>
	);
}

/** The day of publication as the reader writes dates; as the page has it where that is no date. */
function dayOf(published: string): string {
	const day = new Date(`${published.slice(0, 10)}T00:00`);
	return Number.isNaN(day.getTime()) ? published : day.toLocaleDateString(undefined, { dateStyle: "medium" });
}
