import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A news site on localhost, with a record of what is asked of it. */
export class Site {
	readonly origin: string;
	/** Paths that were asked for, in order. */
	readonly requests: string[] = [];
	private readonly server: Server;
	private readonly pages = new Map<string, () => string>();

	private constructor(server: Server) {
		this.server = server;
		this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
	}

	static async start(): Promise<Site> {
		const server = createServer();
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const site = new Site(server);
		server.on("request", (request, response) => {
			const path = new URL(request.url ?? "/", site.origin).pathname;
			site.requests.push(path);
			const page = site.pages.get(path);
			response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
			response.end(page?.() ?? "<title>Nothing here</title>");
		});
		site.page("/demo", () => readFileSync("demo/article.html", "utf8"));
		return site;
	}

	/** Serves a page; `html` is called anew at every request. Returns its address. */
	page(path: string, html: () => string): string {
		this.pages.set(path, html);
		return this.origin + path;
	}

	/** Serves an article of paragraphs. */
	article(path: string, title: string, paragraphs: readonly string[], extra = ""): string {
		return this.page(
			path,
			() => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head>
				<body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article>${extra}</body></html>`,
		);
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
