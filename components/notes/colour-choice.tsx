import type { JSX } from "preact";
import { NOTE_COLOURS, type NoteColour } from "../../domain/note";
import { useText } from "../texts";

interface Props {
	/** Of the group of choices: one a draft. */
	name: string;
	chosen: NoteColour;
	onChoose: (colour: NoteColour) => void;
}

/** The colours a note may have; which one is chosen is said in words too. */
export function ColourChoice({ name, chosen, onChoose }: Props): JSX.Element {
	const t = useText();
	return (
		<fieldset class="colours">
			<legend>{t("notes.colour")}</legend>
			{NOTE_COLOURS.map((colour) => (
				<label key={colour} class={`colour note-${colour}`} title={t(`colour.${colour}`)}>
					<input
						type="radio"
						name={name}
						value={colour}
						checked={chosen === colour}
						aria-label={t(`colour.${colour}`)}
						onChange={() => onChoose(colour)}
					/>
				</label>
			))}
			<span class="hint" aria-hidden="true">
				{t(`colour.${chosen}`)}
			</span>
		</fieldset>
	);
}
