import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { bringsNothing } from "../../domain/exchange";
import { errorText, type Translate, useText } from "../texts";
import { Dialog } from "./dialog";
import type { ImportData, ImportEvents, ImportState } from "./exchange-data";
import { ImportReportView } from "./import-report";

/** An import: what it would bring, how far it is, what it did, and the way back. */
export function ImportDialog({ data, events }: { data: ImportData; events: ImportEvents }): JSX.Element {
	const t = useText();
	const { state } = data;
	const busy = state.kind === "reading" || state.kind === "importing";
	const first = useRef<HTMLButtonElement | null>(null);
	// The button that had the focus goes when the state changes.
	useEffect(() => first.current?.focus(), [state.kind]);
	const close = (label: string, primary: boolean) => (
		<button type="button" class={primary ? "primary" : "quiet"} ref={primary ? first : null} onClick={events.close}>
			{label}
		</button>
	);
	return (
		<Dialog title={t("exchange.import_title")} onClose={busy ? events.cancel : events.close}>
			<div class="exchange" data-state={state.kind}>
				<p class="hint file-name">{data.file}</p>
				{/* One element throughout, whose changes are read out. */}
				<p role="status">{statusText(t, state)}</p>
				{busy && <progress max={1} value={state.share} aria-label={t("exchange.import_title")} />}
				{(state.kind === "planned" || state.kind === "done") && <ImportReportView report={state.report} />}
				{state.kind === "done" && state.indexing && <p class="hint">{t("exchange.indexing")}</p>}
				{state.kind === "failed" && (
					<p class="warning" role="alert">
						{errorText(t, state.error.code)}
						{state.error.code.startsWith("file-") && state.error.detail !== "" && ` (${state.error.detail})`}
					</p>
				)}
				<div class="buttons">
					{busy && (
						<button type="button" class="primary" ref={first} onClick={events.cancel}>
							{t("exchange.cancel")}
						</button>
					)}
					{state.kind === "planned" && !bringsNothing(state.report) && (
						<>
							<button type="button" class="primary" ref={first} onClick={events.start}>
								{t("exchange.start_import")}
							</button>
							{close(t("exchange.cancel"), false)}
						</>
					)}
					{state.kind === "planned" && bringsNothing(state.report) && close(t("exchange.close"), true)}
					{state.kind === "done" && (
						<>
							{close(t("exchange.close"), true)}
							<button type="button" class="quiet" onClick={events.undo}>
								{t("exchange.undo")}
							</button>
						</>
					)}
					{(state.kind === "undone" || state.kind === "failed") && close(t("exchange.close"), true)}
				</div>
			</div>
		</Dialog>
	);
}

function statusText(t: Translate, state: ImportState): string {
	switch (state.kind) {
		case "reading":
			return t("exchange.reading");
		case "importing":
			return t("exchange.importing");
		case "planned":
			return bringsNothing(state.report) ? t("exchange.nothing_new") : t("exchange.would_bring");
		case "done":
			return t("exchange.imported");
		case "undone":
			return state.stayed > 0 ? t("exchange.undone_but", state.stayed) : t("exchange.undone");
		case "failed":
			return "";
	}
}
