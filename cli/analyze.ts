import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { isMainThread } from "node:worker_threads";
import { analyzeArticle } from "../analysis/analyze-article";
import { CommandError } from "./command-error";
import { loadTagger } from "./load-tagger";
import { readDocument } from "./read-document";
import { reportText } from "./report";
import { forEachLine, serveAsWorker } from "./run-lines";

const HELP = `Sidelight on the command line: who says what in an article, and who answers whom.

  npm run -s analyze -- FILE             a report for people; FILE is a text (the first line is the title) or an HTML page
  npm run -s analyze -- -                the same from standard input
  npm run -s analyze -- --json FILE      the analysis as JSON (domain/analysis.schema.json)
  npm run -s analyze -- --jsonl          lines {"id","text"} in, lines {"id","analysis"} out, in order
  npm run -s analyze -- --article --jsonl   lines {"id","html","url"} in, lines {"id","article"} out
  npm run -s analyze -- --library OUT    lines as above in, a library file out, for the panel

  -j N      work in N threads (with --jsonl or --library)

A line that cannot be read is answered with {"id","error"}, and the rest goes on.`;

async function main(): Promise<void> {
	const { values, positionals } = parse();
	if (values.help) return print(HELP);
	const threads = numberOf(values.jobs);
	if (values.library !== undefined) {
		if (values.library === "") throw new CommandError("Say where the library goes: --library OUT");
		const entries: unknown[] = [];
		await forEachLine("library", threads, (answer) => entries.push(JSON.parse(answer)));
		const kept = entries.filter((entry) => typeof entry === "object" && entry !== null && !("error" in entry));
		writeFile(values.library, JSON.stringify({ format: "sidelight-library", version: 1, articles: kept }));
		return print(`${kept.length} of ${entries.length} articles written to ${values.library}`);
	}
	if (values.jsonl) return forEachLine(values.article ? "article" : "analysis", threads, print);
	if (values.article) throw new CommandError("--article needs --jsonl: it reads lines of HTML pages");
	const [file, ...more] = positionals;
	if (file === undefined || more.length > 0)
		throw new CommandError(
			file === undefined
				? "Which file? Give one, or - for standard input."
				: "Give one file at a time, or use --jsonl for many.",
		);
	const article = await readDocument(file);
	const { analysis } = analyzeArticle(article, [], await loadTagger());
	print(values.json ? JSON.stringify(analysis) : reportText(article, analysis));
}

function parse() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				json: { type: "boolean" },
				jsonl: { type: "boolean" },
				article: { type: "boolean" },
				library: { type: "string" },
				jobs: { type: "string", short: "j" },
				help: { type: "boolean", short: "h" },
			},
		});
	} catch (error) {
		throw new CommandError(error instanceof Error ? error.message : String(error));
	}
}

function numberOf(jobs: string | undefined): number {
	const threads = jobs === undefined ? 1 : Number(jobs);
	if (!Number.isInteger(threads) || threads < 1 || threads > 64)
		throw new CommandError("-j takes a number of threads from 1 to 64");
	return threads;
}

function print(text: string): void {
	process.stdout.write(`${text}\n`);
}

function writeFile(path: string, text: string): void {
	try {
		writeFileSync(path, text);
	} catch (error) {
		throw new CommandError(`Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
	}
}

if (isMainThread) {
	// A reader that closes early, as `head` does, is no error.
	process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
	main().catch((error: unknown) => {
		if (!(error instanceof CommandError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = error.exitCode;
	});
} else serveAsWorker();
