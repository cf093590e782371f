import { type ReadingSettings, toSettings } from "../domain/settings";
import { isAlive, nativeApi } from "./native-api";

const KEY = "reading";

/** How the reader wants pages to be shown. */
export async function readingSettings(): Promise<ReadingSettings> {
	return toSettings((await nativeApi().storage.local.get(KEY))[KEY]);
}

/** Keeps some of the settings anew; every page and panel that listens hears of it. */
export async function changeSettings(changed: Partial<ReadingSettings>): Promise<void> {
	await nativeApi().storage.local.set({ [KEY]: { ...(await readingSettings()), ...changed } });
}

/** Calls with the settings whenever they change; returns how to stop. */
export function onSettingsChange(changed: (settings: ReadingSettings) => void): () => void {
	const listener = (changes: Record<string, { newValue?: unknown }>) => {
		if (changes[KEY]) changed(toSettings(changes[KEY].newValue));
	};
	nativeApi().storage.local.onChanged.addListener(listener);
	return () => {
		if (isAlive()) nativeApi().storage.local.onChanged.removeListener(listener);
	};
}
