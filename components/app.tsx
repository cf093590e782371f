import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { RULES_ALONE } from "../domain/analysis";
import { Library } from "./across/library";
import { articleView } from "./article-view";
import { ClaimTools } from "./claims/claim-tools";
import { Corrections } from "./corrections/corrections";
import { CopyNote } from "./exchange/copy-button";
import { LazyClaimsView, LazyCorrectionList, LazyExportDialog, LazyNotesView, LazyShelfView } from "./lazy-views";
import { PageHeader } from "./page-header";
import type { PanelData, PanelEvents, ReadPage } from "./panel-data";
import { SidesTab } from "./sides/sides-tab";
import { StateView } from "./state-view";
import { TabBar } from "./tab-bar";
import { useText } from "./texts";
import { ToastView } from "./toast-view";

/** The whole panel. */
export function App({ data, events }: { data: PanelData; events: PanelEvents }): JSX.Element {
	const { view, toast, shelf } = data;
	const panel = useRef<HTMLDivElement>(null);
	useFocusBack(panel, shelf !== null);
	const page = view.kind === "read" ? view.page : null;
	const { engines } = data.claims;
	const tools = useMemo(
		() => page && { page, engines, copy: events.claims.copy, openOptions: events.openOptions },
		[page, engines, events],
	);
	return (
		<div class="panel" ref={panel}>
			{shelf ? (
				<LazyShelfView data={shelf.data} events={shelf.events} />
			) : view.kind === "read" ? (
				<ClaimTools.Provider value={tools}>
					<ReadView page={view.page} data={data} events={events} />
				</ClaimTools.Provider>
			) : (
				<StateView view={view} shortcut={data.shortcut} onRead={events.read} onLibrary={events.openLibrary} />
			)}
			{data.exporting && <LazyExportDialog data={data.exporting} events={events.exchange} />}
			{toast && <ToastView toast={toast} onDismiss={events.dismissToast} />}
		</div>
	);
}

/** Whoever leaves the library is where the way into it was. */
function useFocusBack(panel: { current: HTMLElement | null }, isLibrary: boolean): void {
	const was = useRef(isLibrary);
	useEffect(() => {
		if (was.current && !isLibrary) panel.current?.querySelector<HTMLElement>(".open-library")?.focus();
		was.current = isLibrary;
	}, [isLibrary]);
}

function ReadView({ page, data, events }: { page: ReadPage; data: PanelData; events: PanelEvents }): JSX.Element {
	const t = useText();
	const { analysis } = page;
	if (analysis.status === "unsupported") {
		return (
			<>
				<PageHeader page={page} offerSite={null} library={null} reading={data.reading} notes={0} events={events} />
				<StateView view={{ kind: "unsupported" }} shortcut={data.shortcut} onRead={events.read} onLibrary={null} />
			</>
		);
	}
	const notes = data.notes.notes.length + data.notes.drafts.filter(({ base }) => base === null).length;
	return (
		<Library.Provider value={{ data: data.library, events: events.library }}>
			<Corrections.Provider value={page.private ? null : { page, events: events.corrections }}>
				<PageHeader
					page={page}
					offerSite={data.offerSite}
					library={data.library}
					reading={data.reading}
					notes={notes}
					events={events}
				/>
				<main>
					<TabBar
						chosen={data.tab}
						onChoose={events.chooseTab}
						tabs={[
							{ id: "sides", label: t("panel.sides"), count: null },
							{ id: "claims", label: t("panel.claims"), count: articleView(page).claims.length },
							{ id: "notes", label: t("panel.notes"), count: notes },
						]}
					/>
					<div class="view" id={`view-${data.tab}`} role="tabpanel" aria-labelledby={`tab-${data.tab}`}>
						{analysis.status === "partial" && <p class="notice">{t("state.partial")}</p>}
						{analysis.engine.model === RULES_ALONE && <p class="notice">{t("state.rules_alone")}</p>}
						{data.tab === "sides" && (
							<SidesTab
								page={page}
								sides={data.sides}
								notes={data.notes.notes}
								current={data.currentClaim}
								events={events}
							/>
						)}
						{data.tab === "claims" && (
							<LazyClaimsView
								page={page}
								claims={data.claims}
								notes={data.notes.notes}
								current={data.currentClaim}
								events={events}
							/>
						)}
						{data.tab === "notes" && (
							<>
								<CopyNote.Provider value={events.exchange.copyNote}>
									<LazyNotesView page={page} data={data.notes} events={events.notes} />
								</CopyNote.Provider>
								<LazyCorrectionList data={data.corrections} events={events.corrections} />
							</>
						)}
					</div>
				</main>
			</Corrections.Provider>
		</Library.Provider>
	);
}
