import type { ComponentType, JSX } from "preact";
import { DeletionSection } from "./options/deletion-section";
import { EnginesSection } from "./options/engines-section";
import { KeyboardSection } from "./options/keyboard-section";
import { LanguageSection } from "./options/language-section";
import { NotesSection } from "./options/notes-section";
import type { SectionProps } from "./options/options-data";
import { ReadingSection } from "./options/reading-section";
import { SitesSection } from "./options/sites-section";
import { errorText, useText } from "./texts";

/** The sections in their order, by the id and the title that the navigation leads to. */
const SECTIONS = [
	["sites", "options.sites", SitesSection],
	["reading", "options.reading", ReadingSection],
	["engines", "factcheck.title", EnginesSection],
	["keyboard", "options.shortcuts", KeyboardSection],
	["language", "options.language", LanguageSection],
	["notes", "options.data", NotesSection],
	["deletion", "options.deletion", DeletionSection],
] as const satisfies readonly (readonly [string, string, ComponentType<SectionProps>])[];

/** The options page: which sites are always read, how things look, and what is kept. */
export function OptionsView({ data, events }: SectionProps): JSX.Element {
	const t = useText();
	return (
		<div class="options">
			<nav aria-label={t("options.sections")}>
				<ul>
					{SECTIONS.map(([id, title]) => (
						<li key={id}>
							<a href={`#${id}-title`}>{t(title)}</a>
						</li>
					))}
				</ul>
			</nav>
			<main>
				<h1>{t("options.title")}</h1>
				{data.error && (
					<p class="warning" role="alert">
						{errorText(t, data.error.code)}
						{data.error.code.startsWith("file-") && data.error.detail !== "" && ` (${data.error.detail})`}
					</p>
				)}
				{data.said && (
					<p class="notice" role="status">
						{data.said}
					</p>
				)}
				{SECTIONS.map(([id, , Section]) => (
					<Section key={id} data={data} events={events} />
				))}
				<button type="button" class="quiet first-page" onClick={events.showFirstPage}>
					{t("options.first_page")}
				</button>
			</main>
		</div>
	);
}
