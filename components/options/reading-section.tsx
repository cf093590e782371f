import type { JSX } from "preact";
import { CardChoice, DensityChoice, PaletteChoice, TextSizeChoice, TypefaceChoice } from "../reading-choices";
import { useText } from "../texts";
import type { SectionProps } from "./options-data";
import { OptionsSection } from "./options-section";

/** How pages are painted, and how the panel and our own pages look. */
export function ReadingSection({ data, events }: SectionProps): JSX.Element {
	const t = useText();
	const props = { settings: data.reading, onChange: events.changeReading };
	return (
		<OptionsSection id="reading" title={t("options.reading")}>
			<h3>{t("reading.title")}</h3>
			<DensityChoice {...props} />
			<PaletteChoice {...props} />
			<CardChoice {...props} />
			<h3>{t("options.own_pages")}</h3>
			<TypefaceChoice {...props} />
			<TextSizeChoice {...props} />
		</OptionsSection>
	);
}
