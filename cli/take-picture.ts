import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { launchChromium } from "../tests/e2e/drivers/chromium/launch-chromium";
import { PageServer } from "./show/page-server";

/*
 * Takes the picture for the README: the demo article with its highlights, and the panel beside it, as a reader sees them.
 * `npm run picture`
 */
const PICTURE = resolve("docs/picture.png");
const folder = mkdtempSync(join(tmpdir(), "sidelight-picture-"));
const demo = await PageServer.start(readFileSync("demo/article.html", "utf8"));
const browser = await launchChromium({
	extension: resolve(".output/chrome-mv3"),
	window: { width: 1240, height: 800 },
});
try {
	const page = await browser.openPage(demo.url);
	await browser.clickToolbarButton(page);
	const panel = await browser.panel();
	await panel.waitFor(() => document.querySelector(".row"), { what: "the panel shows sides", timeout: 15_000 });
	await panel.evaluate(() => document.querySelector(".disputes")?.scrollIntoView());
	await page.evaluate(() => scrollTo(0, 60));
	await page.screenshot(join(folder, "page.png"));
	await panel.screenshot(join(folder, "panel.png"));
	await browser.closePanel();

	const image = (name: string) => `data:image/png;base64,${readFileSync(join(folder, `${name}.png`), "base64")}`;
	const both = await PageServer.start(`<!doctype html>
<style>body { display: flex; margin: 0; height: 100vh; overflow: hidden; background: #fff; }
img + img { border-left: 1px solid #ccc; box-shadow: 0 0 12px rgb(0 0 0 / 0.15); }</style>
<img src="${image("page")}"><img src="${image("panel")}">`);
	const sheet = await browser.openPage(both.url);
	await sheet.waitFor(() => [...document.images].every(({ complete }) => complete));
	await sheet.screenshot(PICTURE);
	await both.stop();
	process.stdout.write(`${PICTURE}\n`);
} finally {
	await browser.close();
	await demo.stop();
	rmSync(folder, { recursive: true, force: true });
}
