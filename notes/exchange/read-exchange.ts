import type { Correction } from "../../domain/correction";
import type { Refused } from "../../domain/exchange";
import type { Draft } from "../../domain/note";
import { ArticleCheck } from "../check-article";
import { LIBRARY_FORMAT } from "../library-file";
import type { KeptArticle, KeptNote } from "../schema";
import { isHypothesis, readHypothesis } from "./hypothesis";
import { fieldOf, isObject, parseJson, Refusal } from "./json-value";
import { readAnnotation } from "./read-annotation";
import { readArticle, readCorrection, readDraft } from "./read-own-records";
import { type JsonPart, JsonSplitter } from "./split-json";
import { EXCHANGE_VERSION } from "./web-annotation";

/** Something that a file brings, or that is wrong with it. */
export type ImportItem =
	| { kind: "note"; note: KeptNote /** Another program's, which knows of no revisions. */; foreign: boolean }
	| { kind: "draft"; draft: Draft }
	| { kind: "correction"; correction: Correction }
	| { kind: "article"; article: KeptArticle }
	| { kind: "refused"; refused: Refused };

/** Why a file cannot be imported at all. */
export class ExchangeFileError extends Error {
	override readonly name = "ExchangeFileError";

	/** @param code `unknown`: it has nothing that we know; `newer`: a later version wrote it; `library`: it is for `readLibrary`; `too-many` */
	constructor(
		readonly code: "unknown" | "newer" | "library" | "too-many",
		message: string,
	) {
		super(message);
	}
}

/** Lists of annotations: ours, other collections and pages, Hypothesis's files, and answers of its service. */
const ANNOTATION_LISTS = ["first.items", "items", "", "annotations", "rows", "sidelight:deletedNotes"];

/**
 * Reads a file of notes, whoever wrote it, a little at a time.
 *
 * @param chunks the file's text
 * @param now the time of notes that tell none, in ms since 1970
 * @returns what a piece of the file has, piece by piece
 * @throws ExchangeFileError before the end, or at it
 */
export async function* readExchange(chunks: AsyncIterable<string>, now: number): AsyncGenerator<ImportItem[]> {
	const splitter = new JsonSplitter();
	const reader = new PartReader(now);
	for await (const chunk of chunks) yield splitter.push(chunk).flatMap((part) => reader.read(part));
	yield splitter.end().flatMap((part) => reader.read(part));
	if (!reader.recognised) throw new ExchangeFileError("unknown", "it has no notes");
}

class PartReader {
	/** Whether something in it was what we know. */
	recognised = false;
	private readonly check = new ArticleCheck();

	constructor(private readonly now: number) {}

	read(part: JsonPart): ImportItem[] {
		switch (part.kind) {
			case "value":
				this.readHead(part.path, part.text);
				return [];
			case "item":
				return this.readItem(part.path, part.index, part.text);
			case "refused":
				if (ANNOTATION_LISTS.includes(part.path)) this.recognised = true;
				return [refusal(part.path, part.index, part.reason === "too-deep" ? "too_deep" : "too_large", "")];
			case "broken":
				if (!this.recognised) throw new ExchangeFileError("unknown", part.reason);
				return [
					{
						kind: "refused",
						refused: { place: null, reason: part.reason === "truncated" ? "truncated" : "broken", detail: "" },
					},
				];
		}
	}

	private readHead(path: string, text: string): void {
		if (path === "format" && text === JSON.stringify(LIBRARY_FORMAT)) throw new ExchangeFileError("library", "");
		if (path !== "sidelight:version") return;
		this.recognised = true;
		const major = /^"(\d+)\.\d+"$/u.exec(text)?.[1];
		if (major === undefined || Number(major) > Number.parseInt(EXCHANGE_VERSION, 10))
			throw new ExchangeFileError("newer", text.slice(0, 20));
	}

	private readItem(path: string, index: number, text: string): ImportItem[] {
		try {
			const items = this.readRecord(path, index, text);
			if (items.length > 0) this.recognised = true;
			return items;
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return [refusal(path, index, error.reason, error.detail)];
		}
	}

	private readRecord(path: string, index: number, text: string): ImportItem[] {
		switch (path) {
			case "sidelight:drafts":
				return [{ kind: "draft", draft: readDraft(parseJson(text)) }];
			case "sidelight:corrections":
				return [{ kind: "correction", correction: readCorrection(parseJson(text)) }];
			case "sidelight:articles": {
				const { kept, analysisFault } = readArticle(parseJson(text), this.check);
				const article: ImportItem = { kind: "article", article: kept };
				return analysisFault === null ? [article] : [article, refusal(path, index, "analysis", analysisFault)];
			}
		}
		if (!ANNOTATION_LISTS.includes(path)) return [];
		const value = parseJson(text);
		if (isHypothesis(value)) return [{ kind: "note", note: readHypothesis(value, this.now), foreign: true }];
		const note = readAnnotation(value, this.now);
		return [{ kind: "note", note, foreign: !isObject(value) || fieldOf(value, "sidelight:rev") === undefined }];
	}
}

function refusal(list: string, index: number, reason: Refused["reason"], detail: string): ImportItem {
	return { kind: "refused", refused: { place: { list, number: index + 1 }, reason, detail: detail.slice(0, 200) } };
}
