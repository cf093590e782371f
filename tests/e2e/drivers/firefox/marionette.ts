import { connect, type Socket } from "node:net";

type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void; command: string };
type Reply = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/**
 * Firefox's own remote protocol, over its socket: what geckodriver speaks, without geckodriver, which Debian does not
 * package.
 */
export class Marionette {
	readonly #socket: Socket;
	readonly #pending = new Map<number, Pending>();
	#received = Buffer.alloc(0);
	#lastId = 0;
	#closed: Error | undefined;

	private constructor(socket: Socket) {
		this.#socket = socket;
		socket.on("data", (chunk) => this.#receive(chunk));
		socket.on("error", (error) => this.#end(new Error(`The connection to Firefox broke: ${error.message}`)));
		socket.on("close", () => this.#end(new Error("Firefox closed its connection; it has quit or crashed")));
	}

	/** Connects and opens a session: Firefox answers no command outside one. */
	static async connect(port: number): Promise<Marionette> {
		const socket = connect({ port, host: "127.0.0.1", noDelay: true });
		await new Promise<void>((resolve, reject) => {
			socket.once("connect", resolve);
			socket.once("error", reject);
		});
		const marionette = new Marionette(socket);
		await marionette.send("WebDriver:NewSession", { capabilities: {} });
		return marionette;
	}

	async send<Result = unknown>(command: string, parameters: object = {}): Promise<Result> {
		if (this.#closed) throw this.#closed;
		const id = ++this.#lastId;
		const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject, command }));
		const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
		this.#socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
		return (await answer) as Result;
	}

	close(): void {
		this.#socket.destroy();
	}

	/** A packet is `<length in bytes>:<JSON>`, and a chunk of the stream may hold part of one, or several. */
	#receive(chunk: Buffer): void {
		this.#received = Buffer.concat([this.#received, chunk]);
		for (;;) {
			const colon = this.#received.indexOf(":");
			if (colon < 0) return;
			const end = colon + 1 + Number(this.#received.subarray(0, colon).toString("latin1"));
			if (this.#received.length < end) return;
			const packet: unknown = JSON.parse(this.#received.subarray(colon + 1, end).toString("utf8"));
			this.#received = this.#received.subarray(end);
			// The first packet is a greeting, an object; all others are replies, arrays.
			if (Array.isArray(packet)) this.#settle(packet as Reply);
		}
	}

	#settle([, id, error, result]: Reply): void {
		const pending = this.#pending.get(id);
		this.#pending.delete(id);
		if (error) pending?.reject(new Error(`${pending.command}: ${error.error}: ${error.message}`));
		else pending?.resolve(result);
	}

	/** Whoever waits for an answer would wait for ever once the connection is gone. */
	#end(error: Error): void {
		this.#closed ??= error;
		for (const { reject } of this.#pending.values()) reject(this.#closed);
		this.#pending.clear();
	}
}
