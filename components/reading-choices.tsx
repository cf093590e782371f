import type { JSX } from "preact";
import { DENSITIES, PALETTES, type ReadingSettings, TEXT_SIZES, TYPEFACES } from "../domain/settings";
import { Choice } from "./choice";
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

/** In which letters the panel and our own pages are set. */
export function TypefaceChoice({ settings, onChange }: Props): JSX.Element {
	const t = useText();
	return (
		<Choice
			legend={t("reading.typeface")}
			name="typeface"
			values={TYPEFACES}
			chosen={settings.typeface}
			label={(typeface) => t(`typeface.${typeface}`)}
			onChoose={(typeface) => onChange({ typeface })}
		/>
	);
}

/** How large they are. */
export function TextSizeChoice({ settings, onChange }: Props): JSX.Element {
	const t = useText();
	return (
		<Choice
			legend={t("reading.text_size")}
			name="text-size"
			values={TEXT_SIZES}
			chosen={settings.textSize}
			label={(size) => t(`text_size.${size}`)}
			onChoose={(textSize) => onChange({ textSize })}
		/>
	);
}
