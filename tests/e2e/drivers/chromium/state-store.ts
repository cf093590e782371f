import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const BLOCK_SIZE = 32_768;
const HEADER_SIZE = 7;

/**
 * The last value that Chromium has written for `key` into its store of extension state, a LevelDB. Only the log is
 * read, which has whatever was written since the browser started; the tables hold what is older.
 */
export async function readExtensionState(profile: string, key: string): Promise<string | undefined> {
	const folder = join(profile, "Default", "Extension State");
	const names = await readdir(folder).catch((): string[] => []);
	const newest = names
		.filter((name) => name.endsWith(".log"))
		.sort()
		.at(-1);
	if (!newest) return undefined;
	let value: string | undefined;
	for (const batch of readBatches(await readFile(join(folder, newest)))) {
		for (const change of readChanges(batch)) if (change.key === key) value = change.value;
	}
	return value;
}

/** The log is cut into blocks, and what spans several of them into fragments. A record still being written is left out. */
function* readBatches(log: Buffer): Generator<Buffer> {
	const [full, first, last] = [1, 2, 4];
	let fragments: Buffer[] = [];
	let position = 0;
	while (position + HEADER_SIZE <= log.length) {
		const leftInBlock = BLOCK_SIZE - (position % BLOCK_SIZE);
		if (leftInBlock < HEADER_SIZE) {
			position += leftInBlock;
			continue;
		}
		const length = log.readUInt16LE(position + 4);
		const type = log.readUInt8(position + 6);
		const start = position + HEADER_SIZE;
		position = start + length;
		if (type === 0 || position > log.length) return;
		if (type === full || type === first) fragments = [];
		fragments.push(log.subarray(start, position));
		if (type === full || type === last) yield Buffer.concat(fragments);
	}
}

/** What one batch puts (with a value) and deletes (without one). */
function* readChanges(batch: Buffer): Generator<{ key: string; value: string | undefined }> {
	// A sequence number and a count come first.
	let position = 12;
	const readNumber = () => {
		let value = 0;
		for (let shift = 0; ; shift += 7) {
			const byte = batch.readUInt8(position++);
			value += (byte & 0x7f) * 2 ** shift;
			if (byte < 0x80) return value;
		}
	};
	const readString = () => {
		const length = readNumber();
		position += length;
		return batch.toString("utf8", position - length, position);
	};
	while (position < batch.length) {
		const isPut = batch.readUInt8(position++) === 1;
		const key = readString();
		yield { key, value: isPut ? readString() : undefined };
	}
}
