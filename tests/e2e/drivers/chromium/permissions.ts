import type { ChromiumBrowser } from "./browser";
import type { ExtensionApi } from "./extension-api";

declare const chrome: ExtensionApi;

/**
 * Notes in the profile that the reader has agreed to these hosts, by the call behind the site settings on
 * chrome://extensions. That alone gives the extension nothing, but Chromium asks nobody when it requests them.
 */
export async function agreeToHosts({ targets, extension }: ChromiumBrowser, origins: string[]): Promise<void> {
	await targets.withHiddenTab("chrome://extensions/", (tab) =>
		targets.evaluate(
			tab,
			async (id, hosts) => {
				for (const host of hosts) await chrome.developerPrivate.addHostPermission(id, host);
			},
			extension.id,
			origins,
		),
	);
}

/** Requests hosts as the extension does, from a page of its own and with a gesture; `permissions.onAdded` follows. */
export async function requestHosts({ targets, extension }: ChromiumBrowser, origins: string[]): Promise<void> {
	// Any file of the extension will do as long as it runs no script of its own.
	await targets.withHiddenTab(`chrome-extension://${extension.id}/manifest.json`, async (tab) => {
		const granted = await targets.evaluate(tab, (hosts) => chrome.permissions.request({ origins: hosts }), origins);
		if (!granted) throw new Error(`Chromium refuses the hosts ${origins.join(", ")}`);
	});
}
