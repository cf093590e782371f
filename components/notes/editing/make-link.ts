import type { EditedText, TextEdit } from "./text-edit";

const ADDRESS = "https://";

/**
 * Makes a link of what is selected. Where that is an address the words are to be written, else the address: that is selected
 * after it.
 */
export function makeLink({ text, start, end }: EditedText): TextEdit {
	const selected = text.slice(start, end);
	if (/^https?:\/\/\S+$/iu.test(selected)) {
		return { from: start, to: end, insert: `[](${selected})`, start: start + 1, end: start + 1 };
	}
	const address = start + selected.length + 3;
	return {
		from: start,
		to: end,
		insert: `[${selected}](${ADDRESS})`,
		start: address,
		end: address + ADDRESS.length,
	};
}
