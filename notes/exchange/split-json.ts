/** A part of a JSON document that is read piece by piece. */
export type JsonPart =
	/** One of a list, as it is written. `path` has the list's keys, parted by dots; empty where the document is the list. */
	| { kind: "item"; path: string; index: number; text: string }
	/** A text, number, true, false or null that is no item of a list. */
	| { kind: "value"; path: string; text: string }
	/** An item that is left out. */
	| { kind: "refused"; path: string; index: number; reason: "too-large" | "too-deep" }
	/** Here the document ends, or stops to be JSON; nothing comes after it. */
	| { kind: "broken"; reason: "truncated" | "no-json" };

/** An item is no longer than so many code units, and no deeper than so many lists and objects. */
const LONGEST = 16 * 1024 * 1024;
const DEEPEST = 64;
/** Objects are looked into down to this level: `{ first: { items: [] } }`. */
const LEVELS = 2;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

const isSpace = (unit: number) => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
const isOpening = (unit: number) => unit === OPEN_LIST || unit === OPEN_OBJECT;
const isClosing = (unit: number) => unit === CLOSE_LIST || unit === CLOSE_OBJECT;

type Expected = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end";

/** A list or an object that is looked into. */
interface Frame {
	list: boolean;
	path: string;
	expected: Expected;
	/** The key of the value that comes next, or its number. */
	key: string;
	index: number;
}

/** A value that is gathered as it stands. */
interface Gathered {
	/** What has come of it with earlier chunks. */
	text: string;
	/** Where it goes on in this chunk. */
	from: number;
	units: number;
	depth: number;
	inString: boolean;
	escaped: boolean;
	/** Neither a text, nor a list, nor an object: it ends where something else begins. */
	bare: boolean;
	isKey: boolean;
	refused: "too-large" | "too-deep" | null;
}

/**
 * Cuts a JSON document into the items of its lists, so that one of any size can be read with little memory. What is inside
 * an item is not looked at: whoever parses it finds what is wrong with it.
 */
export class JsonSplitter {
	private readonly frames: Frame[] = [];
	private gathered: Gathered | null = null;
	private begun = false;
	private broken = false;
	private parts: JsonPart[] = [];

	/** Takes the next piece of the document. */
	push(chunk: string): JsonPart[] {
		this.parts = [];
		if (this.gathered) this.gathered.from = 0;
		for (let at = 0; at < chunk.length && !this.broken; )
			at = this.gathered ? this.gather(chunk, at) : this.step(chunk, at);
		if (this.gathered && !this.broken) this.keepText(this.gathered, chunk, chunk.length);
		return this.parts;
	}

	/** The document has ended. */
	end(): JsonPart[] {
		this.parts = [];
		if (!this.broken && this.gathered?.bare && this.frames.length === 0) this.finish(this.gathered, "", 0);
		if (!this.broken && (this.gathered || this.frames.length > 0 || !this.begun))
			this.stop(this.begun ? "truncated" : "no-json");
		return this.parts;
	}

	private stop(reason: "truncated" | "no-json"): void {
		this.broken = true;
		this.parts.push({ kind: "broken", reason });
	}

	/** Takes one sign between values. */
	private step(chunk: string, at: number): number {
		const unit = chunk.charCodeAt(at);
		if (isSpace(unit)) return at + 1;
		const frame = this.frames.at(-1);
		if (!frame) {
			if (this.begun) this.stop("no-json");
			else {
				this.begun = true;
				return this.begin(unit, at, null);
			}
			return at;
		}
		switch (frame.expected) {
			case "value":
			case "value-or-end":
				if (unit === CLOSE_LIST && frame.expected === "value-or-end") return this.close(at);
				return this.begin(unit, at, frame);
			case "key":
			case "key-or-end":
				if (unit === CLOSE_OBJECT && frame.expected === "key-or-end") return this.close(at);
				if (unit !== QUOTE) break;
				this.gathered = gathering(at, { isKey: true, inString: true });
				return at + 1;
			case "colon":
				if (unit !== COLON) break;
				frame.expected = "value";
				return at + 1;
			case "comma-or-end":
				if (unit === (frame.list ? CLOSE_LIST : CLOSE_OBJECT)) return this.close(at);
				if (unit !== COMMA) break;
				frame.expected = frame.list ? "value" : "key";
				return at + 1;
		}
		this.stop("no-json");
		return at;
	}

