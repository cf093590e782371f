import type { JSX } from "preact";
import { IMPORT_LINES, type ImportReport, type Refused } from "../../domain/exchange";
import { type Translate, useText } from "../texts";

/** What an import brings, what is here already, and what it does not take. */
export function ImportReportView({ report }: { report: ImportReport }): JSX.Element {
	const t = useText();
	const lines = IMPORT_LINES.filter((line) => report[line] > 0);
	const more = report.refusedCount - report.refused.length;
	return (
		<>
			<ul class="report">
				{lines.map((line) => (
					<li key={line} data-line={line}>
						{t(`import_line.${line}`, report[line])}
					</li>
				))}
			</ul>
			{report.refusedCount > 0 && (
				<details class="refused">
					<summary>{t("exchange.refused", report.refusedCount)}</summary>
					<ul>
						{report.refused.map((one, i) => (
							<li key={i}>{refusedText(t, one)}</li>
						))}
						{more > 0 && <li>{t("exchange.more_refused", more)}</li>}
					</ul>
				</details>
			)}
		</>
	);
}

function refusedText(t: Translate, { place, reason, detail }: Refused): string {
	const why = t(`refusal.${reason}`);
	const where = place && t("exchange.place", [String(place.number), place.list || "–"]);
	return [where ? `${where}: ${why}` : why, detail && `(${detail})`].filter(Boolean).join(" ");
}
