import { type Retention, toRetention } from "../domain/retention";
import { nativeApi } from "./native-api";

const RETENTION = "retention";
const REMINDER = "backupReminderPutOff";

/** For how long articles without anything of the reader's own are kept. */
export async function keptRetention(): Promise<Retention> {
	return toRetention((await nativeApi().storage.local.get(RETENTION))[RETENTION]);
}

export async function keepRetention(months: Retention): Promise<void> {
	await nativeApi().storage.local.set({ [RETENTION]: months });
}

/** When the reminder of a backup was last put off, in ms since 1970; null where it never was. */
export async function reminderPutOff(): Promise<number | null> {
	const { [REMINDER]: kept } = await nativeApi().storage.local.get(REMINDER);
	return typeof kept === "number" && Number.isFinite(kept) ? kept : null;
}

/** Remembers that the reminder was put off at `time`, in ms since 1970. */
export async function putReminderOff(time: number): Promise<void> {
	await nativeApi().storage.local.set({ [REMINDER]: time });
}
