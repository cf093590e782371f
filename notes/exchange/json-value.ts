import type { RefusalReason } from "../../domain/exchange";

/** Why an item of a file is not taken. */
export class Refusal extends Error {
	override readonly name = "Refusal";

	/** @param detail where in the item, or what is wrong there */
	constructor(
		readonly reason: RefusalReason,
		readonly detail: string,
	) {
		super(`${reason}: ${detail}`);
	}
}

export type JsonObject = Record<string, unknown>;

/** Parses an item. @throws Refusal */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal("unreadable", "");
	}
}

export function isObject(value: unknown): value is JsonObject {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object's own field: what a file calls `constructor` is nothing that every object has. */
export function fieldOf(object: JsonObject, name: string): unknown {
	return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** @throws Refusal */
export function asObject(value: unknown, place: string): JsonObject {
	if (!isObject(value)) throw new Refusal("malformed", place);
	return value;
}

/** @throws Refusal */
export function asText(value: unknown, place: string): string {
	if (typeof value !== "string") throw new Refusal("malformed", place);
	return value;
}

/** @throws Refusal */
export function asTexts(value: unknown, place: string): string[] {
	if (!Array.isArray(value)) throw new Refusal("malformed", place);
	return value.map((one, i) => asText(one, `${place}[${i}]`));
}

/** A place in a text. @throws Refusal */
export function asPlace(value: unknown, place: string): number {
	if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0) throw new Refusal("malformed", place);
	return value;
}

/** A time in ms since 1970. @throws Refusal */
export function asTime(value: unknown, place: string): number {
	const time = typeof value === "number" ? value : Number.NaN;
	if (!(Math.abs(time) <= 8.64e15)) throw new Refusal("malformed", place);
	return time;
}

/** The time that an ISO date tells, in ms since 1970; null where there is none. @throws Refusal */
export function dateOf(value: unknown, place: string): number | null {
	if (value === undefined || value === null) return null;
	return asTime(Date.parse(asText(value, place)), place);
}

/** JSON-LD writes one alone as well as in a list. */
export function listOf(value: unknown): unknown[] {
	if (value === undefined || value === null) return [];
	return Array.isArray(value) ? value : [value];
}

/** An address of the web. @throws Refusal */
export function asWebAddress(value: unknown, place: string): string {
	const address = asText(value, place);
	if (!hasScheme(address, ["http:", "https:"])) throw new Refusal("address", address.slice(0, 200));
	return address;
}

/** An address that an article may be kept under: of the web, of a file, or a name that the command line made. @throws Refusal */
export function asArticleAddress(value: unknown, place: string): string {
	const address = asText(value, place);
	if (!hasScheme(address, ["http:", "https:", "file:", "urn:"])) throw new Refusal("address", address.slice(0, 200));
	return address;
}

function hasScheme(address: string, schemes: readonly string[]): boolean {
	try {
		return schemes.includes(new URL(address).protocol);
	} catch {
		return false;
	}
}

const isPlain = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);

/** Fields of later versions that this one keeps without knowing them: plain ones and lists of such, under plain names. @throws Refusal */
export function asOthers(value: unknown, place: string): JsonObject {
	if (value === undefined) return {};
	const others = asObject(value, place);
	for (const [name, other] of Object.entries(others)) {
		if (!listOf(other).every(isPlain) || !/^[a-z]\w{0,40}$/iu.test(name))
			throw new Refusal("malformed", `${place}.${name.slice(0, 40)}`);
	}
	return others;
}
