import { nativeApi } from "./native-api";

const KEY = "lastExport";

/** When everything was last exported, in ms since 1970; null where it never was. */
export async function lastExport(): Promise<number | null> {
	const { [KEY]: kept } = await nativeApi().storage.local.get(KEY);
	return typeof kept === "number" && Number.isFinite(kept) ? kept : null;
}

/** Remembers that everything was exported at `time`, in ms since 1970. */
export async function noteExport(time: number): Promise<void> {
	await nativeApi().storage.local.set({ [KEY]: time });
}
