import { writeFile } from "node:fs/promises";
import type { PageView, View } from "../driver";
import { strokesOf, strokesOfText } from "./keys";
import type { Scripting } from "./scripting";
import { closeTab } from "./tabs";
import type { MouseStep, Place } from "./tools";

/** How long an element may take to appear before an action on it fails: panels render a little after they load. */
const ELEMENT_TIMEOUT = 5_000;

type Point = { x: number; y: number };

/** In the page: brings an element into view and returns its middle once it rests there and nothing covers it. */
async function findForClick(selector: string, timeout: number): Promise<Point> {
	// A hidden document draws no frames, hence the time limit.
	const nextFrame = () =>
		new Promise<void>((resolve) => {
			requestAnimationFrame(() => resolve());
			setTimeout(resolve, 100);
		});
	const deadline = performance.now() + timeout;
	for (;;) {
		let problem = "matches nothing";
		const element = document.querySelector(selector);
		// The boxes of a link that spans two lines have a middle each, and what lies between them may be another link.
		const box = element?.getClientRects()[0];
		if (element && !box) problem = "matches an element that is not displayed";
		if (element && box) {
			const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
			if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) {
				element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
			}
			await nextFrame();
			const before = element.getClientRects()[0];
			await nextFrame();
			const now = element.getClientRects()[0];
			problem = "matches an element that keeps moving";
			if (before && now && before.x === now.x && before.y === now.y) {
				const middle = { x: now.x + now.width / 2, y: now.y + now.height / 2 };
				const hit = document.elementFromPoint(middle.x, middle.y);
				if (hit && (element.contains(hit) || hit.closest("label")?.control === element)) return middle;
				problem = `matches an element that is covered by ${hit?.outerHTML.slice(0, 120) ?? "the edge of the window"}`;
			}
		}
		if (performance.now() > deadline) throw new Error(`Cannot click: "${selector}" ${problem}`);
		await nextFrame();
	}
}

