import type { JSX } from "preact";
import { DENSITIES, PALETTES, type ReadingSettings } from "../domain/settings";
import { useText } from "./texts";

interface Props {
	settings: ReadingSettings;
	onChange: (changed: Partial<ReadingSettings>) => void;
}

/** How much is highlighted on the page. */
export function DensityChoice({ settings, onChange }: Props): JSX.Element {
	const t = useText();
	return (
		<Choice
			legend={t("reading.density")}
			name="density"
			values={DENSITIES}
			chosen={settings.density}
			label={(density) => t(`density.${density}`)}
			onChoose={(density) => onChange({ density })}
		/>
	);
}

/** In which colours. */
export function PaletteChoice({ settings, onChange }: Props): JSX.Element {
	const t = useText();
	return (
		<Choice
			legend={t("reading.palette")}
			name="palette"
			values={PALETTES}
			chosen={settings.palette}
			label={(palette) => t(`palette.${palette}`)}
			onChoose={(palette) => onChange({ palette })}
		/>
	);
}

/** Whether pointing at a claim shows who says it. */
export function CardChoice({ settings, onChange }: Props): JSX.Element {
	const t = useText();
	return (
		<label class="choice">
			<input
				type="checkbox"
				checked={settings.cards}
				onChange={({ currentTarget }) => onChange({ cards: currentTarget.checked })}
			/>
			{t("reading.cards")}
		</label>
	);
}

function Choice<T extends string>({
	legend,
	name,
	values,
	chosen,
	label,
	onChoose,
}: {
	legend: string;
	name: string;
	values: readonly T[];
	chosen: T;
	label: (value: T) => string;
	onChoose: (value: T) => void;
}): JSX.Element {
	return (
		<fieldset class="choices">
			<legend>{legend}</legend>
			{values.map((value) => (
				<label key={value} class="choice">
					<input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
					{label(value)}
				</label>
			))}
		</fieldset>
	);
}
