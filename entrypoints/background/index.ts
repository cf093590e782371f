import { defineBackground } from "wxt/utils/define-background";
import { followPermissions, syncRegistration } from "../../platform/always-on";
import { reportError } from "../../platform/errors";
import { listen, type ToBackgroundFromPage, type ToBackgroundFromPanel } from "../../platform/messages";
import { readTab } from "../../platform/read-tab";
import { listenToActions } from "./actions";
import { speakInBrowser } from "./browser-texts";
import { pageRequests } from "./page-requests";

export default defineBackground(() => {
	listen<ToBackgroundFromPage>("background", pageRequests());
	listen<ToBackgroundFromPanel>("background", { readTab });
	listenToActions();
	speakInBrowser();
	followPermissions((error) => reportError("always-on sites", error));
	void syncRegistration().catch((error) => reportError("always-on sites", error));
});
