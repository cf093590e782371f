import type { CDPSession, Page } from "playwright-core";
import { waitUntil, withinTime } from "./waiting";

/** What the debugging protocol can talk to: pages, the tabs that hold them, workers, the panel, popups. */
export interface Target {
	targetId: string;
	type: string;
	url: string;
	browserContextId?: string;
	/** The protocol's types promise strings, the browser sends booleans. Only tabs in a tab strip have it. */
	embedderData?: Record<string, unknown>;
}

type Message = {
	id?: number;
	method?: string;
	error?: { message: string };
	result?: {
		result?: { value?: unknown };
		exceptionDetails?: { text: string; exception?: { description?: string; value?: unknown } };
	};
};

const GONE = "The document went away or the worker stopped before the script was done";

/** Longer than what a test waits for, so that the test's own message is the one that is read. */
const EVALUATION_TIMEOUT = 30_000;

/**
 * An expression that calls `body` with `values`, good for every world that evaluates source text: no content security
 * policy applies to what a debugger evaluates.
 */
export function callExpression<Arguments extends unknown[]>(
	body: (...values: Arguments) => unknown,
	values: Arguments,
): string {
	// Transpilers that keep the names of functions call a helper, `__name`, which stays behind in Node.
	return `(() => { const __name = (value) => value; return (${body})(...${JSON.stringify(values)}); })()`;
}

/** Finds targets, and runs functions in those that Playwright has no object for. */
export class Targets {
	readonly #browser: CDPSession;
	readonly #pageIds = new WeakMap<Page, string>();
	#lastMessage = 0;

	constructor(browser: CDPSession) {
		this.#browser = browser;
	}

	async list(type: "page" | "tab" | "service_worker"): Promise<Target[]> {
		const { targetInfos } = await this.#browser.send("Target.getTargets", { filter: [{ type }] });
		return targetInfos;
	}

	async idOf(page: Page): Promise<string> {
		const known = this.#pageIds.get(page);
		if (known) return known;
		const session = await page.context().newCDPSession(page);
		const { targetInfo } = await session.send("Target.getTargetInfo");
		await session.detach();
		this.#pageIds.set(page, targetInfo.targetId);
		return targetInfo.targetId;
	}

	/** The window whose tab strip holds the target, with the same id as in `chrome.windows`. */
	async windowOf(targetId: string): Promise<number | undefined> {
		const place = await this.#placeOf(targetId);
		return typeof place === "number" ? place : undefined;
	}

	/** The pages that no tab strip holds: side panels and popups. */
	async pagesWithoutWindow(): Promise<Target[]> {
		const found: Target[] = [];
		for (const page of await this.list("page")) {
			if ((await this.#placeOf(page.targetId)) === "no window") found.push(page);
		}
		return found;
	}

	/** Opens a tab behind the one in front, lets `use` work in it and closes it: the reader would not see it. */
	async withHiddenTab<Result>(url: string, use: (targetId: string) => Promise<Result>): Promise<Result> {
		const { targetId } = await this.#browser.send("Target.createTarget", { url, background: true });
		try {
			await this.loaded(targetId, url);
			return await use(targetId);
		} finally {
			await this.close(targetId);
		}
	}

	/** Waits until the document at `url` has loaded: a new target starts with an empty one. */
	async loaded(targetId: string, url: string): Promise<void> {
		await waitUntil(`${url} loads`, () =>
			this.evaluate(targetId, (prefix) => location.href.startsWith(prefix) && document.readyState === "complete", url),
		);
	}

	/** Runs `body` in a target, as if a reader's click had called it: some extension APIs ask for that. */
	async evaluate<Arguments extends unknown[], Result>(
		targetId: string,
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		// Nested sessions ("flatten: false") are the only ones that can be had through Playwright's own connection.
		const { sessionId } = await this.#browser.send("Target.attachToTarget", { targetId, flatten: false });
		try {
			const answer = this.#evaluateIn(sessionId, targetId, callExpression(body, values));
			return (await withinTime(`${body}`, EVALUATION_TIMEOUT, answer)) as Result;
		} finally {
			await this.#browser.send("Target.detachFromTarget", { sessionId }).catch(() => undefined);
		}
	}

	async close(targetId: string): Promise<void> {
		// It may have closed itself, as popups do.
		await this.#browser.send("Target.closeTarget", { targetId }).catch(() => undefined);
	}

	/** A target may go away between being listed and being asked about. */
	async #placeOf(targetId: string): Promise<number | "no window" | "gone"> {
		try {
			return (await this.#browser.send("Browser.getWindowForTarget", { targetId })).windowId;
		} catch (error) {
			const message = `${error}`;
			if (message.includes("Browser window not found")) return "no window";
			if (message.includes("No target with given id")) return "gone";
			throw error;
		}
	}

	async #evaluateIn(sessionId: string, targetId: string, expression: string): Promise<unknown> {
		// From here on a worker that stops says so; one that has stopped before is no longer on the list.
		await this.#ask(sessionId, "Inspector.enable", {});
		const { targetInfos } = await this.#browser.send("Target.getTargets", { filter: [{}] });
		if (!targetInfos.some((target) => target.targetId === targetId)) throw new Error(GONE);
		const params = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
		const { error, result } = await this.#ask(sessionId, "Runtime.evaluate", params);
		if (error) throw new Error(error.message);
		const thrown = result?.exceptionDetails;
		if (thrown) throw new Error(thrown.exception?.description ?? `${thrown.exception?.value ?? thrown.text}`);
		return result?.result?.value;
	}

	async #ask(sessionId: string, method: string, params: Record<string, unknown>): Promise<Message> {
		const id = ++this.#lastMessage;
		let stopListening = () => {};
		const reply = new Promise<Message>((resolve, reject) => {
			const onMessage = (event: { sessionId: string; message: string }) => {
				if (event.sessionId !== sessionId) return;
				const message: Message = JSON.parse(event.message);
				if (message.id === id) resolve(message);
				if (message.method === "Inspector.targetCrashed") reject(new Error(GONE));
			};
			const onDetached = (event: { sessionId: string }) => {
				if (event.sessionId === sessionId) reject(new Error(GONE));
			};
			this.#browser.on("Target.receivedMessageFromTarget", onMessage);
			this.#browser.on("Target.detachedFromTarget", onDetached);
			stopListening = () => {
				this.#browser.off("Target.receivedMessageFromTarget", onMessage);
				this.#browser.off("Target.detachedFromTarget", onDetached);
			};
		});
		try {
			const message = JSON.stringify({ id, method, params });
			const [answer] = await Promise.all([
				reply,
				this.#browser.send("Target.sendMessageToTarget", { sessionId, message }),
			]);
			return answer;
		} finally {
			stopListening();
		}
	}
}
