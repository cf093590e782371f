import type { CDPSession, Page } from "playwright-core";
import type { ChromiumBrowser } from "./browser";
import { waitUntil, withinTime } from "./waiting";

/** The extension's service worker. */
export class Background {
	readonly #browser: ChromiumBrowser;
	readonly #origin: string;

	constructor(browser: ChromiumBrowser, origin: string) {
		this.#browser = browser;
		this.#origin = origin;
	}

	/**
	 * Stops the worker as Chromium stops an idle one: what is in memory is gone, what is under way gets no answer, and
	 * the next event starts it again. By itself it never gets idle here, because a debugger is attached to it.
	 */
	async stop(): Promise<void> {
		const { targets } = this.#browser;
		for (const { targetId } of await this.#workers()) await targets.close(targetId);
		await waitUntil("the service worker stops", async () => (await this.#workers()).length === 0);
	}

	/**
	 * Runs `body` in the worker, started if it is not running. Playwright's own object for the worker waits for ever
	 * when the worker is stopped, so this does without it.
	 */
	async evaluate<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		return this.#browser.targets.evaluate(await this.start(), body, ...values);
	}

	/** Starts the worker unless it is running, waits until its script has run and returns its target. */
	async start(): Promise<string> {
		return this.#withRegularPage(async (page) => {
			const session = await page.context().newCDPSession(page);
			try {
				return await withinTime("the service worker runs", 10_000, this.#untilRunning(session));
			} finally {
				await session.detach().catch(() => undefined);
			}
		});
	}

	#untilRunning(session: CDPSession): Promise<string> {
		return new Promise((resolve, reject) => {
			session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
				for (const { scriptURL, status, runningStatus, targetId } of versions) {
					if (!scriptURL.startsWith(this.#origin) || status !== "activated") continue;
					if (runningStatus === "running" && targetId) resolve(targetId);
					if (runningStatus === "stopped") {
						session.send("ServiceWorker.startWorker", { scopeURL: this.#origin }).catch(reject);
					}
				}
			});
			// Tells of all versions there are, then of every change.
			session.send("ServiceWorker.enable").catch(reject);
		});
	}

	/** Pages in private windows do not see the worker, which belongs to the regular profile. */
	async #withRegularPage<Result>(use: (page: Page) => Promise<Result>): Promise<Result> {
		const { context, targets, regularProfile } = this.#browser;
		const pages = await targets.list("page");
		for (const page of context.pages()) {
			const targetId = await targets.idOf(page);
			if (pages.find((target) => target.targetId === targetId)?.browserContextId === regularProfile) return use(page);
		}
		const page = await context.newPage();
		try {
			return await use(page);
		} finally {
			await page.close();
		}
	}

	async #workers() {
		const workers = await this.#browser.targets.list("service_worker");
		return workers.filter(({ url }) => url.startsWith(this.#origin));
	}
}
