import type { ReadingSettings } from "../../domain/settings";
import { speakLanguage } from "./interface-texts";

/** Shows a page of ours as the reader wants it: colours, letters, language. `assets/tokens.css` has a rule for each. */
export async function dressPage({ palette, typeface, textSize, language }: ReadingSettings): Promise<void> {
	Object.assign(document.documentElement.dataset, { palette, typeface, textSize });
	await speakLanguage(language);
}
