import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Serves one page on localhost, on a port that is free. */
export class PageServer {
	readonly url: string;
	private readonly server: Server;

	private constructor(server: Server) {
		this.server = server;
		this.url = `http://localhost:${(server.address() as AddressInfo).port}/`;
	}

	static async start(html: string): Promise<PageServer> {
		const server = createServer((request, response) => {
			const found = request.url?.split("?", 1)[0] === "/";
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
