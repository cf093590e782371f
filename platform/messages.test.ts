import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PageState } from "../domain/page-state";
import { ExpectedError } from "./errors";
import {
	askBackground,
	askPage,
	askPanel,
	listen,
	type ToBackgroundFromPanel,
	type ToPage,
	type ToPanel,
	type ToPanelOfWindow,
	tellPanels,
	untilAnswered,
} from "./messages";

type Listener = (message: unknown, sender: unknown, reply: (reply: unknown) => void) => true | undefined;

/** The browser's messages: whoever answers first is heard, and nothing but data goes across. */
const bus = vi.hoisted(() => {
	const listeners = new Set<Listener>();
	const tab = { id: 7, windowId: 3, incognito: false };
	const sender: { id: string; tab?: typeof tab } = { id: "sidelight", tab };
	const send = async (message: unknown): Promise<unknown> => {
		return new Promise((resolve, reject) => {
			// Every listener hears it; the first to reply is the one that counts.
			const heard = [...listeners].map((listener) =>
				listener(structuredClone(message), sender, (reply) => resolve(structuredClone(reply))),
			);
			if (!heard.includes(true)) reject(new Error("Could not establish connection. Receiving end does not exist."));
		});
	};
	return { listeners, tab, sender, send };
});

vi.stubGlobal("chrome", {
	runtime: {
		id: "sidelight",
		sendMessage: bus.send,
		onMessage: {
			addListener: (listener: Listener) => bus.listeners.add(listener),
			removeListener: (listener: Listener) => bus.listeners.delete(listener),
		},
	},
	tabs: { sendMessage: (_tabId: number, message: unknown) => bus.send(message) },
});

/** Somebody who replies the same to every message. */
const replying =
	(said: unknown): Listener =>
	(_message, _sender, reply) => {
		reply(said);
		return true;
	};

const OFF: PageState = { kind: "off" };

beforeEach(() => {
	bus.listeners.clear();
	bus.sender.id = "sidelight";
	bus.sender.tab = bus.tab;
});

describe("a question", () => {
	it("is answered, at once or later", async () => {
		listen<ToPage>("page", { pageState: () => OFF, showClaim: async (id) => id === "c1" });
		expect(await askPage(7, "pageState", null)).toEqual(OFF);
		expect([await askPage(7, "showClaim", "c1"), await askPage(7, "showClaim", "c2")]).toEqual([true, false]);
	});

	it("that needs no answer is known to have been heard", async () => {
		const heard: number[] = [];
		listen<ToBackgroundFromPanel>("background", { readTab: (tabId) => void heard.push(tabId) });
		expect(await askBackground("readTab", 7)).toBeNull();
		expect(heard).toEqual([7]);
	});

	it.each<[string, unknown, object]>([
		[
			"that we know",
			new ExpectedError("no-access", "the click is over"),
			{ code: "no-access", detail: "the click is over" },
		],
		["that nobody thought of", new TypeError("x"), { code: "unexpected", detail: "TypeError: x" }],
	])("is answered by an error %s", async (_, error, expected) => {
		listen<ToPage>("page", {
			pageState: () => {
				throw error;
			},
		});
		await expect(askPage(7, "pageState", null)).rejects.toMatchObject({ name: "ExpectedError", ...expected });
	});

	it.each<[string, () => void]>([
		["nobody is there", () => {}],
		["only others are there", () => listen<ToPanel>("panel", { pageChanged: () => undefined })],
		["the page knows no such question", () => listen<ToPage>("page", { turnOn: () => undefined })],
		["the worker was killed before it answered", () => bus.listeners.add(replying(undefined))],
		["something else answers", () => bus.listeners.add(replying("yes"))],
	])("is unreachable where %s", async (_, arrange) => {
		arrange();
		await expect(askPage(7, "pageState", null)).rejects.toMatchObject({ code: "unreachable" });
	});

	it("says that the extension was updated under the page", async () => {
		bus.listeners.add(() => {
			throw new Error("Extension context invalidated.");
		});
		await expect(askPage(7, "pageState", null)).rejects.toMatchObject({ code: "extension-updated" });
	});

	it("names an error of a later version as best it can", async () => {
		bus.listeners.add(replying({ error: { code: "of-a-later-version", detail: "" } }));
		await expect(askPage(7, "pageState", null)).rejects.toMatchObject({ code: "unexpected" });
	});
});

