import { describe, expect, it } from "vitest";
import type { PartnerSide, Role } from "./labels";
import { linkStretches } from "./link-stretches";
import type { Stretch } from "./stretches";

const ROLES: Readonly<Record<string, Role>> = { s: "source", q: "cue", c: "content" };
const SIDES: Readonly<Record<string, PartnerSide>> = { "<": "left", ">": "right", "-": "none" };

/** Stretches of one token each, written "s- q< c<": their role, and the side of their partner. */
function paragraph(line: string): Stretch[] {
	return line.split(" ").flatMap((mark, i) => {
		const role = ROLES[mark[0] ?? ""];
		const partner = SIDES[mark[1] ?? ""];
		return role && partner ? [{ role, partner, first: i, last: i + 1, certainty: 1 }] : [];
	});
}

/** What is linked, by places in its paragraph: "source cue content,content"; the source before it stands at 99. */
function links(line: string): string[] {
	return linkStretches(paragraph(line), { role: "source", partner: "none", first: 99, last: 100 }).map(
		({ source, cue, content }) =>
			`${source?.first ?? "-"} ${cue[0]?.first ?? "-"} ${content.map(({ first }) => first).join(",")}`,
	);
}

describe("linking", () => {
	it.each<[string, string, string[]]>([
		["she said that", "s- q< c<", ["0 1 2"]],
		["“…,” said Orlo", "c> q> s-", ["2 1 0"]],
		["“…,” she said, “…”", "c> s- q< c<", ["1 2 0,3"]],
		["she said this and added that", "s- q< c< q< c<", ["0 1 2", "0 3 4"]],
		["two speakers, each beside theirs", "s- q< c< . s- q< c<", ["0 1 2", "4 5 6"]],
		["a credit without a cue", "c> . s-", ["2 - 0"]],
		["a cue whose source is implied", "q- c<", ["- 0 1"]],
		["a cue on the other side after all", "s- q< . c>", ["0 1 3"]],
		["a source in a paragraph before", "q< c<", ["99 0 1"]],
		["nothing said", "s- q<", []],
		["nothing", "", []],
	])("%s", (_, line, expected) => expect(links(line)).toEqual(expected));
});
