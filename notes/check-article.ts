import { type Schema, Validator } from "@cfworker/json-schema";
import analysisSchema from "../domain/analysis.schema.json";
import type { Article } from "../domain/article";
import articleSchema from "../domain/article.schema.json";

/** Looks whether what a file calls an article, or an analysis, is one. */
export class ArticleCheck {
	private readonly article = new Validator(articleSchema as Schema, "2020-12", true);
	private readonly analysis = new Validator(analysisSchema as Schema, "2020-12", true);

	/** What is wrong with an article, and where; null where nothing is. */
	faultOfArticle(value: unknown): string | null {
		return fault(this.article, value, "article") ?? spanOutside(value, (value as Article).text.length);
	}

	/** What is wrong with the analysis of an article; null where nothing is. */
	faultOfAnalysis(value: unknown, { text }: Article): string | null {
		return fault(this.analysis, value, "analysis") ?? spanOutside(value, text.length);
	}
}

/** What is wrong with a value, and where; null where nothing is. */
function fault(validator: Validator, value: unknown, name: string): string | null {
	const { valid, errors } = validator.validate(value ?? null);
	if (valid) return null;
	// The last one is the innermost.
	const error = errors.at(-1);
	return `${name}${error?.instanceLocation.slice(1) ?? ""}: ${error?.error ?? "wrong"}`;
}

/** The first span that lies outside the text; null where all are inside. */
function spanOutside(value: unknown, length: number): string | null {
	if (typeof value !== "object" || value === null) return null;
	if ("start" in value && "end" in value) {
		const { start, end } = value;
		if (typeof start !== "number" || typeof end !== "number" || start > end || end > length)
			return `the span ${start} to ${end} is none of its text of ${length} characters`;
	}
	for (const inner of Object.values(value)) {
		const wrong = spanOutside(inner, length);
		if (wrong !== null) return wrong;
	}
	return null;
}
