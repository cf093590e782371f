import type { Browser } from "webextension-polyfill";

declare global {
	/** The extension API where a test runs code in the extension: promises in both browsers. */
	const chrome: Browser;
}
