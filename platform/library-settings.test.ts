import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { keepRetention, keptRetention, putReminderOff, reminderPutOff } from "./library-settings";

beforeEach(() => {
	fakeBrowser.reset();
	vi.stubGlobal("browser", fakeBrowser);
});

describe("the library's settings", () => {
	it("are what was kept last", async () => {
		expect([await keptRetention(), await reminderPutOff()]).toEqual([null, null]);
		await keepRetention(6);
		await putReminderOff(5);
		expect([await keptRetention(), await reminderPutOff()]).toEqual([6, 5]);
		await keepRetention(null);
		expect(await keptRetention()).toBeNull();
	});

	it("are the usual ones where something else was kept", async () => {
		await fakeBrowser.storage.local.set({ retention: 5, backupReminderPutOff: "soon" });
		expect([await keptRetention(), await reminderPutOff()]).toEqual([null, null]);
	});
});
