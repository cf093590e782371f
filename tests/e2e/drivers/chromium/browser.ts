import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import type { LaunchOptions } from "../driver";
import { findExtension, type Profile, prepareProfile, removeProfile, type UnpackedExtension } from "./profile";
import { Targets } from "./targets";
import { waitUntil, withinTime } from "./waiting";

export type Size = { width: number; height: number };

/** Tab strip and address bar, as a first guess that spares most windows a second resize. */
const TOOLBAR_HEIGHT = 87;

/** How long the browser may take to quit by itself before it is killed. */
const QUIT_TIMEOUT = 5_000;

/** A running Chromium with the extension in it. */
export interface ChromiumBrowser {
	readonly context: BrowserContext;
	/** Speaks to the browser as a whole rather than to one page. */
	readonly session: CDPSession;
	readonly targets: Targets;
	readonly profile: Profile;
	readonly extension: UnpackedExtension;
	readonly processId: number;
	readonly window: Size;
	/** The protocol's name for the profile outside of private windows. */
	readonly regularProfile: string | undefined;
	/** Where a second debugger can connect. */
	readonly debuggerAddress: string;
	end(): Promise<void>;
}

/**
 * What Playwright's own switches leave open. No `--disable-features` here: the last one given wins, and would undo
 * Playwright's, which keep Chromium off the network in other ways.
 */
function switches(extension: string, window: Size, forPeople: boolean): string[] {
	const silent = ["google.com", "googleapis.com", "gstatic.com", "gvt1.com", "gvt2.com", "debian.org"];
	return [
		`--load-extension=${extension}`,
		`--disable-extensions-except=${extension}`,
		"--remote-debugging-port=0",
		`--window-size=${window.width},${window.height + TOOLBAR_HEIGHT}`,
		"--window-position=0,0",
		"--disable-background-networking",
		"--disable-component-update",
		"--disable-domain-reliability",
		"--disable-sync",
		"--disable-quic",
		"--no-first-run",
		...(forPeople ? [] : ["--no-proxy-server"]),
		// The switches above still let through an account check and an update check at each start.
		`--host-resolver-rules=${silent.map((host) => `MAP ${host} ~NOTFOUND,MAP *.${host} ~NOTFOUND`).join(",")}`,
	];
}

export async function startChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
	if (options.headed && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
		throw new Error("A visible window needs a display: run the tests under xvfb-run, or headless");
	}
	const window = options.window ?? { width: 1280, height: 800 };
	const extension = await findExtension(options.extension);
	const profile = await prepareProfile(extension.id, options.colorScheme ?? "light", options.profile);
	let context: BrowserContext | undefined;
	let processId: number | undefined;
	const end = async () => {
		const quit = context?.close() ?? Promise.resolve();
		await withinTime("Chromium quits", QUIT_TIMEOUT, quit).catch(() => undefined);
		if (processId !== undefined) await endProcess(processId);
		await removeProfile(profile);
	};
	try {
		context = await chromium.launchPersistentContext(profile.folder, {
			executablePath: process.env.CHROMIUM_BINARY ?? "/usr/bin/chromium",
			headless: !options.headed,
			chromiumSandbox: process.getuid?.() !== 0,
			args: switches(extension.folder, window, options.forPeople ?? false),
			// A layout that only fits without scroll bars does not fit.
			ignoreDefaultArgs: ["--hide-scrollbars"],
			// The window's own size: the page then gets narrower when the panel opens, as it does for a reader.
			viewport: null,
			colorScheme: null,
			reducedMotion: null,
			forcedColors: null,
			contrast: null,
			env: { ...process.env, LANGUAGE: "en_US" },
		});
		context.setDefaultTimeout(10_000);
		const session = await openBrowserSession(context);
		processId = await findProcess(session);
		const targets = new Targets(session);
		const debuggerAddress = await readDebuggerAddress(profile.folder);
		await waitUntil(`Chromium loads the extension in ${extension.folder}`, async () => {
			const { extensions } = await session.send("Extensions.getExtensions");
			return extensions.some(({ id, enabled }) => id === extension.id && enabled);
		});
		const [firstTarget] = await targets.list("page");
		const regularProfile = firstTarget?.browserContextId;
		await resizeWindow({ session, targets }, await openPlainTab(context), window);
		return {
			context,
			session,
			targets,
			profile,
			extension,
			processId,
			window,
			regularProfile,
			debuggerAddress,
			end,
		};
	} catch (error) {
		await end();
		throw error;
	}
}

async function openBrowserSession(context: BrowserContext): Promise<CDPSession> {
	const browser = context.browser();
	if (!browser) throw new Error("Playwright does not say which browser the profile's window belongs to");
	return browser.newBrowserCDPSession();
}

/** Playwright does not tell the process that it started, which must be known to kill it when it hangs. */
async function findProcess(session: CDPSession): Promise<number> {
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	const browser = processInfo.find(({ type }) => type === "browser");
	if (!browser) throw new Error("Chromium does not say which process it is");
	return browser.id;
}

async function readDebuggerAddress(profile: string): Promise<string> {
	return waitUntil("Chromium writes down its debugging port", async () => {
		const [port, path] = (await readFile(join(profile, "DevToolsActivePort"), "utf8")).trim().split("\n");
		return port && path && `ws://127.0.0.1:${port}${path}`;
	});
}

/** The first tab of a visible window may carry a warning bar above its page, which no other tab has. */
async function openPlainTab(context: BrowserContext): Promise<Page> {
	const earlier = context.pages();
	const page = await context.newPage();
	for (const other of earlier) await other.close();
	return page;
}

/** Grows or shrinks a window until its page, rather than its frame, has the size asked for. */
export async function resizeWindow(
	{ session, targets }: Pick<ChromiumBrowser, "session" | "targets">,
	page: Page,
	size: Size,
): Promise<void> {
	const targetId = await targets.idOf(page);
	await waitUntil(`the window gets room for a page of ${size.width} × ${size.height}`, async () => {
		const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
		if (width === size.width && height === size.height) return true;
		const { windowId, bounds } = await session.send("Browser.getWindowForTarget", { targetId });
		await session.send("Browser.setWindowBounds", {
			windowId,
			bounds: {
				width: (bounds.width ?? width) + size.width - width,
				height: (bounds.height ?? height) + size.height - height,
			},
		});
		return false;
	});
}

/** Waits for the process to end and sees to it that it does: the profile can only be removed afterwards. */
async function endProcess(processId: number): Promise<void> {
	const ended = async () => {
		try {
			process.kill(processId, 0);
			return false;
		} catch {
			return true;
		}
	};
	const quit = await waitUntil("Chromium ends", ended, 1_000).catch(() => false);
	if (quit) return;
	process.kill(processId, "SIGKILL");
	await waitUntil(`Chromium, process ${processId}, is killed`, ended, QUIT_TIMEOUT);
}
