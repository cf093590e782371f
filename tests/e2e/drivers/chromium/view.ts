import type { Page } from "playwright-core";
import type { PageView, View } from "../driver";
import { callExpression } from "./targets";
import { waitUntil } from "./waiting";

type Point = { x: number; y: number };

/** A document in Chromium that Playwright has a page for. */
export class ChromiumView implements View {
	readonly page: Page;

	constructor(page: Page) {
		this.page = page;
	}

	evaluate<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		return this.page.evaluate<Result>(callExpression(body, values));
	}

	async waitFor<Arguments extends unknown[], Result>(
		body: (...values: Arguments) => Result | Promise<Result>,
		{ timeout = 10_000, what = `${body}` }: { timeout?: number; what?: string } = {},
		...values: Arguments
	): Promise<Result> {
		return waitUntil(what, () => this.evaluate(body, ...values), timeout);
	}

	async click(selector: string): Promise<void> {
		await this.activate();
		await this.page.locator(`css=${selector}`).first().click();
	}

	async clickAt(x: number, y: number): Promise<void> {
		await this.activate();
		await this.page.mouse.click(x, y);
	}

	async type(selector: string, text: string): Promise<void> {
		await this.activate();
		await this.page.locator(`css=${selector}`).first().focus();
		// Playwright's own way to type into an element moves the caret to the start first.
		await this.page.keyboard.type(text);
	}

	async press(key: string): Promise<void> {
		await this.activate();
		await this.page.keyboard.press(key);
	}

	async text(selector: string): Promise<string> {
		// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not part of what a reader sees.
		const text = await this.page.locator(`css=${selector}`).first().innerText();
		return text.replace(/\s+/g, " ").trim();
	}

	async screenshot(path: string): Promise<void> {
		await this.page.screenshot({ path });
	}

	/** Playwright would send keys and clicks to a page behind others, where no reader's would go. */
	protected async activate(): Promise<void> {}
}

/** A page in a tab. */
export class ChromiumPage extends ChromiumView implements PageView {
	async goto(url: string): Promise<void> {
		await this.page.goto(url, { waitUntil: "domcontentloaded" });
		// A page that waits for an advertisement for ever is there all the same.
		await this.page.waitForLoadState("load", { timeout: 5_000 }).catch(() => undefined);
	}

	async reload(): Promise<void> {
		await this.page.reload();
	}

	async bringToFront(): Promise<void> {
		await this.page.bringToFront();
	}

	async point(x: number, y: number): Promise<void> {
		await this.activate();
		await this.page.mouse.move(x, y, { steps: 3 });
	}

	async drag(from: Point, to: Point): Promise<void> {
		await this.activate();
		const { mouse } = this.page;
		await mouse.move(from.x, from.y);
		await mouse.down();
		// One jump would be no drag to the page's own listeners, nor to the selection in Chromium.
		await mouse.move(to.x, to.y, { steps: 10 });
		await mouse.up();
	}

	async wheel(x: number, y: number, by: number): Promise<void> {
		await this.page.mouse.move(x, y);
		await this.page.mouse.wheel(0, by);
	}

	async close(): Promise<void> {
		await this.page.close();
	}

	protected override async activate(): Promise<void> {
		await this.page.bringToFront();
	}
}
