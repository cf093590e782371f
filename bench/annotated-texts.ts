import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The texts of some annotated articles, by id, from `data/polnear_train.jsonl` in the folder given on the command line; ends
 * the program with a word where it is not there.
 */
export function annotatedTexts(wanted: ReadonlySet<string>): Map<string, string> {
	const articles = join(process.argv[2] ?? join("..", "shared", "eval"), "data", "polnear_train.jsonl");
	if (!existsSync(articles)) {
		console.log(`There is no ${articles}: give the folder of the annotated articles.`);
		process.exit(0);
	}
	const texts = new Map<string, string>();
	for (const line of readFileSync(articles, "utf8").split("\n")) {
		if (line === "") continue;
		const { id, text } = JSON.parse(line) as { id: string; text: string };
		if (wanted.has(id)) texts.set(id, text);
	}
	return texts;
}
