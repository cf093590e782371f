import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Filter, parseQuery, type Query } from "./parse-query";
import { tokenize } from "./tokenize";

const day = (year: number, month = 1, date = 1) => new Date(year, month - 1, date).getTime();

/** A query in short: words with `*` where they may go on. */
function short({ wanted, unwanted, filters, excluded, problems }: Query): string {
	const words = (list: Query["wanted"]) => list.map(({ tokens, prefix }) => tokens.join("+") + (prefix ? "*" : ""));
	const values = (list: Filter[]) => list.map((one) => `${one.name}=${"time" in one ? one.time : one.value}`);
	return [
		...words(wanted),
		...words(unwanted).map((word) => `-${word}`),
		...values(filters),
		...values(excluded).map((value) => `-${value}`),
		...problems.map(({ kind, part }) => `!${kind}(${part})`),
	].join(" ");
}

describe("parseQuery", () => {
	it.each([
		["", ""],
		["  spill ", "spill"],
		["spill", "spill*"],
		["hidden Spill", "hidden spill*"],
		['"a chemical  spill" port', "a+chemical+spill port*"],
		["“a fairy tale”", "a+fairy+tale"],
		["covid-19", "covid+19*"],
		["don’t", "dont*"],
		["10:30", "10+30*"],
		["https://a.example/x", "https+a+example+x*"],
		["Ærø -spill", "aero -spill"],
		['-"fairy tale" port', "port* -fairy+tale"],
		["港務局", "港+務+局*"],
		["tag:port", "tag=port"],
		["TAG:Port x", "x* tag=port"],
		['party:"Ilse  Varnholt"', "party=ilse varnholt"],
		["-tag:old -outlet:mail", "-tag=old -outlet=mail"],
		["before:2026-01-31", `before=${day(2026, 1, 31)}`],
		["after:2026", `after=${day(2026)}`],
		["after:2026-2", `after=${day(2026, 2)}`],
		["has:counterclaim has:notes", "has=counterclaim has=note"],
		["port - spill", "port spill*"],
		["tag: port", "port* !no_value(tag:)"],
		["before:soon port", "port* !no_date(before:soon)"],
		["before:2026-02-30", "!no_date(before:2026-02-30)"],
		["after:2026-13", "!no_date(after:2026-13)"],
		["has:everything", "!unknown_has(has:everything)"],
		["author:brandt port", "port* !unknown_name(author:brandt)"],
		['port "chemical sp', 'port chemical+sp* !open_quote("chemical sp)'],
		['tag:"two words', 'tag=two words !open_quote(tag:"two words)'],
		['"', '!open_quote(")'],
		["??? port", "port* !no_words(???)"],
		["-tag:", "!no_value(-tag:)"],
		["-", ""],
		["the ", "the !common_words(the)"],
		["the", "the* !common_words(the)"],
		["the port", "the port*"],
	])("reads %j", (text, expected) => {
		expect(short(parseQuery(text))).toBe(expected);
	});

	it("reads any text, and looks for nothing that was not typed", () => {
		const piece = fc.oneof(
			fc.string({ unit: "grapheme", maxLength: 8 }),
			fc.constantFrom("tag:", "-", '"', "“", "before:2026", " ", "has:note", "party:", ":", "x", "港"),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
				const text = pieces.join("");
				const { wanted, unwanted, problems } = parseQuery(text);
				const typed = tokenize(text).join("");
				for (const { tokens } of [...wanted, ...unwanted]) {
					expect(tokens.length).toBeGreaterThan(0);
					expect(typed).toContain(tokens.join(""));
				}
				for (const { kind, part } of problems) if (kind !== "common_words") expect(text).toContain(part);
				expect(wanted.filter(({ prefix }) => prefix).length).toBeLessThan(2);
			}),
		);
	});

	it("reads what was written of it", () => {
		const word = fc.stringMatching(/^[a-z]{1,8}$/u);
		const made = fc.record({
			words: fc.array(word),
			phrases: fc.array(fc.array(word, { minLength: 1, maxLength: 3 })),
			unwanted: fc.array(word),
			tags: fc.array(fc.array(word, { minLength: 1, maxLength: 2 })),
		});
		fc.assert(
			fc.property(made, ({ words, phrases, unwanted, tags }) => {
				const text = [
					...words,
					...phrases.map((phrase) => `"${phrase.join(" ")}"`),
					...unwanted.map((one) => `-${one}`),
					...tags.map((tag) => `tag:"${tag.join(" ")}"`),
				].join(" ");
				const query = parseQuery(`${text} `);
				expect(query.problems.filter(({ kind }) => kind !== "common_words")).toEqual([]);
				expect(query.wanted.map(({ tokens }) => tokens)).toEqual([...words.map((one) => [one]), ...phrases]);
				expect(query.unwanted.map(({ tokens }) => tokens)).toEqual(unwanted.map((one) => [one]));
				expect(query.filters).toEqual(tags.map((tag) => ({ name: "tag", value: tag.join(" ") })));
			}),
		);
	});
});
