import type { Analysis } from "../../domain/analysis";
import type { Anchor } from "../../domain/anchor";
import type { Article } from "../../domain/article";
import { CORRECTION_OPERATIONS, type Correction } from "../../domain/correction";
import { type Draft, type Evidence, NOTE_COLOURS, type NoteTarget } from "../../domain/note";
import type { ArticleCheck } from "../check-article";
import type { KeptArticle } from "../schema";
import {
	asArticleAddress,
	asObject,
	asOthers,
	asPlace,
	asText,
	asTexts,
	asTime,
	fieldOf,
	type JsonObject,
	Refusal,
} from "./json-value";
import { EVIDENCE_RELATIONS } from "./read-annotation";

const SCOPES = ["article", "outlet", "all"] as const;

/** Reads a draft, as it was kept. @throws Refusal */
export function readDraft(value: unknown): Draft {
	const draft = asObject(value, "draft");
	const field = (name: string) => fieldOf(draft, name);
	const { id: _, article, targets, body, tags, colour, base, updatedAt, evidence, ...others } = draft;
	return {
		...asOthers(others, "draft"),
		...(evidence !== undefined && { evidence: asList(evidence, "evidence").map(asEvidence) }),
		id: asName(field("id"), "id"),
		article: asArticleAddress(article, "article"),
		targets: asList(targets, "targets").map((one, i) => asTarget(one, `targets[${i}]`)),
		body: asText(body, "body"),
		tags: asTexts(tags, "tags"),
		colour: asOneOf(NOTE_COLOURS, colour, "colour"),
		base: base === null ? null : asText(base, "base"),
		updatedAt: asTime(updatedAt, "updatedAt"),
	};
}

/** Reads a correction, as it was kept. @throws Refusal */
export function readCorrection(value: unknown): Correction {
	const correction = asObject(value, "correction");
	const field = (name: string) => fieldOf(correction, name);
	const given = field("value");
	return {
		id: asName(field("id"), "id"),
		article: asArticleAddress(field("article"), "article"),
		op: asOneOf(CORRECTION_OPERATIONS, field("op"), "op"),
		targets: asList(field("targets"), "targets").map((one, i) => {
			const target = asObject(one, `targets[${i}]`);
			const hint = fieldOf(target, "hint");
			return {
				role: asText(fieldOf(target, "role"), `targets[${i}].role`),
				anchor: asAnchor(fieldOf(target, "anchor"), `targets[${i}].anchor`),
				hint: hint === null ? null : asText(hint, `targets[${i}].hint`),
			};
		}),
		value: given === null ? null : asText(given, "value"),
		scope: asOneOf(SCOPES, field("scope"), "scope"),
		engine: asText(field("engine"), "engine"),
		createdAt: asTime(field("createdAt"), "createdAt"),
	};
}

/**
 * Reads a kept article. Its analysis is made anew whenever the page is read: one that does not fit is left out, and told.
 *
 * @throws Refusal
 */
export function readArticle(value: unknown, check: ArticleCheck): { kept: KeptArticle; analysisFault: string | null } {
	const given = asObject(value, "article");
	const article = fieldOf(given, "article") as Article;
	const analysis = (fieldOf(given, "analysis") ?? null) as Analysis | null;
	const wrong = check.faultOfArticle(article);
	if (wrong !== null) throw new Refusal("malformed", wrong);
	asArticleAddress(article.url, "article.url");
	const canonicalUrl = asArticleAddress(article.canonicalUrl, "article.canonicalUrl");
	const analysisFault = analysis && check.faultOfAnalysis(analysis, article);
	const savedAt = asTime(fieldOf(given, "savedAt"), "savedAt");
	return {
		kept: { canonicalUrl, article, analysis: analysisFault === null ? analysis : null, savedAt },
		analysisFault,
	};
}

function asEvidence(value: unknown, i: number): Evidence {
	const place = `evidence[${i}]`;
	const { url, title, relation, ...others } = asObject(value, place);
	return {
		...asOthers(others, place),
		// As far as it was typed: it may be half of an address yet.
		url: asText(url, `${place}.url`),
		title: asText(title, `${place}.title`),
		relation: asOneOf(EVIDENCE_RELATIONS, relation, `${place}.relation`),
	};
}

function asName(value: unknown, place: string): string {
	const name = asText(value, place);
	if (name === "" || name.length > 500) throw new Refusal("malformed", place);
	return name;
}

function asList(value: unknown, place: string): unknown[] {
	if (!Array.isArray(value)) throw new Refusal("malformed", place);
	return value;
}

function asOneOf<T extends string>(names: readonly T[], value: unknown, place: string): T {
	const found = names.find((name) => name === value);
	if (found === undefined) throw new Refusal("newer", place);
	return found;
}

function asTarget(value: unknown, place: string): NoteTarget {
	const target: JsonObject = asObject(value, place);
	const text = (name: string) => asText(fieldOf(target, name), `${place}.${name}`);
	const anchors = () =>
		asList(fieldOf(target, "anchors"), `${place}.anchors`).map((one, i) => asAnchor(one, `${place}.anchors[${i}]`));
	const kind = text("kind");
	switch (kind) {
		case "passage":
			return { kind, anchors: anchors() };
		case "claim":
		case "link":
			return { kind, id: text("id"), anchors: anchors() };
		case "party":
			return { kind, id: text("id"), name: text("name") };
		case "issue":
			return { kind, id: text("id"), label: text("label") };
		default:
			throw new Refusal("newer", `${place}.kind`);
	}
}

function asAnchor(value: unknown, place: string): Anchor {
	const anchor = asObject(value, place);
	const text = (name: "exact" | "prefix" | "suffix") => asText(fieldOf(anchor, name), `${place}.${name}`);
	const at = (name: "start" | "end") => asPlace(fieldOf(anchor, name), `${place}.${name}`);
	return { exact: text("exact"), prefix: text("prefix"), suffix: text("suffix"), start: at("start"), end: at("end") };
}
