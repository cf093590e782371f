import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { sizeText } from "../numbers";
import { errorText, type Translate, useText } from "../texts";
import { Dialog } from "./dialog";
import type { ExportChoice, ExportData, ExportEvents } from "./exchange-data";

/** What to export, and as what. */
export function ExportDialog({ data, events }: { data: ExportData; events: ExportEvents }): JSX.Element {
	const t = useText();
	const [chosen, setChosen] = useState(0);
	const [wanted, setWanted] = useState<string | null>(null);
	const choice = data.choices[chosen];
	const format = choice?.formats.find((one) => one === wanted) ?? choice?.formats[0];
	const busy = data.written !== null;
	return (
		<Dialog title={t("exchange.export_title")} onClose={busy ? events.cancel : events.close}>
			<form
				class="exchange"
				onSubmit={(event) => {
					event.preventDefault();
					if (choice && format && !busy) events.start(choice, format);
				}}
			>
				{data.choices.length > 1 && (
					<fieldset class="choices" disabled={busy}>
						<legend>{t("exchange.what")}</legend>
						{data.choices.map((one, i) => (
							<label key={one.of} class="choice">
								<input type="radio" name="export-what" checked={i === chosen} onChange={() => setChosen(i)} />
								<span>{choiceText(t, one)}</span>
							</label>
						))}
					</fieldset>
				)}
				<fieldset class="choices" disabled={busy}>
					<legend>{t("exchange.format")}</legend>
					{choice?.formats.map((one) => (
						<label key={one} class="choice format">
							<input
								type="radio"
								name="export-format"
								value={one}
								checked={one === format}
								onChange={() => setWanted(one)}
							/>
							<span>
								{t(`export_format.${one}`)}
								<span class="hint">{t(`export_about.${one}`)}</span>
							</span>
						</label>
					))}
				</fieldset>
				{data.error && (
					<p class="warning" role="alert">
						{errorText(t, data.error.code)}
					</p>
				)}
				<p class="hint" role="status">
					{busy
						? t("exchange.written", [sizeText(data.written ?? 0)])
						: data.file !== null
							? t("exchange.exported", [data.file])
							: ""}
				</p>
				<div class="buttons">
					{busy ? (
						<button type="button" class="primary" onClick={events.cancel}>
							{t("exchange.cancel")}
						</button>
					) : (
						<>
							<button type="submit" class="primary">
								{t("exchange.start_export")}
							</button>
							<button type="button" class="quiet" onClick={events.close}>
								{t("exchange.close")}
							</button>
						</>
					)}
				</div>
			</form>
		</Dialog>
	);
}

function choiceText(t: Translate, { of, notes, scope }: ExportChoice): string {
	const count = scope.kind === "articles" ? scope.articles.length : 1;
	const names: Record<ExportChoice["of"], () => string> = {
		article: () => t("exchange.of_article"),
		selection: () => t("exchange.of_selection", count),
		found: () => t("exchange.of_found", count),
		everything: () => t("exchange.of_everything"),
	};
	const what = names[of]();
	return notes ? `${what} (${t("options.notes_count", notes)})` : what;
}
