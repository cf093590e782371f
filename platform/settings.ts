import { type ReadingSettings, toSettings } from "../domain/settings";
import { keptSetting } from "./kept-setting";

const reading = keptSetting("reading", toSettings);

/** How the reader wants pages to be shown. */
export const readingSettings = reading.read;

/** Keeps some of the settings anew; every page and panel that listens hears of it. */
export async function changeSettings(changed: Partial<ReadingSettings>): Promise<void> {
	await reading.write({ ...(await reading.read()), ...changed });
}

/** Calls with the settings whenever they change; returns how to stop. */
export const onSettingsChange = reading.onChange;
