import { foldText } from "../../domain/folded-text";
import type { QueryProblem } from "../../domain/library-search";
import { isCommon } from "./common-words";
import { tokenize } from "./tokenize";

/** Words that stand together: one alone, or a phrase; folded. */
export interface Wanted {
	tokens: string[];
	/** Whether the last of them may go on: it is still being typed. */
	prefix: boolean;
}

/** What an article or a note must have. Values are folded; times are in ms since 1970. */
export type Filter =
	| { name: "tag" | "party" | "outlet"; value: string }
	| { name: "before" | "after"; time: number }
	| { name: "has"; value: (typeof HAS)[number] };

export interface Query {
	wanted: Wanted[];
	unwanted: Wanted[];
	filters: Filter[];
	excluded: Filter[];
	problems: QueryProblem[];
}

export const HAS = ["counterclaim", "note"] as const;
const NAMES = ["tag", "party", "outlet", "before", "after", "has"] as const;

/** A part of a query: `-`, a name with a colon, and a quoted or a bare value, of which all but one may be missing. */
const PART = /(-?)(?:(\p{L}+):(?!\/\/))?(?:(["“„«])([^"”“»]*)(["”“»]?)|(\S*))/uy;

/**
 * Reads a query: words, "phrases", `tag:x`, `party:"x y"`, `outlet:x`, `before:2026-01-31`, `after:2026`, `has:note`,
 * `has:counterclaim`; with a `-` before it whatever is not wanted. What is wrong with a part is told, and the part left out.
 */
export function parseQuery(text: string): Query {
	const query: Query = { wanted: [], unwanted: [], filters: [], excluded: [], problems: [] };
	let last: Wanted | null = null;
	for (let at = 0; at < text.length; ) {
		if (/\s/u.test(text[at] ?? "")) {
			at++;
			continue;
		}
		PART.lastIndex = at;
		const match = PART.exec(text);
		if (!match || match[0] === "") break;
		at += match[0].length;
		last = readPart(query, match, at >= text.length);
	}
	if (last) last.prefix = true;
	query.problems.push(...tooCommon(query));
	return query;
}

/** Words that stand nearly everywhere are told where nothing else is looked for: they are found as beginnings alone. */
function tooCommon({ wanted }: Query): QueryProblem[] {
	const isTold = wanted.length > 0 && wanted.every(({ tokens }) => tokens.every(isCommon));
	return isTold ? [{ kind: "common_words", part: wanted.map(({ tokens }) => tokens.join(" ")).join(" ") }] : [];
}

/** Adds a part to the query; gives the word that is still being typed, where it is one. */
function readPart(query: Query, match: RegExpExecArray, isLast: boolean): Wanted | null {
	const [part, minus, name, opened, quoted, closed, bare = ""] = match;
	const value = opened === undefined ? bare : (quoted ?? "");
	const tell = (kind: QueryProblem["kind"]) => {
		query.problems.push({ kind, part: part.trim() });
		return null;
	};
	if (opened !== undefined && closed === "") tell("open_quote");
	if (name !== undefined) {
		const filter = filterOf(foldText(name), value);
		if (typeof filter === "string") return tell(filter);
		(minus ? query.excluded : query.filters).push(filter);
		return null;
	}
	const tokens = tokenize(value);
	if (tokens.length === 0) {
		// A dash between words, or a sign of the quotation that is being typed.
		if (value !== "" && opened === undefined && !/^[-–—&+|.,;:/]*$/u.test(value)) tell("no_words");
		return null;
	}
	const wanted: Wanted = { tokens, prefix: false };
	(minus ? query.unwanted : query.wanted).push(wanted);
	return isLast && !minus && (opened === undefined || closed === "") ? wanted : null;
}

function filterOf(name: string, value: string): Filter | QueryProblem["kind"] {
	if (!isOneOf(NAMES, name)) return "unknown_name";
	const folded = foldText(value).trim().replace(/\s+/gu, " ");
	if (folded === "") return "no_value";
	if (name === "before" || name === "after") {
		const time = dayBegins(folded);
		return time === null ? "no_date" : { name, time };
	}
	if (name !== "has") return { name, value: folded };
	const one = folded.replace(/s$/u, "");
	return isOneOf(HAS, one) ? { name, value: one } : "unknown_has";
}

/** When a year, a month or a day begins where the reader is, in ms since 1970; null where it is none. */
function dayBegins(date: string): number | null {
	const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(date) ?? [];
	if (year === undefined) return null;
	const begins = new Date(Number(year), Number(month) - 1, Number(day));
	// The 31st of a month that has none would be the next month's first.
	const real = begins.getMonth() === Number(month) - 1 && begins.getDate() === Number(day) && Number(year) > 99;
	return real ? begins.getTime() : null;
}

function isOneOf<T extends string>(names: readonly T[], name: string): name is T {
	return (names as readonly string[]).includes(name);
}
