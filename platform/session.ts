import { nativeApi } from "./native-api";

/*
 * What is remembered until the browser is closed, in memory only: nothing of it tells tomorrow which articles were read.
 */

/** What was remembered under a name; undefined where nothing was, or where the browser does not say. */
export async function recall<T>(name: string): Promise<T | undefined> {
	return (await nativeApi().storage.session.get(name))[name] as T | undefined;
}

/** Remembers a value, which can be cloned, under a name. */
export async function remember(name: string, value: unknown): Promise<void> {
	await nativeApi().storage.session.set({ [name]: value });
}
