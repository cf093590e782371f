/*
 * Everything that must hold, from nothing but Node: types, lint, unit tests, builds, the add-on linter, and the browsers.
 *
 *   npm test                  all of it
 *   npm test -- unit e2e      only some of its parts
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserEnvironment, checkNode, ensureBrowser, ensurePackages, runTool, SetUpError, say } from "./machine.mjs";

const tally = { passed: 0, failed: 0 };

/** A check that passes or fails as a whole. */
async function check(what, tool, args, options) {
	say(`\n── ${what}`);
	const passed = (await runTool(tool, args, options)) === 0;
	tally[passed ? "passed" : "failed"]++;
	if (!passed) say(`✗ ${what}`);
}

/** Tests that are counted one by one. */
async function tests(what, args, env = process.env) {
	say(`\n── ${what}`);
	const folder = mkdtempSync(join(tmpdir(), "sidelight-tests-"));
	const report = join(folder, "report.json");
	try {
		const code = await runTool(
			"vitest",
			["run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
			{
				env,
			},
		);
		const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
		tally.passed += numPassedTests;
		tally.failed += numFailedTests;
		// A file that cannot even be loaded fails without a failed test.
		if (code !== 0 && numFailedTests === 0) tally.failed++;
	} catch (error) {
		tally.failed++;
		say(`✗ ${what}: ${error.message}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

const PARTS = {
	async static() {
		await check("types", "tsc", ["-p", "."]);
		await check("types of the engine, without DOM", "tsc", ["-p", "analysis"]);
		await check("lint", "biome", ["check", "--error-on-warnings", "."]);
	},
	unit: () => tests("unit tests", []),
	async build() {
		await check("build for Chromium", "wxt", ["build"]);
		await check("build for Firefox", "wxt", ["build", "-b", "firefox", "--mv3"]);
		await check("add-on linter", "node", ["scripts/lint-add-on.mjs"]);
	},
	async e2e() {
		for (const name of ["chromium", "firefox"]) {
			const program = await ensureBrowser(name, { yes: true });
			const env = { ...browserEnvironment({ [name]: program }), BROWSER: name };
			await tests(`end to end in ${name}`, ["--config", "tests/e2e/vitest.config.ts"], env);
		}
	},
};

async function main() {
	const chosen = process.argv.slice(2);
	const unknown = chosen.find((part) => !(part in PARTS));
	if (unknown) throw new SetUpError(`There is no part "${unknown}": the parts are ${Object.keys(PARTS).join(", ")}.`);
	checkNode();
	await ensurePackages();
	await runTool("wxt", ["prepare"], { stdio: ["ignore", "ignore", "inherit"] });
	for (const [part, work] of Object.entries(PARTS)) if (chosen.length === 0 || chosen.includes(part)) await work();
}

main()
	.catch((error) => {
		tally.failed++;
		process.stderr.write(`${error instanceof SetUpError ? error.message : error.stack}\n`);
	})
	.finally(() => {
		say(`\n${tally.passed} passed, ${tally.failed} failed`);
		process.exitCode = tally.failed === 0 ? 0 : 1;
	});
