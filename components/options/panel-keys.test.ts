import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { english } from "../../tests/support/english";
import { COMMANDS } from "../notes/editor-commands";
import { keyText, PANEL_KEYS, WITH_CONTROL } from "./panel-keys";

type Does = (typeof PANEL_KEYS)[number]["does"];

/** Every file that answers to keys, with what the list says of them. */
const ANSWERING: Readonly<Record<string, readonly Does[]>> = {
	"components/claims/claim-list.tsx": ["options.key_show", "options.key_note"],
	"components/claims/claim-menu.tsx": ["options.key_list", "options.key_ends", "options.key_next"],
	"components/claims/engine-form.tsx": ["options.key_leave"],
	"components/claims/list-keys.ts": ["options.key_list", "options.key_pages", "options.key_ends"],
	"components/corrections/claim-corrector.tsx": ["options.key_leave"],
	"components/library/search-field.tsx": ["options.key_leave"],
	"components/library/virtual-rows.tsx": ["options.key_list", "options.key_ends"],
	"components/notes/editor-toolbar.tsx": ["options.key_tabs", "options.key_ends"],
	"components/notes/note-editor.tsx": ["options.key_leave", "options.key_save"],
	"components/notes/tag-field.tsx": ["options.key_list", "options.key_tag", "options.key_untag", "options.key_leave"],
	"components/options/deletion-section.tsx": ["options.key_leave"],
	"components/sides/about-picture.tsx": ["options.key_tabs", "options.key_list", "options.key_ends", "options.key_use"],
	"components/tab-bar.tsx": ["options.key_tabs", "options.key_ends"],
	"entrypoints/article.content/current-claim.ts": ["options.key_close"],
	"entrypoints/article.content/selection-toolbar.ts": ["options.key_close"],
	"entrypoints/sidepanel/note-writing.ts": ["options.key_undo"],
};

const ARROWS = "Arrow(?:Left|Right|Up|Down)";

/** A key as code asks for it: by its name in quotes, as what does something in a table, or as a letter that is compared. */
const KEY = new RegExp(
	`"(${ARROWS}|Home|End|Page(?:Up|Down)|Enter|Escape|Tab|Backspace|Delete)"|\\b(${ARROWS}|Home|End): |key(?:\\.\\w+\\(\\))? [!=]== "(.)"`,
	"gu",
);

/** The keys that a file answers to, without what they are pressed with. */
function keysIn(file: string): Set<string> {
	const found = readFileSync(file, "utf8").matchAll(KEY);
	return new Set([...found].flatMap(([, quoted, named, letter]) => quoted ?? named ?? letter ?? []));
}

const files = ["components", "entrypoints"]
	.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
	.filter((file) => /(?<!\.test)\.tsx?$/u.test(file) && !file.endsWith("panel-keys.ts"))
	.map((file) => file.replaceAll(sep, "/"));

const keysOf = (does: Does): readonly string[] => PANEL_KEYS.find((row) => row.does === does)?.keys ?? [];

describe("the list of keys", () => {
	it("knows every place that answers to any", () => {
		expect(files.filter((file) => keysIn(file).size > 0).sort()).toEqual(Object.keys(ANSWERING));
	});

	it.each(Object.entries(ANSWERING))("has those of %s", (file, rows) => {
		const listed = rows.flatMap(keysOf).map((key) => key.replace(WITH_CONTROL, ""));
		expect([...keysIn(file)].sort()).toEqual([...new Set(listed)].sort());
	});

	it("has those of the editor's commands", () => {
		const keys = COMMANDS.flatMap(({ key }) => (key === null ? [] : [WITH_CONTROL + key]));
		expect(keysOf("options.key_form")).toEqual(keys);
	});

	it("has none that nothing answers to", () => {
		const answered = new Set<string>(["options.key_form", ...Object.values(ANSWERING).flat()]);
		expect(PANEL_KEYS.filter(({ does }) => !answered.has(does))).toEqual([]);
	});
});

it.each([
	["ArrowLeft", "←"],
	["PageDown", "Page Down"],
	["n", "N"],
	["Control+z", "Ctrl/⌘ Z"],
	["Control+Enter", "Ctrl/⌘ Enter"],
])("the key %s is called %s", (key, text) => expect(keyText(english, key)).toBe(text));
