import type { Translate } from "../texts";

/** Keys that have a name on the keyboard, as keyboard events call them, with that name's text. */
const NAMED = {
	Home: "home",
	End: "end",
	PageUp: "page_up",
	PageDown: "page_down",
	Enter: "enter",
	Escape: "escape",
	Tab: "tab",
	Backspace: "backspace",
	" ": "space",
} as const;

export const KEY_NAMES: readonly string[] = [...Object.values(NAMED), "with_control"];

const ARROWS: Readonly<Record<string, string>> = {
	ArrowLeft: "←",
	ArrowRight: "→",
	ArrowUp: "↑",
	ArrowDown: "↓",
};

/** What a key begins with that is pressed with Control, or with Command on a Mac. */
export const WITH_CONTROL = "Control+";

/** The keys of the panel and of a page that is read, as keyboard events call them; they are the same in every browser. */
export const PANEL_KEYS = [
	{ keys: ["ArrowLeft", "ArrowRight"], does: "options.key_tabs" },
	{ keys: ["ArrowUp", "ArrowDown"], does: "options.key_list" },
	{ keys: ["PageUp", "PageDown"], does: "options.key_pages" },
	{ keys: ["Home", "End"], does: "options.key_ends" },
	{ keys: ["Tab"], does: "options.key_next" },
	{ keys: ["Enter", " "], does: "options.key_use" },
	{ keys: ["Enter"], does: "options.key_show" },
	{ keys: ["n"], does: "options.key_note" },
	{ keys: ["Control+z"], does: "options.key_undo" },
	{ keys: ["Control+b", "Control+i", "Control+k"], does: "options.key_form" },
	{ keys: ["Control+Enter"], does: "options.key_save" },
	{ keys: ["Enter"], does: "options.key_tag" },
	{ keys: ["Backspace"], does: "options.key_untag" },
	{ keys: ["Escape"], does: "options.key_leave" },
	{ keys: ["Escape"], does: "options.key_close" },
] as const;

/** What stands on a key. */
export function keyText(t: Translate, key: string): string {
	if (key.startsWith(WITH_CONTROL)) return t("key.with_control", [keyText(t, key.slice(WITH_CONTROL.length))]);
	if (isNamed(key)) return t(`key.${NAMED[key]}`);
	return ARROWS[key] ?? key.toUpperCase();
}

function isNamed(key: string): key is keyof typeof NAMED {
	return Object.hasOwn(NAMED, key);
}