describe("a listener", () => {
	const question = { to: "page", type: "pageState", request: null };

	it.each<[string, unknown]>([
		["nothing", null],
		["words", "pageState"],
		["no type", { to: "page" }],
		["a type that is no word", { to: "page", type: 3 }],
		["a type that every object has", { ...question, type: "toString" }],
		["a message for another", { ...question, to: "background" }],
		["a message for a window's panel", { ...question, windowId: 3 }],
	])("does not hear %s", async (_, message) => {
		const pageState = vi.fn<() => PageState>(() => OFF);
		listen<ToPage>("page", { pageState });
		await expect(bus.send(message)).rejects.toThrow("Receiving end");
		expect(pageState).not.toHaveBeenCalled();
	});

	it("does not hear who is outside the extension", async () => {
		listen<ToPage>("page", { pageState: () => OFF });
		bus.sender.id = "another extension";
		await expect(bus.send(question)).rejects.toThrow("Receiving end");
	});

	it.each([
		[
			{ id: 7, windowId: 3, incognito: true },
			{ tabId: 7, windowId: 3, private: true },
		],
		[undefined, { tabId: null, windowId: null, private: false }],
	])("knows who sent it", async (tab, expected) => {
		const senders: unknown[] = [];
		listen<ToBackgroundFromPanel>("background", { readTab: (_, sender) => void senders.push(sender) });
		if (tab) bus.sender.tab = tab;
		else delete bus.sender.tab;
		await askBackground("readTab", 7);
		expect(senders).toEqual([expected]);
	});

	it("stops", async () => {
		const stop = listen<ToPage>("page", { pageState: () => OFF });
		stop();
		await expect(askPage(7, "pageState", null)).rejects.toMatchObject({ code: "unreachable" });
	});
});

describe("panels", () => {
	it("are told, all of them", async () => {
		const heard: string[] = [];
		for (const window of [3, 4])
			listen<ToPanel>("panel", { claimActivated: (id) => void heard.push(`${window} ${id}`) }, window);
		await tellPanels("claimActivated", "c1");
		expect(heard).toEqual(["3 c1", "4 c1"]);
	});

	it("need not be there to be told", async () => {
		await expect(tellPanels("pageChanged", null)).resolves.toBeUndefined();
	});

	it("answer for their own window", async () => {
		for (const window of [3, 4]) listen<ToPanelOfWindow>("panel", { openSince: () => window * 100 }, window);
		expect([await askPanel(4, "openSince", null), await askPanel(3, "openSince", null)]).toEqual([400, 300]);
		await expect(askPanel(5, "openSince", null)).rejects.toMatchObject({ code: "unreachable" });
	});
});

describe("untilAnswered", () => {
	const asked = (answers: readonly (string | Error)[]) => {
		const left = [...answers];
		return vi.fn<() => Promise<string>>(async () => {
			const answer = left.shift() ?? "too often";
			if (answer instanceof Error) throw answer;
			return answer;
		});
	};
	const gone = () => new ExpectedError("unreachable");

	it.each<[string, (string | Error)[], string | Error, number]>([
		["asks once where it is answered", ["yes"], "yes", 1],
		["asks again while nobody is there", [gone(), gone(), "yes"], "yes", 3],
		["gives up", [gone(), gone(), gone(), gone()], gone(), 4],
		["does not ask again after an error", [new ExpectedError("storage-full")], new ExpectedError("storage-full"), 1],
		["does not ask again after what nobody thought of", [new TypeError("x")], new TypeError("x"), 1],
	])("%s", async (_, answers, expected, times) => {
		const ask = asked(answers);
		const answer = untilAnswered(ask, 4, 0);
		if (expected instanceof Error) await expect(answer).rejects.toThrow(expected.message);
		else expect(await answer).toBe(expected);
		expect(ask).toHaveBeenCalledTimes(times);
	});

	it("waits longer each time", async () => {
		vi.useFakeTimers();
		try {
			const ask = asked([gone(), gone(), "yes"]);
			const answer = untilAnswered(ask, 4, 100);
			const times: number[] = [];
			for (const wait of [0, 99, 1, 199, 1]) {
				await vi.advanceTimersByTimeAsync(wait);
				times.push(ask.mock.calls.length);
			}
			expect(times).toEqual([1, 1, 2, 2, 3]);
			expect(await answer).toBe("yes");
		} finally {
			vi.useRealTimers();
		}
	});
});