/** In the page: gives an element the focus, within its document. */
async function focusElement(selector: string, timeout: number): Promise<void> {
	const deadline = performance.now() + timeout;
	for (;;) {
		const element = document.querySelector<HTMLElement>(selector);
		element?.focus();
		if (element?.matches(":focus, :focus-within")) return;
		if (performance.now() > deadline) {
			throw new Error(`Cannot type: "${selector}" matches ${element ? "an element without focus" : "nothing"}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

/** In the page: the text that a reader sees. */
async function visibleText(selector: string, timeout: number): Promise<string> {
	const deadline = performance.now() + timeout;
	for (;;) {
		const element = document.querySelector<HTMLElement>(selector);
		// biome-ignore lint/performance/useDomNodeTextContent: hidden text is no part of what a reader sees.
		if (element) return (element.innerText ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
		if (performance.now() > deadline) throw new Error(`Cannot read: "${selector}" matches nothing`);
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

/** A document in Firefox, wherever it is: tab and sidebar take the same events by the same way. */
export class FirefoxView implements View {
	readonly #scripting: Scripting;
	readonly #place: Place;

	constructor(scripting: Scripting, place: Place) {
		this.#scripting = scripting;
		this.#place = place;
	}

	evaluate<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		return this.#scripting.evaluate(this.#place, body, ...values);
	}

	async waitFor<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		{ timeout = 10_000, what = `${body}` }: { timeout?: number; what?: string } = {},
		...values: Arguments
	): Promise<Result> {
		const deadline = Date.now() + timeout;
		for (;;) {
			// What throws now, in a document that is still loading or giving way to the next one, may hold in a moment.
			const attempt = await this.evaluate(body, ...values).then(
				(result) => ({ result, problem: undefined }),
				(problem: unknown) => ({ result: undefined, problem }),
			);
			if (attempt.result) return attempt.result;
			if (Date.now() > deadline) {
				throw new Error(`Waited ${timeout} ms in vain: ${what}`, { cause: attempt.problem });
			}
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}

	async click(selector: string): Promise<void> {
		await this.#activate();
		const { x, y } = await this.evaluate(findForClick, selector, ELEMENT_TIMEOUT);
		await this.#click(x, y);
	}

	async clickAt(x: number, y: number): Promise<void> {
		await this.#activate();
		await this.#click(x, y);
	}

	async type(selector: string, text: string): Promise<void> {
		await this.#activate();
		await this.evaluate(focusElement, selector, ELEMENT_TIMEOUT);
		await this.#scripting.privileged((tools, ...input) => tools.keys(...input), this.#place, strokesOfText(text));
	}

	async press(key: string): Promise<void> {
		await this.#activate();
		await this.#scripting.privileged((tools, ...input) => tools.keys(...input), this.#place, strokesOf(key));
	}

	text(selector: string): Promise<string> {
		return this.evaluate(visibleText, selector, ELEMENT_TIMEOUT);
	}

	async screenshot(path: string): Promise<void> {
		const png = await this.#scripting.privileged(async (tools, place) => {
			const browser = tools.browserOf(place);
			const { window } = tools.frameOf(browser);
			const shown = browser.browsingContext?.currentWindowGlobal;
			if (!shown) throw new Error(`There is no document in the ${place.kind}`);
			const picture = await shown.drawSnapshot(null, window.devicePixelRatio, "white");
			const canvas = new OffscreenCanvas(picture.width, picture.height);
			canvas.getContext("2d")?.drawImage(picture, 0, 0);
			picture.close();
			const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: "image/png" })).arrayBuffer());
			// One string of all bytes would overflow the stack as arguments.
			let binary = "";
			for (const byte of bytes) binary += String.fromCharCode(byte);
			return btoa(binary);
		}, this.#place);
		await writeFile(path, Buffer.from(png, "base64"));
	}

	protected async mouse(steps: MouseStep[]): Promise<void> {
		await this.#scripting.privileged((tools, ...input) => tools.mouse(...input), this.#place, steps);
	}

	async #activate(): Promise<void> {
		await this.#scripting.privileged((tools, place) => tools.activate(place), this.#place);
	}

	async #click(x: number, y: number): Promise<void> {
		await this.mouse([
			{ type: "mousemove", x, y },
			{ type: "mousedown", x, y, clickCount: 1 },
			{ type: "mouseup", x, y, clickCount: 1 },
		]);
	}
}

/** A page in a tab, found again by an identity that survives its moves between processes. */
export class FirefoxPage extends FirefoxView implements PageView {
	readonly place: Place;
	readonly #scripting: Scripting;

	constructor(scripting: Scripting, place: Place) {
		super(scripting, place);
		this.#scripting = scripting;
		this.place = place;
	}

	async goto(url: string): Promise<void> {
		await this.#scripting.privileged(
			(tools, place, address) => {
				const browser = tools.browserOf(place);
				return tools.load(browser, address, () => tools.goto(browser, address));
			},
			this.place,
			new URL(url).href,
		);
	}

	async reload(): Promise<void> {
		await this.#scripting.privileged((tools, place) => {
			const browser = tools.browserOf(place);
			return tools.load(browser, browser.currentURI.spec, () => browser.reload());
		}, this.place);
	}

	async bringToFront(): Promise<void> {
		await this.#scripting.privileged((tools, place) => tools.activate(place), this.place);
	}

	async point(x: number, y: number): Promise<void> {
		await this.bringToFront();
		await this.mouse([
			{ type: "mousemove", x: x - 2, y },
			{ type: "mousemove", x, y },
		]);
	}

	async drag(from: Point, to: Point): Promise<void> {
		await this.bringToFront();
		const stops = 8;
		// Firefox selects only what the mouse passes over while it is held.
		const moves = Array.from({ length: stops }, (_, index): MouseStep => {
			const share = (index + 1) / stops;
			const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share];
			return { type: "mousemove", x, y, buttons: 1 };
		});
		await this.mouse([
			{ type: "mousemove", ...from },
			{ type: "mousedown", ...from, clickCount: 1 },
			...moves,
			{ type: "mouseup", ...to, clickCount: 1 },
		]);
	}

	async wheel(x: number, y: number, by: number): Promise<void> {
		await this.#scripting.privileged((tools, ...input) => tools.wheel(...input), this.place, x, y, by);
	}

	async close(): Promise<void> {
		await closeTab(this.#scripting, this.place);
	}
}
