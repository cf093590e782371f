/*
 * How good the analysis is, on annotated articles that are not part of the project (their texts may not be copied).
 * `npm run bench:quality -- FOLDER`, where FOLDER holds evaluate.py; without one it says so and ends.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2] ?? join("..", "shared", "eval");
const scorer = join(folder, "evaluate.py");
if (!existsSync(scorer)) {
	console.log(`There is no ${scorer}: give the folder of the annotated articles.`);
	process.exit(0);
}
const RUNS = [
	["attributions"],
	["attributions", join(folder, "data", "gum_news_dev.jsonl")],
	["parties"],
	["sides"],
	["pages"],
];
for (const run of RUNS) {
	console.log(`\n${run.join(" ")}`);
	const { status } = spawnSync("python3", [scorer, ...run], { stdio: "inherit" });
	if (status !== 0) process.exitCode = 1;
}
for (const bench of ["bench/acts.ts", "bench/evaluations.ts", "bench/unanswered.ts", "bench/same.ts"]) {
	console.log(`\n${bench}`);
	const { status } = spawnSync("node", ["scripts/run.mjs", bench, folder], { stdio: "inherit" });
	if (status !== 0) process.exitCode = 1;
}
