import type { ExchangeEvents, ShownNote } from "../../components/panel-data";
import { copyNotes } from "./copy-notes";
import { ExportDesk } from "./export-desk";
import { i18n } from "./interface-texts";
import type { Surroundings } from "./surroundings";

/** How notes leave the panel: as files, and by the clipboard. */
export class ExchangeDesk extends ExportDesk implements ExchangeEvents {
	/** @param notes those on the article in view */
	constructor(
		private readonly around: Surroundings,
		private readonly notes: () => readonly ShownNote[],
	) {
		super(() => around.page());
	}

	readonly copyNote = (id: string): void => this.copy(this.notes().filter((note) => note.id === id));

	readonly copyAll = (): void => this.copy(this.notes());

	private copy(notes: readonly ShownNote[]): void {
		const page = this.around.page();
		if (!page || notes.length === 0) return;
		// The browser takes it only while the click is handled: no await before it.
		const copied = copyNotes(page, notes);
		this.around.run(async () => {
			await copied;
			this.around.say(i18n.t("exchange.copied"), null);
		});
	}
}
