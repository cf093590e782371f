import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What the first run makes of the command. */
const COMMAND = ".output/node/analyze.mjs";
const TEXT = "The mayor accuses the council\nMayor Ada Orlo said that the council had hidden the report.";
const LINES = [
	...Array.from({ length: 9 }, (_, i) =>
		JSON.stringify({ id: i, text: `Title ${i}\n${TEXT.repeat(i % 3)} It rained.` }),
	),
	JSON.stringify({ id: "separators", text: "A title\u2028still the title\u0085and here" }),
];
const BROKEN = ['{"id":"broken"', "", '{"id":"empty","text":""}'];
const MIXED = [...LINES.slice(0, 4), ...BROKEN, ...LINES.slice(4)].join("\r\n");
const ANSWERED = [0, 1, 2, 3, null, "empty", 4, 5, 6, 7, 8, "separators"];

let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "sidelight-"));
	writeFileSync(join(folder, "text.txt"), TEXT);
	writeFileSync(join(folder, "empty.txt"), "");
	const { stdout } = await promisify(execFile)(process.execPath, ["scripts/run.mjs", "cli/analyze.ts", "--help"]);
	expect(stdout).toContain("npm run -s analyze -- FILE");
});
afterAll(() => rmSync(folder, { recursive: true }));

function analyze(options: readonly string[], input = ""): Promise<{ code: number | null; out: string; err: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [COMMAND, ...options]);
		let [out, err] = ["", ""];
		child.stdout.setEncoding("utf8").on("data", (piece: string) => {
			out += piece;
		});
		child.stderr.setEncoding("utf8").on("data", (piece: string) => {
			err += piece;
		});
		child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
		// A call that is wrong ends before it has read.
		child.stdin.on("error", () => {}).end(input);
	});
}

const parsed = (out: string) =>
	out
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

describe.concurrent("the command", { timeout: 20_000 }, () => {
	it("prints a report for people", async () => {
		const { code, out, err } = await analyze([join(folder, "text.txt")]);
		expect([code, err]).toEqual([0, ""]);
		expect(out).toContain("Ada Orlo (person): 1 statement");
	});

	it("reads standard input, and prints the analysis", async () => {
		const { code, out } = await analyze(["--json", "-"], TEXT);
		const [analysis, ...more] = parsed(out);
		expect([code, more, analysis.version]).toEqual([0, [], 1]);
		expect(analysis.parties[0].name).toBe("Ada Orlo");
	});

	it("answers lines in order, goes on after a broken one, and the same with threads", async () => {
		const [alone, threads] = await Promise.all([analyze(["--jsonl"], MIXED), analyze(["--jsonl", "-j", "2"], MIXED)]);
		expect([alone.code, threads.code, alone.err + threads.err]).toEqual([0, 0, ""]);
		const answers = parsed(alone.out);
		expect(answers.map(({ id }) => id)).toEqual(ANSWERED);
		expect(answers.flatMap(({ error }) => error ?? [])).toEqual(["not a line of JSON", "the text is empty"]);
		expect(threads.out).toBe(alone.out);
	});

	it("answers nothing with nothing", async () => {
		expect(await analyze(["--jsonl"])).toEqual({ code: 0, out: "", err: "" });
	});

	it("finds articles", async () => {
		const html = readFileSync("demo/article.html", "utf8");
		const lines = [
			{ id: "a", html, url: "https://courier.example/spill" },
			{ id: "b", html: "" },
		];
		const { code, out } = await analyze(["--article", "--jsonl"], lines.map((line) => JSON.stringify(line)).join("\n"));
		const [first, second] = parsed(out);
		expect([code, first.id, first.article.title]).toEqual([0, "a", "Minister accuses port of hiding chemical spill"]);
		expect(second).toEqual({ id: "b", error: "no article found on this page" });
	});

	it("writes a library of what can be read", async () => {
		const path = join(folder, "library.json");
		const { code, out } = await analyze(["--library", path], MIXED);
		expect([code, out]).toEqual([0, `10 of 12 articles written to ${path}\n`]);
		const library = JSON.parse(readFileSync(path, "utf8"));
		expect([library.format, library.version, library.articles.length]).toEqual(["sidelight-library", 1, 10]);
		expect(Object.keys(library.articles[0])).toEqual(["article", "analysis"]);
	});

	it.each<[string, string[], number, RegExp]>([
		["an unknown option", ["--yaml"], 2, /--yaml/u],
		["no file", [], 2, /^Which file\?/u],
		["a missing file", ["missing.txt"], 2, /there is no such file/u],
		["two files", ["a", "b"], 2, /one file at a time/u],
		["pages that are no lines", ["--article", "a.html"], 2, /--article needs --jsonl/u],
		["no threads", ["--jsonl", "-j", "0"], 2, /^-j takes a number/u],
		["an empty file", ["empty.txt"], 1, /is empty/u],
	])("ends with a message: %s", async (_, options, expected, message) => {
		const { code, out, err } = await analyze(options.map((one) => one.replace("empty.txt", join(folder, "empty.txt"))));
		expect([code, out]).toEqual([expected, ""]);
		expect(err).toMatch(message);
		expect(err).not.toContain("    at ");
	});
});
