import type { JSX } from "preact";
import { LANGUAGE_CHOICES, type Language } from "../../domain/interface-language";
import { Choice } from "../choice";
import { useText } from "../texts";
import type { SectionProps } from "./options-data";
import { OptionsSection } from "./options-section";

/** In which language the interface is. */
export function LanguageSection({ data, events }: SectionProps): JSX.Element {
	const t = useText();
	return (
		<OptionsSection id="language" title={t("options.language")}>
			<p class="hint">{t("options.language_text")}</p>
			<Choice
				legend={t("options.interface_language")}
				name="language"
				values={LANGUAGE_CHOICES}
				chosen={data.reading.language}
				label={(language) =>
					language === "auto" ? t("options.language_auto") : <span lang={language}>{ownName(language)}</span>
				}
				onChoose={(language) => events.changeReading({ language })}
			/>
		</OptionsSection>
	);
}

/** What a language is called in itself, so that whoever reads it can find it. */
function ownName(language: Language): string {
	return new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
}
