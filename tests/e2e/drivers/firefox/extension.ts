import type { Menu, MenuPopup, PrivilegedChromeUtils } from "./platform";
import type { Scripting } from "./scripting";
import type { Place } from "./tools";

declare const ChromeUtils: PrivilegedChromeUtils;
declare const MatchPattern: new (pattern: string) => unknown;

/** An installed extension is still starting; once its background has run, its listeners are there too. */
export async function waitForExtension(scripting: Scripting): Promise<void> {
	await scripting.privileged(async (tools) => {
		const { manifest } = tools.extension();
		if (!manifest.background) return;
		const hasStarted = () => ["running", "stopped"].includes(tools.extension().backgroundState);
		await tools.waitUntil("starting the extension's background", hasStarted);
	});
}

/**
 * A real click on the button: only that makes `action.onClicked` a gesture of the reader, which grants `activeTab` and
 * lets the handler open the sidebar. The button is first pinned to the toolbar, as a reader would from the extensions
 * menu where new ones hide.
 */
export async function clickToolbarButton(scripting: Scripting, page: Place): Promise<void> {
	await scripting.privileged(async (tools, place) => {
		await tools.activate(place);
		const { window } = tools.frameOf(tools.browserOf(place));
		const { CustomizableUI } = ChromeUtils.importESModule(
			"moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs",
		);
		const widget = `${tools.widgetId}-browser-action`;
		if (CustomizableUI.getPlacementOfWidget(widget)?.area !== CustomizableUI.AREA_NAVBAR) {
			// At the very left, where a narrow window has room for it last.
			CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR, 0);
		}
		const box = await tools.waitUntil("showing the toolbar button", () => {
			const item = window.document.getElementById(widget);
			const shown = item?.querySelector(".unified-extensions-item-action-button")?.getBoundingClientRect();
			return shown && shown.width > 0 ? shown : null;
		});
		const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
		for (const type of ["mousemove", "mousedown", "mouseup"] as const) {
			tools.eventUtils.synthesizeMouseAtPoint(x, y, { type, clickCount: 1 }, window);
		}
	}, page);
}

/** In the page: a point on the selected text, scrolled into view if need be. */
function pointOnSelection(): { x: number; y: number } {
	const selection = getSelection();
	const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
	if (!range || range.collapsed) throw new Error("Nothing is selected in the page");
	const visiblePoint = () =>
		[...range.getClientRects()]
			.filter((box) => box.width > 0 && box.height > 0)
			.map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }))
			.find(({ x, y }) => {
				const hit = document.elementFromPoint(x, y);
				return hit !== null && range.intersectsNode(hit);
			});
	const { startContainer } = range;
	const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
	let point = visiblePoint();
	if (!point) {
		start?.scrollIntoView({ block: "center", behavior: "instant" });
		point = visiblePoint();
	}
	if (!point) throw new Error("The selection in the page cannot be seen, so it cannot be clicked");
	return point;
}

/** Right-clicks the selection and chooses an entry of the extension, also from a submenu, where Firefox puts several. */
export async function chooseContextMenu(scripting: Scripting, page: Place, title: string): Promise<void> {
	await scripting.privileged((tools, place) => tools.activate(place), page);
	const point = await scripting.evaluate(page, pointOnSelection);
	await scripting.privileged(
		async (tools, place, { x, y }, wanted) => {
			const at = tools.pointOf(place, x, y);
			const menu = at.window.document.getElementById("contentAreaContextMenu") as MenuPopup;
			await tools.mouse(place, [{ type: "mousemove", x, y }]);
			for (const type of ["mousedown", "contextmenu"] as const) {
				tools.eventUtils.synthesizeMouseAtPoint(at.x, at.y, { type, button: 2, clickCount: 1 }, at.window);
			}
			await tools.waitUntil("opening the context menu", () => menu.state === "open");
			const ours = [...menu.querySelectorAll(`menuitem[id^="${tools.widgetId}-menuitem-"]`)];
			const labels = ours.map((entry) => entry.getAttribute("label") ?? "");
			const item = ours.find((_, index) => labels[index]?.includes(wanted));
			if (!item) {
				menu.hidePopup();
				throw new Error(`The context menu has no entry "${wanted}", only: ${labels.join(", ") || "none"}`);
			}
			const popupAround = (element: Element | null) => element?.closest<MenuPopup>("menupopup") ?? menu;
			const submenus: MenuPopup[] = [];
			for (let popup = popupAround(item); popup !== menu; popup = popupAround(popup.parentElement))
				submenus.unshift(popup);
			for (const submenu of submenus) {
				(submenu.parentElement as Menu).openMenu(true);
				await tools.waitUntil("opening the submenu", () => submenu.state === "open");
			}
			popupAround(item).activateItem(item);
			await tools.waitUntil("closing the context menu", () => menu.state === "closed");
		},
		page,
		point,
		title,
	);
}

