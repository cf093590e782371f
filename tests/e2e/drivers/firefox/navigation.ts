import type { PrivilegedChromeUtils, PrivilegedServices, ProgressListener, XulBrowser } from "./platform";

declare const Services: PrivilegedServices;
declare const ChromeUtils: PrivilegedChromeUtils;
declare const Ci: {
	nsIWebProgress: { NOTIFY_STATE_WINDOW: number; NOTIFY_LOCATION: number };
	nsIWebProgressListener: {
		STATE_START: number;
		STATE_STOP: number;
		STATE_IS_WINDOW: number;
		LOCATION_CHANGE_SAME_DOCUMENT: number;
		LOCATION_CHANGE_ERROR_PAGE: number;
	};
};

/** The part of the driver's tools that loads pages. It too is sent to Firefox as source text. */
export function makeNavigation() {
	/** Starts a navigation and waits until the new document has loaded, or the old one has moved to the address. */
	function load(browser: XulBrowser, url: string, start: () => void): Promise<void> {
		const { nsIWebProgress, nsIWebProgressListener: flag } = Ci;
		return new Promise((resolve, reject) => {
			let started = false;
			const settled = (error?: Error) => {
				clearTimeout(timer);
				browser.removeProgressListener(listener);
				if (error) reject(error);
				else resolve();
			};
			const timer = setTimeout(() => settled(new Error(`${url} did not load within 30 s`)), 30_000);
			const listener: ProgressListener = {
				QueryInterface: ChromeUtils.generateQI(["nsIWebProgressListener", "nsISupportsWeakReference"]),
				onStateChange(progress, _request, flags, status) {
					if (!progress.isTopLevel || !(flags & flag.STATE_IS_WINDOW)) return;
					if (flags & flag.STATE_START) started = true;
					if (!(flags & flag.STATE_STOP) || !started) return;
					// One that failed gives way to the next, in another process perhaps, or to a page with the error.
					if (status === 0) settled();
					else started = false;
				},
				onLocationChange(progress, _request, location, flags) {
					if (!progress.isTopLevel) return;
					if (flags & flag.LOCATION_CHANGE_ERROR_PAGE) {
						const reason = /[?&]e=(\w+)/.exec(browser.documentURI.spec)?.[1];
						settled(new Error(`Could not load ${url}: ${reason ?? browser.documentURI.spec}`));
					}
					if (flags & flag.LOCATION_CHANGE_SAME_DOCUMENT && !started && location.spec === url) settled();
				},
			};
			browser.addProgressListener(listener, nsIWebProgress.NOTIFY_STATE_WINDOW | nsIWebProgress.NOTIFY_LOCATION);
			start();
		});
	}

	/** As if the reader had typed the address: no page is to blame for it, so extension pages open too. */
	function goto(browser: XulBrowser, url: string): void {
		browser.fixupAndLoadURIString(url, {
			triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
		});
	}

	return { goto, load };
}
