import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReadingSettings } from "../../domain/settings";

const on = vi.hoisted(() => ({
	installed: () => {},
	startup: () => {},
	settings: () => {},
	/** What the browser shows, by the id of an entry; the button's title is under "button". */
	shown: new Map<string, string>(),
}));
const settings = { language: "auto" as ReadingSettings["language"] };
const loadOther = vi.hoisted(() => vi.fn());
const reported = vi.hoisted(() => vi.fn());

vi.mock("webextension-polyfill", () => ({
	default: {
		runtime: {
			onInstalled: { addListener: (listener: () => void) => Object.assign(on, { installed: listener }) },
			onStartup: { addListener: (listener: () => void) => Object.assign(on, { startup: listener }) },
		},
		contextMenus: {
			removeAll: async () => on.shown.clear(),
			create: ({ id, title }: { id: string; title: string }) => on.shown.set(id, title),
			update: async (id: string, { title }: { title: string }) => {
				if (!on.shown.has(id)) throw new Error(`no entry ${id}`);
				on.shown.set(id, title);
			},
		},
		action: { setTitle: async ({ title }: { title: string }) => on.shown.set("button", title) },
	},
}));
vi.mock("#i18n", () => ({ i18n: { t: (key: string) => `browser's ${key}` } }));
vi.mock("../../platform/texts", () => ({ loadOther }));
vi.mock("../../platform/errors", () => ({ reportError: reported }));
vi.mock("../../platform/settings", () => ({
	readingSettings: async () => settings,
	onSettingsChange: (listener: () => void) => Object.assign(on, { settings: listener }),
}));

const { speakInBrowser } = await import("./browser-texts");

const inLanguage = (language: string) => ({
	"highlight-selection": `${language} menu.highlight`,
	"note-on-selection": `${language} menu.note`,
	button: `${language} extension.action`,
});
const shown = () => Object.fromEntries(on.shown);

beforeEach(() => {
	loadOther.mockImplementation(async (choice: string) =>
		choice === "auto" ? null : (key: string) => `${choice} ${key}`,
	);
	speakInBrowser();
});
afterEach(() => {
	on.shown.clear();
	settings.language = "auto";
	vi.clearAllMocks();
});

describe("the context menu and the toolbar button", () => {
	it("speak the browser's language at first", async () => {
		on.installed();
		await vi.waitFor(() => expect(shown()).toEqual(inLanguage("browser's")));
	});

	it("keep the language chosen when the extension is updated, and when the browser is opened again", async () => {
		settings.language = "de";
		on.installed();
		await vi.waitFor(() => expect(shown()).toEqual(inLanguage("de")));
		on.shown.set("button", "as the manifest has it");
		on.startup();
		await vi.waitFor(() => expect(shown()).toEqual(inLanguage("de")));
	});

	it("speak the language that was chosen last, however long its texts take", async () => {
		on.installed();
		await vi.waitFor(() => expect(shown()).toEqual(inLanguage("browser's")));
		let load = (_: unknown) => {};
		loadOther.mockImplementationOnce(() => new Promise((resolve) => (load = resolve)));
		settings.language = "de";
		on.settings();
		await vi.waitFor(() => expect(loadOther).toHaveBeenLastCalledWith("de", "browser's extension.language"));
		settings.language = "auto";
		on.settings();
		load((key: string) => `de ${key}`);
		await vi.waitFor(() => expect(loadOther).toHaveBeenLastCalledWith("auto", "browser's extension.language"));
		await vi.waitFor(() => expect(shown()).toEqual(inLanguage("browser's")));
	});

	it("are there in the browser's language where another cannot be loaded", async () => {
		loadOther.mockRejectedValueOnce(new Error("no such file"));
		on.installed();
		await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce());
		expect(shown()).toEqual({
			"highlight-selection": "browser's menu.highlight",
			"note-on-selection": "browser's menu.note",
		});
	});
});
