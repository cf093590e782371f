import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keptNoteOrder } from "./note-settings";

beforeEach(() => {
	fakeBrowser.reset();
	vi.stubGlobal("browser", fakeBrowser);
});

describe("the order of notes", () => {
	it("is the one that was chosen last", async () => {
		expect(await keptNoteOrder.read()).toBe("place");
		await keptNoteOrder.write("time");
		expect(await keptNoteOrder.read()).toBe("time");
	});

	it("is that of the article where something else was kept", async () => {
		await fakeBrowser.storage.local.set({ noteOrder: 7 });
		expect(await keptNoteOrder.read()).toBe("place");
	});
});
