import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { lastExport, noteExport } from "./backup";

beforeEach(() => {
	fakeBrowser.reset();
	vi.stubGlobal("browser", fakeBrowser);
});

it("remembers when everything was last exported", async () => {
	expect(await lastExport()).toBeNull();
	await noteExport(1_700_000_000_000);
	expect(await lastExport()).toBe(1_700_000_000_000);
});

it("takes what is no time for never", async () => {
	await fakeBrowser.storage.local.set({ lastExport: "yesterday" });
	expect(await lastExport()).toBeNull();
});
