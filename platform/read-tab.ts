import browser from "webextension-polyfill";
import { ExpectedError, toKnownError } from "./errors";
import { askPage } from "./messages";

/** The content script, as the build names it. */
export const ARTICLE_SCRIPT = "content-scripts/article.js";

/** Puts the content script into a tab, or wakes the one that is there; it reads the page by itself. @throws ExpectedError */
export async function readTab(tabId: number): Promise<void> {
	try {
		await askPage(tabId, "turnOn", null);
		return;
	} catch (error) {
		if (!(error instanceof ExpectedError) || error.code !== "unreachable") throw error;
	}
	for (let attempt = 1; ; attempt++) {
		try {
			// The browser makes a world for our scripts, then compiles ours: in one task the page would wait for both.
			await browser.scripting.executeScript({ target: { tabId }, func: makeWorld });
			await browser.scripting.executeScript({ target: { tabId }, files: [ARTICLE_SCRIPT] });
			return;
		} catch (error) {
			const why = accessError(error);
			// In Chromium the access that a click gives reaches a fresh page's process a moment after the click.
			if (why.code !== "no-access" || attempt === ACCESS_TRIES) throw why;
			await new Promise((resolve) => setTimeout(resolve, ACCESS_WAIT));
		}
	}
}

/** Does nothing; that it runs is what it is for. */
function makeWorld(): void {}

const ACCESS_TRIES = 4;
const ACCESS_WAIT = 100;

/** Why the browser does not let us into a tab: a page that no extension may read, or no access given. */
function accessError(error: unknown): ExpectedError {
	const { detail } = toKnownError(error);
	const restricted =
		/chrome:\/\/|edge:\/\/|about:|devtools:|chrome-extension:|moz-extension:|view-source:|webstore|gallery|cannot be scripted|restricted|error page|addons\.mozilla/iu.test(
			detail,
		);
	return new ExpectedError(restricted ? "restricted-page" : "no-access", detail, { cause: error });
}
