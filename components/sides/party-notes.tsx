import type { JSX } from "preact";
import type { Party } from "../../domain/analysis";
import { NoteBody } from "../notes/note-body";
import type { PanelEvents, ShownNote } from "../panel-data";
import { useText } from "../texts";

interface Props {
	party: Party;
	notes: readonly ShownNote[];
	events: PanelEvents;
}

/** The reader's notes on a party. An id does not outlive a new engine, so a note on the same name counts too. */
export function PartyNotes({ party, notes, events }: Props): JSX.Element | null {
	const t = useText();
	const own = notes.filter(({ targets }) =>
		targets.some((target) => target.kind === "party" && (target.id === party.id || target.name === party.name)),
	);
	if (own.length === 0) return null;
	return (
		<section class="party-notes" aria-label={t("panel.notes")}>
			{own.map((note) => (
				<div key={note.id} class={`note note-${note.colour}`}>
					<NoteBody source={note.body} />
					<button
						type="button"
						class="quiet"
						onClick={() => {
							events.chooseTab("notes");
							events.notes.edit(note);
						}}
					>
						{t("notes.edit")}
					</button>
				</div>
			))}
		</section>
	);
}
