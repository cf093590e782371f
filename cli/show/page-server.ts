import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Serves one page on localhost, on a port that is free: at the root, and wherever a browser goes to see a page. */
export class PageServer {
	readonly url: string;
	private readonly server: Server;

	private constructor(server: Server) {
		this.server = server;
		this.url = `http://localhost:${(server.address() as AddressInfo).port}/`;
	}

	static async start(html: string): Promise<PageServer> {
		const server = createServer((request, response) => {
			// A page whose scripts send the browser elsewhere on the site finds itself there.
			const found = request.url?.split("?", 1)[0] === "/" || request.headers["sec-fetch-dest"] === "document";
			response.writeHead(found ? 200 : 404, {
				"content-type": "text/html; charset=utf-8",
				"cache-control": "no-store",
			});
			response.end(found ? html : "");
		});
		await new Promise<void>((resolve, reject) => {
			server.once("error", reject);
			server.listen(0, "127.0.0.1", resolve);
		});
		return new PageServer(server);
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
