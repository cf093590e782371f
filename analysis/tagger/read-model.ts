import { COLUMN_SIZES } from "./token-features";

/** The weights cannot be used: cut off, changed, or of a version that this engine does not read. */
export class ModelError extends Error {
	override readonly name = "ModelError";
}

/** A matrix by rows. */
export interface Matrix {
	rows: number;
	columns: number;
	values: Float32Array;
}

/** One direction of the recurrent layer; gates in the order input, forget, cell, output. */
export interface Direction {
	input: Matrix;
	recurrent: Matrix;
	bias: Float32Array;
}

/** The trained tagger: embeddings, a bidirectional LSTM, and a conditional random field over its labels. */
export interface TaggerModel {
	/** Tells one set of weights from another. */
	checksum: string;
	/** Rows of `words` by word; row 0 stands for all others. */
	vocabulary: ReadonlyMap<string, number>;
	words: Matrix;
	columns: readonly Matrix[];
	forward: Direction;
	backward: Direction;
	output: Matrix;
	outputBias: Float32Array;
	transitions: Matrix;
}

const MAGIC = 0x47544c53;
const VERSION = 1;
const HEAD = 16;

interface Header {
	vocabulary: string[];
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
	const matrix = (name: string): Matrix => {
		const tensor = tensors.get(name);
		if (!tensor) throw new ModelError(`The weights lack ${name}.`);
		return tensor;
	};
	const direction = (name: string): Direction => ({
		input: matrix(`${name}.input`),
		recurrent: matrix(`${name}.recurrent`),
		bias: matrix(`${name}.bias`).values,
	});
	const columns = COLUMN_SIZES.map((rows, i) => {
		const embedding = matrix(`column${i}`);
		if (embedding.rows !== rows) throw new ModelError("The weights are for other features than this engine reads.");
		return embedding;
	});
	return {
		checksum: checksum.toString(16).padStart(8, "0"),
		vocabulary: new Map(header.vocabulary.map((word, i) => [word, i + 1])),
		words: matrix("word"),
		columns,
		forward: direction("forward"),
		backward: direction("backward"),
		output: matrix("output"),
		outputBias: matrix("output.bias").values,
		transitions: matrix("transitions"),
	};
}

/** Matrices of one byte a weight have a scale for each row before them. */
function readTensors({ tensors }: Header, body: ArrayBuffer): Map<string, Matrix> {
	const found = new Map<string, Matrix>();
	let at = 0;
	for (const { name, shape, type } of tensors) {
		const [rows = 1, columns = 1] = shape;
		const count = rows * columns;
		let values: Float32Array;
		if (type === "float32") {
			values = new Float32Array(body, at, count);
			at += 4 * count;
		} else {
			const scales = new Float32Array(body, at, rows);
			at += 4 * rows;
			const weights = new Int8Array(body, at, count);
			at += count + (-count & 3);
			values = new Float32Array(count);
			for (let row = 0; row < rows; row++) {
				const scale = scales[row] ?? 0;
				for (let i = row * columns; i < (row + 1) * columns; i++) values[i] = (weights[i] ?? 0) * scale;
			}
		}
		found.set(name, { rows, columns, values });
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
	for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return ~crc >>> 0;
}

/** UTF-8 without the browser's decoder, which this layer may not use. */
function decodeUtf8(bytes: Uint8Array): string {
	let text = "";
	for (let i = 0; i < bytes.length; ) {
		const lead = bytes[i++] ?? 0;
		const more = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
		let code = more === 0 ? lead : lead & (0x3f >> more);
		for (let k = 0; k < more; k++) code = (code << 6) | ((bytes[i++] ?? 0) & 0x3f);
		text += String.fromCodePoint(code);
	}
	return text;
}
