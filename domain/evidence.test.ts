import { describe, expect, it } from "vitest";
import { type EvidenceProblem, evidenceProblem, isBlank, tidyEvidence } from "./evidence";
import type { Evidence } from "./note";

const source = (evidence: Partial<Evidence>): Evidence => ({ url: "", title: "", relation: "supports", ...evidence });

describe("a source", () => {
	it.each<[string, Partial<Evidence>, EvidenceProblem | null]>([
		["with an address of the web", { url: "https://a.example/x?y#z" }, null],
		["of plain http", { url: " HTTP://a.example " }, null],
		["with a day", { url: "https://a.example/", date: "2024-02-29" }, null],
		["without an address", { title: "A report" }, "no-address"],
		["with script for an address", { url: "javascript:alert(1)" }, "no-web-address"],
		["with a file for an address", { url: "file:///etc/passwd" }, "no-web-address"],
		["with data for an address", { url: "data:text/html,x" }, "no-web-address"],
		["with an address without its beginning", { url: "a.example/x" }, "no-web-address"],
		["with a beginning alone", { url: "https://" }, "no-web-address"],
		["with no host", { url: "https:///x" }, "no-web-address"],
		["with a day that is none", { url: "https://a.example/", date: "2026-02-30" }, "no-day"],
		["with words for a day", { url: "https://a.example/", date: "in May" }, "no-day"],
	])("%s", (_, evidence, problem) => expect(evidenceProblem(source(evidence))).toBe(problem));

	it("is blank while nothing is entered, whatever it is for", () => {
		expect(isBlank(source({ relation: "disputes", date: "" }))).toBe(true);
		expect(isBlank(source({ date: "2026-01-31" }))).toBe(false);
	});

	it("is kept without spaces, and without what is not known", () => {
		expect(tidyEvidence([source({}), source({ url: " https://a.example/ ", title: " A ", date: "" })])).toEqual([
			{ url: "https://a.example/", title: "A", relation: "supports" },
		]);
	});
});
