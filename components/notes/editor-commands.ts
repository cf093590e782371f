import { makeLink } from "./editing/make-link";
import type { EditedText, TextEdit } from "./editing/text-edit";
import { toggleLines } from "./editing/toggle-lines";
import { toggleMark } from "./editing/toggle-mark";

export const COMMAND_NAMES = ["bold", "italic", "link", "bullets", "numbers", "checklist", "quote"] as const;

/** Something that the editor does with the words. */
export interface Command {
	name: (typeof COMMAND_NAMES)[number];
	/** With Control or Command; null where it has no key. */
	key: string | null;
	edit: (text: EditedText) => TextEdit;
	/** The letter on its button, or the path of a drawing in a square of 16. */
	sign: string;
}

export const COMMANDS: readonly Command[] = [
	{ name: "bold", key: "b", edit: (text) => toggleMark(text, "**"), sign: "B" },
	{ name: "italic", key: "i", edit: (text) => toggleMark(text, "_"), sign: "I" },
	{
		name: "link",
		key: "k",
		edit: makeLink,
		sign: "M6.5 9.5l3-3M5 7.5l-1.8 1.8a2.5 2.5 0 0 0 3.5 3.5L8.5 11M7.5 5l1.8-1.8a2.5 2.5 0 0 1 3.5 3.5L11 8.5",
	},
	{
		name: "bullets",
		key: null,
		edit: (text) => toggleLines(text, "bullets"),
		sign: "M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01",
	},
	{
		name: "numbers",
		key: null,
		edit: (text) => toggleLines(text, "numbers"),
		sign: "M7 4h7M7 8h7M7 12h7M2 3.2l1-.7v3.5M1.8 10.2c.3-.8 2-.8 2 .2 0 .8-2 1.6-2 2.6h2.2",
	},
	{
		name: "checklist",
		key: null,
		edit: (text) => toggleLines(text, "checklist"),
		sign: "M9 4.5h5M9 11.5h5M2 4.5l1.5 1.5 3-3M2.2 9.7h3.6v3.6h-3.6z",
	},
	{
		name: "quote",
		key: null,
		edit: (text) => toggleLines(text, "quote"),
		sign: "M3 3v10M6.5 5h7M6.5 8h7M6.5 11h4",
	},
];

/** What a key does with Control or Command; undefined where it is none of ours. */
export function commandOf(event: KeyboardEvent): Command | undefined {
	if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return undefined;
	return COMMANDS.find(({ key }) => key === event.key.toLowerCase());
}
