import { ATTRIBUTION_LABELS, NAME_LABELS } from "./labels";
import { COLUMN_SIZES } from "./token-features";

/** The weights cannot be used: cut off, changed, or of a version that this engine does not read. */
export class ModelError extends Error {
	override readonly name = "ModelError";
}

/** A matrix by rows, a byte a weight: a weight is its whole number times the scale of its row. */
export interface Matrix {
	rows: number;
	columns: number;
	whole: Int8Array;
	scales: Float32Array;
}

/** One direction of the recurrent layer; gates in the order input, forget, cell, output. */
export interface Direction {
	input: Matrix;
	recurrent: Matrix;
	bias: Float32Array;
}

/** What turns states into the labels of one task: an output layer and a conditional random field. */
export interface Head {
	output: Matrix;
	bias: Float32Array;
	/** The score of a label (column) after another (row), row by row. */
	transitions: Float32Array;
}

/** The trained tagger: embeddings, a bidirectional LSTM, and a head for each task. */
export interface TaggerModel {
	/** Tells one set of weights from another. */
	checksum: string;
	/** Rows of `words` by word; row 0 stands for all others. */
	vocabulary: ReadonlyMap<string, number>;
	words: Matrix;
	columns: readonly Matrix[];
	forward: Direction;
	backward: Direction;
	attributions: Head;
	names: Head;
}

const MAGIC = 0x47544c53;
const VERSION = 2;
const HEAD = 16;

interface Header {
	/** The words, parted by blanks, in the order of their rows. */
	vocabulary: string;
	tensors: { name: string; shape: number[]; type: "int8" | "float32" }[];
}

/** Reads the weights that `training/` writes. @throws ModelError */
export function readModel(bytes: Uint8Array): TaggerModel {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < HEAD || view.getUint32(0, true) !== MAGIC)
		throw new ModelError("These are no weights of the tagger.");
	if (view.getUint32(4, true) !== VERSION)
		throw new ModelError(
			`The weights are of version ${view.getUint32(4, true)}, and this engine reads version ${VERSION}.`,
		);
	const checksum = view.getUint32(8, true);
	if (crc32(bytes.subarray(HEAD)) !== checksum) throw new ModelError("The weights are cut off or changed.");
	const size = view.getUint32(12, true);
	const header = JSON.parse(decodeUtf8(bytes.subarray(HEAD, HEAD + size))) as Header;
	// A copy, so that numbers of four bytes lie at places that are multiples of four. `slice` of Node's buffers makes none.
	const tensors = readTensors(header, new Uint8Array(bytes.subarray(HEAD + size)).buffer);
	const words = header.vocabulary.split(" ");
	const model: TaggerModel = {
		checksum: checksum.toString(16).padStart(8, "0"),
		vocabulary: rowsByWord(words),
		words: tensors.matrix("word"),
		columns: COLUMN_SIZES.map((_, i) => tensors.matrix(`column${i}`)),
		forward: tensors.direction("forward"),
		backward: tensors.direction("backward"),
		attributions: tensors.head("attributions"),
		names: tensors.head("names"),
	};
	check(model, words.length);
	return model;
}

/** @throws ModelError where the weights are for other features or labels than this engine's */
function check({ words, columns, attributions, names }: TaggerModel, vocabulary: number): void {
	const fits =
		words.rows === vocabulary + 1 &&
		COLUMN_SIZES.every((rows, i) => columns[i]?.rows === rows) &&
		attributions.output.rows === ATTRIBUTION_LABELS &&
		names.output.rows === NAME_LABELS;
	if (!fits) throw new ModelError("The weights are for other features or labels than this engine's.");
}

/** The arrays of a file, by name. */
class Tensors {
	readonly matrices = new Map<string, Matrix>();
	readonly vectors = new Map<string, Float32Array>();

	matrix(name: string): Matrix {
		return this.known(this.matrices, name);
	}

	vector(name: string): Float32Array {
		return this.known(this.vectors, name);
	}

	direction(name: string): Direction {
		return {
			input: this.matrix(`${name}.input`),
			recurrent: this.matrix(`${name}.recurrent`),
			bias: this.vector(`${name}.bias`),
		};
	}

	head(name: string): Head {
		return {
			output: this.matrix(`${name}.output`),
			bias: this.vector(`${name}.bias`),
			transitions: this.vector(`${name}.transitions`),
		};
	}

	private known<T>(arrays: ReadonlyMap<string, T>, name: string): T {
		const array = arrays.get(name);
		if (!array) throw new ModelError(`The weights lack ${name}.`);
		return array;
	}
}

/** Matrices of one byte a weight have a scale for each row before them. */
function readTensors({ tensors }: Header, body: ArrayBuffer): Tensors {
	const found = new Tensors();
	let at = 0;
	for (const { name, shape, type } of tensors) {
		const [rows = 1, columns = 1] = shape;
		const count = rows * columns;
		if (type === "float32") {
			found.vectors.set(name, new Float32Array(body, at, count));
			at += 4 * count;
		} else {
			const scales = new Float32Array(body, at, rows);
			at += 4 * rows;
			found.matrices.set(name, { rows, columns, whole: new Int8Array(body, at, count), scales });
			at += count + (-count & 3);
		}
	}
	return found;
}

/** CRC-32 as in ISO 3309, the one of zip and PNG. */
function crc32(bytes: Uint8Array): number {
	const table = new Uint32Array(256).map((_, i) => {
		let value = i;
		for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
		return value;
	});
	let crc = 0xffffffff;
	for (let i = 0; i < bytes.length; i++) crc = (table[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
	return ~crc >>> 0;
}

function rowsByWord(words: readonly string[]): Map<string, number> {
	const rows = new Map<string, number>();
	for (let i = 0; i < words.length; i++) rows.set(words[i] as string, i + 1);
	return rows;
}

/** How many bytes become characters at once. */
const AT_ONCE = 4096;

/** UTF-8 without the browser's decoder, which this layer may not use. */
function decodeUtf8(bytes: Uint8Array): string {
	const units = new Uint16Array(bytes.length);
	let length = 0;
	for (let i = 0; i < bytes.length; ) {
		const lead = bytes[i++] as number;
		const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
		let code = more === 0 ? lead : lead & (0x3f >> more);
		for (let k = 0; k < more; k++) code = (code << 6) | ((bytes[i++] ?? 0) & 0x3f);
		if (code > 0xffff) {
			units[length++] = 0xd7c0 + (code >> 10);
			code = 0xdc00 + (code & 0x3ff);
		}
		units[length++] = code;
	}
	let text = "";
	for (let at = 0; at < length; at += AT_ONCE)
		text += String.fromCharCode(...units.subarray(at, Math.min(length, at + AT_ONCE)));
	return text;
}
