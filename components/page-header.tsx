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
	const about = [outlet, byline, published?.slice(0, 10)].filter((part) => part !== undefined && part !== "");
	return (
		<header class="page-header">
			<div class="page-title">
				{about.length > 0 && <p class="overline">{about.join(" · ")}</p>}
				<h1 title={title}>{title}</h1>
			</div>
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
		</header>
	);
}
