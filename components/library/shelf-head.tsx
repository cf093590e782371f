import type { JSX } from "preact";
import { RETENTIONS } from "../../domain/retention";
import { useText } from "../texts";
import type { ShelfData, ShelfEvents } from "./shelf-data";

/** The head of the library: the way back, what is selected for, and what holds for all of it. */
export function ShelfHead({
	data,
	selecting,
	onSelecting,
	onExport,
	events,
}: {
	data: ShelfData;
	selecting: boolean;
	onSelecting: (selecting: boolean) => void;
	onExport: () => void;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	return (
		<header class="page-header shelf-head">
			{data.inPanel && (
				<button type="button" class="quiet shelf-back" onClick={events.close}>
					← {t("library.back")}
				</button>
			)}
			<div class="page-actions">
				{data.articles !== null && data.articles.length > 0 && (
					<button type="button" class="quiet" aria-pressed={selecting} onClick={() => onSelecting(!selecting)}>
						{selecting ? t("library.done") : t("library.select")}
					</button>
				)}
				<details class="menu">
					<summary class="quiet" aria-label={t("library.menu")} title={t("library.menu")}>
						⋯
					</summary>
					<div class="menu-items">
						<label class="choices">
							<span class="hint">{t("library.keep")}</span>
							<select
								value={String(data.retention)}
								onChange={({ currentTarget }) =>
									events.changeRetention(RETENTIONS.find((months) => String(months) === currentTarget.value) ?? null)
								}
							>
								{RETENTIONS.map((months) => (
									<option key={months} value={String(months)}>
										{months === null ? t("library.keep_always") : t("library.keep_months", months)}
									</option>
								))}
							</select>
							<span class="hint">{t("library.keep_hint")}</span>
						</label>
						{data.articles !== null && data.articles.length > 0 && (
							<button type="button" onClick={onExport}>
								{t("exchange.export")}
							</button>
						)}
						{data.inPanel && (
							<button type="button" onClick={events.openInTab}>
								{t("library.in_tab")}
							</button>
						)}
						<button type="button" onClick={events.openOptions}>
							{t("library.options")}
						</button>
					</div>
				</details>
			</div>
			<h1>{t("library.open")}</h1>
		</header>
	);
}
