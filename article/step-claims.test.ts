import { describe, expect, it } from "vitest";
import type { Claim } from "../domain/analysis";
import { stepFrom } from "./step-claims";

const claims = [10, 20, 30, 40].map((start) => ({ id: `c${start}`, content: [{ start, end: start + 5 }] }) as Claim);

describe("a step from one claim to another", () => {
	it.each([
		["the next one", "next", "c20", 0, "c30"],
		["the previous one", "previous", "c20", 0, "c10"],
		["after the last the first", "next", "c40", 0, "c10"],
		["before the first the last", "previous", "c10", 0, "c40"],
		["from where the reader is", "next", null, 25, "c30"],
		["back from where the reader is", "previous", null, 25, "c20"],
		["from below the last", "next", null, 99, "c10"],
		["the next disputed one", "next-disputed", "c10", 0, "c20"],
		["around to the disputed one", "next-disputed", "c40", 0, "c20"],
		["from a disputed one, round to the other", "next-disputed", "c20", 0, "c40"],
		["from a claim that is gone", "next", "gone", 15, "c20"],
	] as const)("%s", (_, step, current, offset, expected) =>
		expect(stepFrom(claims, new Set(["c20", "c40"]), step, current, offset)?.id).toBe(expected),
	);

	it.each([
		["no claims", [], "next", null],
		["none disputed", claims, "next-disputed", null],
		["none disputed but where one stands", claims, "next-disputed", "c10"],
	] as const)("leads nowhere: %s", (_, list, step, current) =>
		expect(stepFrom(list, new Set(), step, current, 0)).toBeNull(),
	);

	it("stays at the only disputed one", () =>
		expect(stepFrom(claims, new Set(["c20"]), "next-disputed", "c20", 0)?.id).toBe("c20"));
});
