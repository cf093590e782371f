/** The day of publication as the reader writes dates; as the page has it where that is no date. */
export function dayOf(published: string): string {
	const day = new Date(`${published.slice(0, 10)}T00:00`);
	return Number.isNaN(day.getTime()) ? published : dayAt(day.getTime());
}

/** A day as the reader writes dates. `time` is in ms since 1970. */
export function dayAt(time: number): string {
	return new Date(time).toLocaleDateString(readersLocale(), { dateStyle: "medium" });
}

/** A moment, as the reader writes date and time. `time` is in ms since 1970. */
export function momentAt(time: number): string {
	return new Date(time).toLocaleString(readersLocale(), { dateStyle: "medium", timeStyle: "short" });
}

/**
 * How the reader writes dates and numbers in the language of the document: as in the reader's own region where the browser
 * tells one, `en-GB` for texts in `en`.
 */
export function readersLocale(): string | undefined {
	const { lang } = document.documentElement;
	if (lang === "") return undefined;
	return navigator.languages.find((locale) => locale.split("-")[0] === lang) ?? lang;
}
