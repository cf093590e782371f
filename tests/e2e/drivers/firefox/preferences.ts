type Preferences = Record<string, string | number | boolean>;

/**
 * The identity of the extension's pages, the host of `moz-extension://…/`. Firefox draws one at random for each
 * profile; a fixed one lets tests name addresses, and lets a profile that is used again find its storage.
 */
const EXTENSION_HOST = "4d8a1c52-6f0e-4b7a-9c31-2e5b7f90a6d4";

export const EXTENSION_ORIGIN = `moz-extension://${EXTENSION_HOST}/`;

/**
 * No page but the test's, and no connection that nobody asked for. Most of that Marionette sees to itself when it
 * starts (`remote.prefs.recommended`); these it leaves alone.
 */
const QUIET: Preferences = {
	"app.normandy.enabled": false,
	"app.shield.optoutstudies.enabled": false,
	"browser.aboutwelcome.enabled": false,
	"browser.newtab.preload": false,
	"browser.newtabpage.enabled": false,
	"browser.region.update.enabled": false,
	"browser.startup.homepage": "about:blank",
	"browser.startup.page": 0,
	"browser.uitour.enabled": false,
	"browser.urlbar.quicksuggest.enabled": false,
	"extensions.blocklist.enabled": false,
	"media.gmp-manager.updateEnabled": false,
	"network.dns.disablePrefetch": true,
	"network.http.speculative-parallel-limit": 0,
	"network.prefetch-next": false,
	"network.trr.mode": 5,
	"security.OCSP.enabled": 0,
	"security.remote_settings.crlite_filters.enabled": false,
	// Marionette sets it too, but Firefox asks this server before that.
	"services.settings.server": "data:,#remote-settings-dummy/v1",
	"toolkit.telemetry.enabled": false,
	"toolkit.telemetry.unified": false,
};

/** What makes the browser the same in each run, and usable without a person in front of it. */
const STEADY: Preferences = {
	// Pages are served over plain HTTP by the test; Firefox would try the encrypted port first.
	"dom.security.https_first": false,
	"dom.security.https_first_pbm": false,
	// A temporary extension is uninstalled when Firefox quits, and would take its notes with it.
	"extensions.webextensions.keepStorageOnUninstall": true,
	"extensions.webextensions.keepUuidOnUninstall": true,
	// Firefox picks a free port and leaves it in the profile, so no other program can take it in between.
	"marionette.port": 0,
	"sidebar.animation.enabled": false,
	// Native menus cannot be looked into.
	"widget.gtk.native-context-menus": false,
	"widget.macos.native-context-menus": false,
};

function colorSchemePreferences(scheme: "light" | "dark"): Preferences {
	return {
		"layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
		// The sidebar belongs to the browser's own window, and that follows the system.
		"ui.systemUsesDarkTheme": scheme === "dark" ? 1 : 0,
	};
}

/** The text of a profile's `user.js`. */
export function userPreferences(extensionId: string, colorScheme: "light" | "dark", forPeople: boolean): string {
	const preferences: Preferences = {
		...QUIET,
		...STEADY,
		...colorSchemePreferences(colorScheme),
		// In a test nobody is there to agree in the dialog of permissions.request.
		"extensions.webextOptionalPermissionPrompts": forPeople,
		"extensions.webextensions.uuids": JSON.stringify({ [extensionId]: EXTENSION_HOST }),
	};
	const lines = Object.entries(preferences).map(
		([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
	);
	return lines.join("");
}
