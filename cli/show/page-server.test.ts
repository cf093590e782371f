import { get } from "node:http";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { PageServer } from "./page-server";

async function serve(html: string): Promise<PageServer> {
	const server = await PageServer.start(html);
	onTestFinished(() => server.stop());
	return server;
}

/** The first line of the answer to a path that is sent as it is. */
function statusOf({ url }: PageServer, path: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(url).port), "127.0.0.1");
		socket.on("error", reject).on("data", (data) => {
			resolve(String(data).split("\r\n")[0] ?? "");
			socket.destroy();
		});
		socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
	});
}

describe("the page server", () => {
	it("serves its page and nothing else", async () => {
		const { url } = await serve("<p>Zoë 🌊");
		const page = await fetch(url);
		expect(await page.text()).toBe("<p>Zoë 🌊");
		expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
		expect(page.headers.get("cache-control")).toBe("no-store");
		expect((await fetch(`${url}?a=b`)).status).toBe(200);
		const other = await fetch(`${url}favicon.ico`);
		expect([other.status, await other.text()]).toEqual([404, ""]);
	});

	it("serves it again where the page itself sends the browser", async () => {
		const { url } = await serve("<p>Here");
		// Node's fetch does not let a caller set what browsers set by themselves.
		const status = await new Promise((resolve, reject) => {
			get(`${url}moved/?from=here`, { headers: { "sec-fetch-dest": "document" } }, ({ statusCode }) =>
				resolve(statusCode),
			).on("error", reject);
		});
		expect(status).toBe(200);
	});

	it.each(["//", "/%", "http://[", "*"])("stands the path %s", async (path) => {
		const server = await serve("<p>Here");
		expect(await statusOf(server, path)).toMatch(/^HTTP\/1\.1 4/u);
		expect((await fetch(server.url)).status).toBe(200);
	});

	it("serves two pages beside each other", async () => {
		const [one, other] = await Promise.all([serve("one"), serve("other")]);
		expect(await Promise.all([one, other].map(async ({ url }) => (await fetch(url)).text()))).toEqual(["one", "other"]);
	});

	it("stops at once, connections or not", async () => {
		const server = await PageServer.start("<p>Here");
		await (await fetch(server.url)).text();
		await server.stop();
		await expect(fetch(server.url)).rejects.toThrow();
	});
});