/** Suspends the event page as the idle timer does, `runtime.onSuspend` included, whatever it is busy with. */
export async function stopBackground(scripting: Scripting): Promise<void> {
	await scripting.privileged(async (tools) => {
		const extension = tools.extension();
		const hasPage = () => [...extension.views].some((view) => view.viewType === "background");
		const deadline = Date.now() + 10_000;
		// An event that arrives while it shuts down keeps it alive, and then it takes another attempt.
		while (extension.backgroundState !== "stopped") {
			await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
			if (Date.now() > deadline) throw new Error(`The background does not stop: ${extension.backgroundState}`);
			await tools.pause();
		}
		await tools.waitUntil("unloading the background page", () => !hasPage());
	});
}

/** Starts the event page if it sleeps, and waits until its scripts have run. */
export async function wakeBackground(scripting: Scripting): Promise<void> {
	await scripting.privileged(async (tools) => {
		const extension = tools.extension();
		if (!extension.manifest.background) throw new Error("The extension has no background");
		const deadline = Date.now() + 10_000;
		while (extension.backgroundState !== "running") {
			await extension.wakeupBackground();
			if (Date.now() > deadline) throw new Error(`The background does not start: ${extension.backgroundState}`);
			await tools.pause();
		}
	});
}

/** What Firefox does when a reader agrees to `permissions.request`, under the same condition: it has to be optional. */
export async function grantHosts(scripting: Scripting, origins: string[]): Promise<void> {
	await scripting.privileged(async (tools, hosts) => {
		const extension = tools.extension();
		const foreign = hosts.filter((host) => !extension.optionalOrigins.subsumes(new MatchPattern(host)));
		if (foreign.length) throw new Error(`Not among the manifest's optional hosts: ${foreign.join(", ")}`);
		const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
		await ExtensionPermissions.add(extension.id, { permissions: [], origins: hosts }, extension);
	}, origins);
}

/**
 * Lets the extension into private windows. Done before it is installed, because Firefox would have to restart it
 * otherwise, and it would see itself updated.
 */
export async function allowPrivateWindows(scripting: Scripting, extensionId: string): Promise<void> {
	await scripting.privileged(async (_tools, id) => {
		const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
		await ExtensionPermissions.add(id, { permissions: ["internal:privateBrowsingAllowed"], origins: [] });
	}, extensionId);
}

/** The extension's sidebar, in whichever window it is open; the window used last goes first. */
export async function findSidebar(scripting: Scripting): Promise<Place> {
	return scripting.privileged(async (tools): Promise<Place> => {
		const window = await tools.waitUntil("opening the sidebar", () => tools.windows().find(tools.sidebarBrowser));
		return { kind: "sidebar", windowId: window.docShell.outerWindowID };
	});
}

export function sidebarIsOpen(scripting: Scripting): Promise<boolean> {
	return scripting.privileged((tools) => tools.windows().some(tools.sidebarIsOpen));
}

export async function closeSidebar(scripting: Scripting): Promise<void> {
	await scripting.privileged(async (tools) => {
		for (const window of tools.windows().filter(tools.sidebarIsOpen)) window.SidebarController.hide();
		await tools.waitUntil("closing the sidebar", () => !tools.windows().some(tools.sidebarIsOpen));
	});
}
