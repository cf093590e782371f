import type { Browser } from "webextension-polyfill";

/** What content scripts need of the extension API. */
type PageApi = Pick<Browser, "runtime" | "tabs" | "storage" | "extension" | "i18n">;

/**
 * The browser's own extension API. It answers with promises in every browser that we support, but for listeners of messages,
 * which must answer by call in older Chromium. Content scripts use it instead of webextension-polyfill, which would be a sixth
 * of all that a page has to load.
 */
export function nativeApi(): PageApi {
	const { browser, chrome } = globalThis as { browser?: PageApi; chrome?: PageApi };
	return (browser ?? chrome) as PageApi;
}

/** Whether the extension is still there; one that was updated or removed leaves its content scripts behind, without an API. */
export function isAlive(): boolean {
	return nativeApi()?.runtime?.id !== undefined;
}
