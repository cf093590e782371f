import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { BrowserDriver, LaunchOptions, View } from "../tests/e2e/drivers/driver";
import { CommandError } from "./command-error";
import { isPage, readText } from "./read-document";
import { pageOfText } from "./show/page-of-text";
import { PageServer } from "./show/page-server";
import { panelText } from "./show/panel-text";
import { readPanel } from "./show/read-panel";

/** Where an article is: on the web, or served by us. */
interface Shown {
	url: string;
	server: PageServer | null;
}

async function main(): Promise<void> {
	const { values, positionals } = parse();
	if (positionals.length > 1) throw new CommandError("Give one address or one file at a time.");
	const shown = await open(positionals[0] ?? "demo/article.html");
	try {
		const browser = await launch(values.browser, {
			extension: resolve(".output", values.browser === "firefox" ? "firefox-mv3" : "chrome-mv3"),
			headed: !values.headless,
			forPeople: true,
			window: { width: 1440, height: 900 },
		});
		const interrupt = () => void browser.close();
		process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
		try {
			if (values.headless) await print(browser, shown.url, resolve(values.out));
			else await leaveOpen(browser, shown.url);
		} finally {
			await browser.close();
		}
	} finally {
		await shown.server?.stop();
	}
}

function parse() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				browser: { type: "string", default: "chromium" },
				headless: { type: "boolean", default: false },
				out: { type: "string", default: ".output/show" },
			},
		});
	} catch (error) {
		throw new CommandError(messageOf(error));
	}
}

/** @throws CommandError where a file cannot be read */
async function open(target: string): Promise<Shown> {
	if (/^https?:\/\//iu.test(target)) return { url: target, server: null };
	if (/^[a-z][a-z+.-]+:\/\//iu.test(target))
		throw new CommandError(`${target} is no web address: give one that begins with https://, or a file.`);
	const text = readText(target);
	const server = await PageServer.start(isPage(text) ? text : pageOfText(text));
	return { url: server.url, server };
}

/** The drivers are loaded one at a time, so that the one browser works without what the other needs. */
async function launch(name: string, options: LaunchOptions): Promise<BrowserDriver> {
	if (!existsSync(join(options.extension, "manifest.json")))
		throw new CommandError(`The extension has not been built in ${options.extension}: run npm run build.`);
	if (name === "firefox") return (await import("../tests/e2e/drivers/firefox/launch-firefox")).launchFirefox(options);
	if (name === "chromium")
		return (await import("../tests/e2e/drivers/chromium/launch-chromium")).launchChromium(options);
	throw new CommandError(`There is no browser "${name}": it is chromium or firefox.`);
}

/** States of the panel that nothing follows by itself. */
const SETTLED = new Set(["no-article", "unsupported", "failed", "restricted", "access-ended"]);
/** Of those, the ones in which the page was read after all, and the panel says what it is. */
const ANSWERS = new Set(["no-article", "unsupported"]);

/** Opens the page, clicks the toolbar button, and waits until the panel has read it or says why not. */
async function read(browser: BrowserDriver, url: string) {
	const page = await browser.openPage(url).catch((error: unknown) => {
		throw new CommandError(`The browser cannot open ${url}: ${messageOf(error)}`, 1);
	});
	await browser.clickToolbarButton(page);
	const panel = await browser.panel();
	const states = [...SETTLED].map((state) => `[data-state='${state}']`).join(", ");
	await panel
		.waitFor((settled) => document.querySelector(`[role='tablist'], ${settled}`), { timeout: 30_000 }, states)
		.catch(() => undefined);
	return { page, panel };
}

async function print(browser: BrowserDriver, url: string, folder: string): Promise<void> {
	const { page, panel } = await read(browser, url);
	mkdirSync(folder, { recursive: true });
	await page.evaluate(() => {
		for (const name of CSS.highlights.keys()) {
			const [range] = CSS.highlights.get(name) ?? [];
			if (range) return range.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
		}
	});
	await page.screenshot(join(folder, "page.png"));
	await panel.screenshot(join(folder, "panel.png"));
	const isRead = await tabsAreShown(panel);
	process.stdout.write(`${isRead ? panelText(await readPanel(panel)) : await stateText(panel)}\n`);
	process.stdout.write(`\nScreenshots: ${join(folder, "page.png")}, ${join(folder, "panel.png")}\n`);
	const state = await panel.evaluate(() => document.querySelector<HTMLElement>("[data-state]")?.dataset.state ?? "");
	if (!isRead && !ANSWERS.has(state)) throw new CommandError("The page was not read; the lines above say why.", 1);
}

function tabsAreShown(panel: View): Promise<boolean> {
	return panel.evaluate(() => document.querySelector("[role='tablist']") !== null);
}

function stateText(panel: View): Promise<string> {
	return panel.evaluate(() =>
		[...document.querySelectorAll("[data-state] :is(h1, p, code)")].map(({ textContent }) => textContent).join("\n"),
	);
}

async function leaveOpen(browser: BrowserDriver, url: string): Promise<void> {
	await read(browser, url);
	process.stdout.write("Sidelight is open beside the article. Close the window, or press Ctrl+C here, to end.\n");
	await browser.closed;
}

function messageOf(error: unknown): string {
	return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}

// A reader that closes early, as `head` does, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof CommandError ? error.message : (error as Error).stack}\n`);
	process.exitCode = error instanceof CommandError ? error.exitCode : 1;
});
