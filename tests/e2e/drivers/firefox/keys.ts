/** One event or, without a type, one whole stroke of a key, by the names that Mozilla's EventUtils knows. */
export type KeyStroke = { key: string; type?: "keydown" | "keyup" };

/** EventUtils tells named keys from text by a prefix: `KEY_Enter` is a key, `Enter` would be a word. */
function eventUtilsName(key: string): string {
	if (key === "Space") return " ";
	if (key === "ControlOrMeta") return process.platform === "darwin" ? "KEY_Meta" : "KEY_Control";
	return [...key].length > 1 ? `KEY_${key}` : key;
}

/** The strokes of `Enter`, `Control+a` or `Control+Shift++`: modifiers go down first and come up last. */
export function strokesOf(combination: string): KeyStroke[] {
	const parts = combination.split(/\+(?!$)/).map(eventUtilsName);
	const key = parts.pop();
	if (!key) throw new Error(`"${combination}" names no key`);
	const down = parts.map((modifier): KeyStroke => ({ key: modifier, type: "keydown" }));
	const up = parts.map((modifier): KeyStroke => ({ key: modifier, type: "keyup" })).reverse();
	return [...down, { key }, ...up];
}

/** The strokes that write a text. A line break is Enter, and whatever that does where the text is typed. */
export function strokesOfText(text: string): KeyStroke[] {
	const named = new Map([
		["\n", "KEY_Enter"],
		["\t", "KEY_Tab"],
	]);
	return [...text].map((character) => ({ key: named.get(character) ?? character }));
}
