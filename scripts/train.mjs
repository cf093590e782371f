/*
 * Trains the tagger anew and writes its weights. Needs Python 3 with PyTorch (Debian: python3-torch), and annotated articles.
 *
 *   npm run train -- --data FOLDER            from polnear_train.jsonl, gum_train.jsonl and conllpp_train.txt[.gz] there
 *   npm run train -- --data FOLDER --free     from gum_train.jsonl alone, whose terms allow everything
 *   --relations                               only what tells which claims are about one matter and which dispute which
 *   --leave-out PUBLISHER                     without one outlet's articles
 *   --out FILE                                where the weights go (analysis/model/tagger.bin)
 *   --python PROGRAM                          the interpreter that has PyTorch (python3)
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { checkNode, ensurePackages, ROOT, SetUpError, say } from "./machine.mjs";

const WORK = join(ROOT, ".output", "training");
const WEIGHTS = join(ROOT, "analysis", "model", "tagger.bin");

function parse() {
	const { values } = parseArgs({
		options: {
			data: { type: "string" },
			free: { type: "boolean", default: false },
			relations: { type: "boolean", default: false },
			"leave-out": { type: "string" },
			out: { type: "string", default: WEIGHTS },
			python: { type: "string", default: "python3" },
		},
	});
	if (!values.data) throw new SetUpError("Say where the annotated articles are: npm run train -- --data FOLDER");
	return values;
}

/** Runs a program; what it prints goes to `out`. @throws SetUpError where it fails */
async function run(program, args, out = null) {
	const child = spawn(program, args, { cwd: ROOT, stdio: ["ignore", out ? "pipe" : "inherit", "inherit"] });
	if (out) child.stdout.pipe(out);
	const code = await new Promise((resolve, reject) => {
		child.once("error", reject);
		child.once("exit", resolve);
	}).catch((error) => error.message);
	if (out) await finished(out);
	if (code !== 0) throw new SetUpError(`${program} ${args[0]} failed (${code}).`);
}

/** The sequences of one set of articles. */
async function exportSequences(articles, name) {
	const sequences = join(WORK, `${name}.sequences`);
	say(`Reading ${articles} …`);
	await run("node", ["scripts/run.mjs", "training/export-sequences.ts", articles], createWriteStream(sequences));
	return sequences;
}

/** The file of a set, unpacked where it is packed; null where it is not there. */
function locate(folder, name) {
	const file = join(folder, name);
	if (existsSync(file)) return file;
	if (!existsSync(`${file}.gz`)) return null;
	const unpacked = join(WORK, name);
	writeFileSync(unpacked, gunzipSync(readFileSync(`${file}.gz`)));
	return unpacked;
}

/** The same; @throws SetUpError where it is not there */
function demand(folder, name) {
	const file = locate(folder, name);
	if (!file) throw new SetUpError(`${join(folder, name)} is not there.`);
	return file;
}

async function main() {
	const { data, free, relations, "leave-out": leaveOut, out, python } = parse();
	checkNode();
	await ensurePackages();
	if (relations) return trainRelations(data, out === WEIGHTS ? [] : ["--out", out]);
	mkdirSync(WORK, { recursive: true });
	const before = existsSync(out) ? hashOf(out) : "none";
	const train = [];
	for (const name of free ? ["gum_train.jsonl"] : ["polnear_train.jsonl", "gum_train.jsonl", "conllpp_train.txt"])
		train.push(await exportSequences(demand(data, name), name));
	const dev = [];
	for (const name of ["polnear_dev.jsonl", "gum_news_dev.jsonl", "conllpp_dev.txt"]) {
		const articles = locate(data, name);
		if (articles) dev.push(await exportSequences(articles, name));
	}
	const rest = leaveOut ? ["--leave-out", leaveOut] : [];
	// The freely licensed set is a ninth of all, and takes more rounds for as many steps.
	if (free) rest.push("--epochs", "40");
	await run(python, ["training/train_tagger.py", "--train", ...train, "--dev", ...dev, ...rest, "--out", out]);
	const after = hashOf(out);
	say(after === before ? "The weights are the same as before." : `The weights differ: ${before} before, ${after} now.`);
	// How claims stand to each other depends on which claims there are.
	if (out === WEIGHTS && !free && !leaveOut) await trainRelations(data, []);
}

const trainRelations = (data, rest) => run("node", ["scripts/run.mjs", "training/train-relations.ts", data, ...rest]);

function hashOf(file) {
	return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}

main().catch((error) => {
	process.stderr.write(`${error instanceof SetUpError ? error.message : error.stack}\n`);
	process.exitCode = 1;
});
