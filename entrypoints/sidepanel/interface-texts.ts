import { signal } from "@preact/signals";
import { i18n as browsers } from "#i18n";
import type { Translate } from "../../components/texts";
import { directionOf, type LanguageChoice } from "../../domain/interface-language";
import { loadOther } from "../../platform/texts";

/** The texts of the extension's own pages, in the language that the reader chose; for views. */
export const interfaceTexts = signal<Translate>(browsers.t);

/** The same for all else, to be asked whenever a text is needed: `i18n.t` of now, whichever language that is. */
export const i18n: { readonly t: Translate } = {
	get t() {
		return interfaceTexts.peek();
	},
};

/** Raised with every choice, so that a file that comes late does not win over a later choice. */
let choices = 0;

/** Speaks another language from now on, and tells the document so. */
export async function speakLanguage(choice: LanguageChoice): Promise<void> {
	const mine = ++choices;
	const other = (await loadOther(choice, browsers.t("extension.language"))) as Translate | null;
	if (mine !== choices) return;
	const texts = other ?? browsers.t;
	interfaceTexts.value = texts;
	const root = document.documentElement;
	root.lang = texts("extension.language");
	root.dir = directionOf(root.lang);
}
