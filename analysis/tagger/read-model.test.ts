import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTRIBUTION_LABELS, NAME_LABELS } from "./labels";
import { ModelError, readModel } from "./read-model";

const weights = new Uint8Array(readFileSync("analysis/model/tagger.bin"));

const changed = (change: (copy: Uint8Array) => void): Uint8Array => {
	const copy = weights.slice();
	change(copy);
	return copy;
};

describe("the weights", () => {
	it("of the project can be read", () => {
		const model = readModel(weights);
		expect(model.checksum).toMatch(/^[0-9a-f]{8}$/u);
		expect(model.words.rows).toBe(model.vocabulary.size + 1);
		expect(model.attributions.output.rows).toBe(ATTRIBUTION_LABELS);
		expect(model.names.output.rows).toBe(NAME_LABELS);
		expect(model.forward.recurrent.rows).toBe(4 * model.forward.recurrent.columns);
		expect(model.forward.recurrent.columns % 4).toBe(0);
		expect(model.words.scales.every(Number.isFinite)).toBe(true);
	});

	it("are read from the middle of a larger buffer too, of Node's own kind as well", () => {
		const larger = Buffer.alloc(weights.length + 3);
		larger.set(weights, 3);
		expect(readModel(larger.subarray(3))).toEqual(readModel(weights));
	});

	it.each<[string, Uint8Array, string]>([
		["of nothing", new Uint8Array(0), "no weights"],
		["of another file", new TextEncoder().encode("<!doctype html><title>Not found</title>"), "no weights"],
		["of a later version", changed((copy) => copy.set([9, 0, 0, 0], 4)), "version 9"],
		["with a byte changed", changed((copy) => copy.set([(copy[9000] ?? 0) ^ 1], 9000)), "changed"],
		["cut off", weights.slice(0, -1), "cut off"],
	])("%s are refused, with the reason", (_, bytes, reason) => {
		expect(() => readModel(bytes)).toThrow(ModelError);
		expect(() => readModel(bytes)).toThrow(reason);
	});

	it("cut off anywhere are refused", () => {
		fc.assert(
			fc.property(fc.nat(weights.length - 1), (length) => {
				expect(() => readModel(weights.subarray(0, length))).toThrow(ModelError);
			}),
			{ numRuns: 20 },
		);
	});
});