	/** Begins a value: looks into it, or gathers it. */
	private begin(unit: number, at: number, frame: Frame | null): number {
		if (isClosing(unit) || unit === COMMA || unit === COLON) {
			this.stop("no-json");
			return at;
		}
		const path = frame ? pathIn(frame) : "";
		const within = !frame?.list && this.frames.length <= LEVELS;
		if (within && (unit === OPEN_LIST || (unit === OPEN_OBJECT && this.frames.length < LEVELS))) {
			const list = unit === OPEN_LIST;
			this.frames.push({ list, path, expected: list ? "value-or-end" : "key-or-end", key: "", index: 0 });
			return at + 1;
		}
		this.gathered = gathering(at, {
			depth: isOpening(unit) ? 1 : 0,
			inString: unit === QUOTE,
			bare: unit !== QUOTE && !isOpening(unit),
		});
		return at + 1;
	}

	private close(at: number): number {
		this.frames.pop();
		this.valueEnded();
		return at + 1;
	}

	private valueEnded(): void {
		const frame = this.frames.at(-1);
		if (!frame) return;
		frame.expected = "comma-or-end";
		frame.index++;
	}

	/** Goes on with a value until it or the chunk ends. */
	private gather(chunk: string, start: number): number {
		const value = this.gathered as Gathered;
		for (let at = start; at < chunk.length; at++) {
			const unit = chunk.charCodeAt(at);
			if (value.inString) {
				if (value.escaped) value.escaped = false;
				else if (unit === BACKSLASH) value.escaped = true;
				else if (unit === QUOTE) {
					value.inString = false;
					if (value.depth === 0) return this.finish(value, chunk, at + 1);
				}
			} else if (value.bare) {
				if (isSpace(unit) || unit === COMMA || isClosing(unit)) return this.finish(value, chunk, at);
			} else if (unit === QUOTE) value.inString = true;
			else if (isOpening(unit)) {
				if (++value.depth > DEEPEST) value.refused ??= "too-deep";
			} else if (isClosing(unit) && --value.depth === 0) return this.finish(value, chunk, at + 1);
		}
		return chunk.length;
	}

	/** Keeps what this chunk has of a value, as long as there is room for it. */
	private keepText(value: Gathered, chunk: string, end: number): void {
		value.units += end - value.from;
		if (value.units > LONGEST) value.refused ??= "too-large";
		value.text = value.refused ? "" : value.text + chunk.slice(value.from, end);
	}

	private finish(value: Gathered, chunk: string, end: number): number {
		this.keepText(value, chunk, end);
		this.gathered = null;
		const { text, refused } = value;
		const frame = this.frames.at(-1);
		if (value.isKey && frame) {
			const key = refused ? null : parsedKey(text);
			if (key === null) this.stop("no-json");
			else {
				frame.key = key;
				frame.expected = "colon";
			}
			return end;
		}
		if (frame?.list) {
			const { path, index } = frame;
			this.parts.push(
				refused ? { kind: "refused", path, index, reason: refused } : { kind: "item", path, index, text },
			);
		} else if (!refused && !isOpening(text.charCodeAt(0)))
			this.parts.push({ kind: "value", path: frame ? pathIn(frame) : "", text });
		this.valueEnded();
		return end;
	}
}

function gathering(from: number, begun: Partial<Gathered>): Gathered {
	return {
		text: "",
		from,
		units: 0,
		depth: 0,
		inString: false,
		escaped: false,
		bare: false,
		isKey: false,
		refused: null,
		...begun,
	};
}

const pathIn = ({ path, key }: Frame) => (path === "" ? key : `${path}.${key}`);

function parsedKey(text: string): string | null {
	try {
		return String(JSON.parse(text));
	} catch {
		return null;
	}
}
