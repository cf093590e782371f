import browser from "webextension-polyfill";
import { ARTICLE_SCRIPT } from "./read-tab";

/*
 * "Always on": the reader gives access to a site, or to all; our content script is then registered for it, so that pages are
 * read as they open. The permission is the truth, the registration follows it.
 */

const SCRIPT_ID = "always-on";
export const ALL_SITES = "*://*/*";

/** The match pattern for the site of an address; null for what is no website. */
export function sitePattern(url: string): string | null {
	try {
		const { protocol, hostname } = new URL(url);
		return /^https?:$/u.test(protocol) && hostname !== "" ? `*://${hostname}/*` : null;
	} catch {
		return null;
	}
}

/** The sites that the reader has given access to, as match patterns. */
export async function allowedSites(): Promise<string[]> {
	const { origins = [] } = await browser.permissions.getAll();
	return origins.sort();
}

/** The site of an address where the reader has not given access to it yet; null where there is none to give. */
export async function siteToOffer(url: string): Promise<string | null> {
	const pattern = sitePattern(url);
	if (!pattern || (await browser.permissions.contains({ origins: [pattern] }))) return null;
	return new URL(url).hostname;
}

/** Asks the reader, in the browser's own dialog; must be called in a reader's action, before anything is awaited. */
export function askForSite(pattern: string): Promise<boolean> {
	return browser.permissions.request({ origins: [pattern] });
}

export async function giveSiteBack(pattern: string): Promise<void> {
	await browser.permissions.remove({ origins: [pattern] });
}

/** Makes the registered content script follow the permissions. */
export async function syncRegistration(): Promise<void> {
	const matches = await allowedSites();
	const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
	if (matches.length === 0) {
		if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
		return;
	}
	const script = {
		id: SCRIPT_ID,
		matches,
		js: [ARTICLE_SCRIPT],
		runAt: "document_idle" as const,
		persistAcrossSessions: true,
	};
	if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
	else await browser.scripting.registerContentScripts([script]);
}

/** Keeps the registration in step; call once when the background starts. */
export function followPermissions(failed: (error: unknown) => void): void {
	const sync = () => void syncRegistration().catch(failed);
	browser.permissions.onAdded.addListener(sync);
	browser.permissions.onRemoved.addListener(sync);
}
