import type { JSX } from "preact";
import { useText } from "../texts";
import type { ShelfData, ShelfEvents } from "./shelf-data";

/** What the reader should know of, each in a quiet line. */
export function ShelfNotices({
	data,
	onExport,
	events,
}: {
	data: ShelfData;
	onExport: () => void;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	return (
		<>
			{data.searchError && <p class="warning">{t("search.failed")}</p>}
			{data.unreadable > 0 && <p class="notice">{t("library.unreadable", data.unreadable)}</p>}
			{data.remind && (
				<div class="notice backup-reminder">
					<p>{t("library.remind")}</p>
					<button type="button" class="quiet" onClick={onExport}>
						{t("library.remind_export")}
					</button>
					<button type="button" class="quiet" onClick={events.putReminderOff}>
						{t("library.remind_later")}
					</button>
				</div>
			)}
		</>
	);
}
