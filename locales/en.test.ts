import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseMessagesText } from "@wxt-dev/i18n/build";
import { describe, expect, it } from "vitest";
import { READERS_OWN } from "../analysis/corrections/correct-claims";
import { RULES } from "../analysis/counterclaims/rules";
import { COMMAND_NAMES } from "../components/notes/editor-commands";
import { KEY_NAMES } from "../components/options/panel-keys";
import { ACTS, COUNTERCLAIM_KINDS } from "../domain/analysis";
import schema from "../domain/analysis.schema.json";
import { CORRECTION_OPERATIONS } from "../domain/correction";
import { EXPORT_FORMATS, IMPORT_LINES, REFUSALS } from "../domain/exchange";
import { ANSWER_REASONS } from "../domain/indexed-claim";
import { QUERY_PROBLEMS } from "../domain/library-search";
import { EVIDENCE_RELATIONS, NOTE_COLOURS } from "../domain/note";
import { ERROR_CODES } from "../domain/page-state";
import { ENGINE_FAULTS } from "../domain/search-engines";
import { DENSITIES, PALETTES, TEXT_SIZES, TYPEFACES } from "../domain/settings";

const messages = parseMessagesText(readFileSync("locales/en.yml", "utf8"), "YAML").filter(
	// The browser's own.
	({ key: [group = ""] }) => !group.startsWith("@@"),
);
const texts = new Map(
	messages.map((message) => [
		message.key.join("."),
		message.type === "plural" ? Object.values(message.plurals) : [message.message],
	]),
);

const sources = [
	"wxt.config.ts",
	...["components", "entrypoints", "platform"].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((file) => /(?<!\.test)\.tsx?$/u.test(file))
			.map((file) => join(folder, file)),
	),
]
	.map((file) => readFileSync(file, "utf8"))
	.join("\n");

/** Keys that the code makes of names, a key for each name. */
const MADE: Readonly<Record<string, readonly string[]>> = {
	error: ERROR_CODES,
	reason: [...RULES.map(({ name }) => name), READERS_OWN],
	act: ACTS,
	claim: schema.properties.claims.items.properties.form.enum,
	colour: NOTE_COLOURS,
	relation: EVIDENCE_RELATIONS,
	tool: COMMAND_NAMES,
	stance: schema.properties.issues.items.properties.positions.items.properties.stance.enum,
	evaluation: schema.properties.evaluations.items.properties.category.enum,
	answer: ANSWER_REASONS,
	search: QUERY_PROBLEMS,
	correction: CORRECTION_OPERATIONS,
	correction_status: ["applied", "uncertain", "orphaned"],
	link_kind: COUNTERCLAIM_KINDS,
	factcheck: ENGINE_FAULTS,
	export_format: EXPORT_FORMATS,
	export_about: EXPORT_FORMATS,
	import_line: IMPORT_LINES,
	refusal: REFUSALS,
	density: DENSITIES,
	palette: PALETTES,
	key: KEY_NAMES,
	typeface: TYPEFACES,
	text_size: TEXT_SIZES,
	party_kind: schema.properties.parties.items.properties.kind.enum,
};
const made = Object.entries(MADE).flatMap(([group, names]) =>
	names.map((name) => `${group}.${name.replaceAll("-", "_")}`),
);

/** Whether the key stands in the code as it is, or as the manifest writes it. */
function isWritten(key: string): boolean {
	return sources.includes(`"${key}"`) || sources.includes(`__MSG_${key.replaceAll(".", "_")}__`);
}

describe("the English texts", () => {
	it("are there for every name that a text is chosen by", () => {
		expect(made.filter((key) => !texts.has(key))).toEqual([]);
	});

	it("are all used", () => {
		const used = new Set(made);
		expect([...texts.keys()].filter((key) => !used.has(key) && !isWritten(key))).toEqual([]);
	});

	it.each(Object.keys(MADE))("are chosen by name in the group %s", (group) => {
		expect(sources).toContain(`\`${group}.\${`);
	});

	it("are not empty, and have no spaces at their ends", () => {
		const odd = [...texts].filter(([, forms]) => forms.some((text) => text === "" || text !== text.trim()));
		expect(odd).toEqual([]);
	});

	it("have names that the browser allows, none twice", () => {
		const names = [...texts.keys()].map((key) => key.replaceAll(".", "_").toLowerCase());
		expect(names.filter((name) => !/^\w+$/u.test(name))).toEqual([]);
		expect(new Set(names).size).toBe(names.length);
	});

	it("count in all their forms", () => {
		const forms = messages.flatMap((message) => (message.type === "plural" ? [message.plurals] : []));
		expect(forms.filter((plurals) => !plurals.n?.includes("$1"))).toEqual([]);
		expect(forms.flatMap((plurals) => Object.values(plurals)).filter((text) => text.includes(" | "))).toEqual([]);
	});
});
