import type { Runtime } from "webextension-polyfill";
import type { Analysis } from "../domain/analysis";
import type { Anchor } from "../domain/anchor";
import type { Article } from "../domain/article";
import type { CorrectionOutcome } from "../domain/correction";
import type { ClaimStep, PageState, PlacedNote } from "../domain/page-state";
import type { Palette, Theme } from "../domain/settings";
import type { Span } from "../domain/span";
import { ExpectedError, fromKnownError, isKnownError, toKnownError } from "./errors";
import { isAlive, nativeApi } from "./native-api";

/*
 * The messages between the parts of the extension: one map a direction, each entry `(request) => answer`.
 */

/** Which style sheet of highlights a page has: its colours, and the element that is painted, as a selector. */
export interface HighlightSheet {
	palette: Palette;
	theme: Theme;
	scope: string;
}

/** The style sheets of the card of a claim and of the selection toolbar: what no page needs before it is read. */
export interface OwnStyles {
	card: string;
	toolbar: string;
}

/** What a reader's mark is kept under: made by the page, so that it may be sent again; `at` in ms since 1970. */
export interface Mark {
	id: string;
	at: number;
}

/** What became of a mark, or why there is none. */
export type MarkOutcome =
	| "saved"
	| "draft"
	| "added"
	| "draft-gone"
	| "nothing-selected"
	| "outside-article"
	| "private";

/** From a page's content script to the background. */
export interface ToBackgroundFromPage {
	/**
	 * Analyses an article with the reader's corrections. Comes with the address that it is kept under, the colour slots of its
	 * parties, where the reader's notes stand in it, and the style sheets of what of us stands on the page.
	 */
	analyze(article: Article): {
		canonicalUrl: string;
		analysis: Analysis;
		slots: Record<string, number>;
		notes: PlacedNote[];
		corrections: CorrectionOutcome[];
		styles: OwnStyles;
	};
	/** Where the notes of an article stand in its text as it is now. */
	placeNotes(request: { canonicalUrl: string; text: string }): PlacedNote[];
	/** Gives the page the style sheet of its highlights, in place of the one that it has; null takes it away. */
	styleHighlights(request: { now: HighlightSheet | null; before: HighlightSheet | null }): void;
	/** Keeps words as a highlight, under an id of the page's making: sent again, it is kept once. */
	highlight(request: Mark & { article: Article; analysis: Analysis; span: Span }): void;
	/** Keeps what the reader is about to write on words, or on a claim, and opens the panel on it where the browser allows. */
	startNote(request: Mark & { article: Article; spans: Span[]; claim: string | null }): { panelOpened: boolean };
	/** Whether the reader is writing a note on an article, to which words of it could be added. */
	hasDraft(request: { canonicalUrl: string }): boolean;
	/**
	 * Adds words to a draft, by its id, or to the one that was written in last. Sent again they are not added again, but
	 * `known`; `gone` where there is no such draft.
	 */
	addPassage(request: { article: Article; span: Span; draft: string | null }): "added" | "known" | "gone";
	/** Makes a claim of words, by a party: a correction, under an id of the page's making. */
	addClaim(request: Mark & { article: Article; analysis: Analysis; span: Span; speaker: string }): void;
	/** Keeps an article as it is read now. */
	keepArticle(request: { article: Article; analysis: Analysis }): void;
	/** Takes a correction back. */
	dropCorrection(request: { id: string; article: string }): void;
	/** Opens the panel where the browser allows that from a page; whether it is open then. */
	showInPanel(request: null): { panelOpened: boolean };
}

/** From the panel and other pages of the extension to the background. */
export interface ToBackgroundFromPanel {
	/** Reads the page in a tab; the reader's click gave access, or a permission. */
	readTab(tabId: number): void;
}

/** From the background or the panel to a page's content script. */
export interface ToPage {
	pageState(request: null): PageState;
	turnOn(request: null): void;
	turnOff(request: null): void;
	/** Makes a claim the current one and scrolls to it; false where the page no longer shows it. */
	showClaim(claimId: string): boolean;
	/** Goes from one claim to another, of all or only `among` those with these ids; false where there is none to go to. */
	stepClaim(request: { step: ClaimStep; among: string[] | null }): boolean;
	/** Scrolls to words of the article; false where the page no longer shows them. */
	showPassage(span: Span): boolean;
	/**
	 * Adds the selected words to a draft, by its id; where none are selected that are not in it yet, those that the reader
	 * selects next: then true. Null no longer waits for any.
	 */
	addPassage(draft: string | null): boolean;
	/** The notes of the article have changed. */
	notesChanged(request: null): void;
	/** The reader's corrections of the article have changed: it is analysed anew. */
	correctionsChanged(request: null): void;
	/** Which words of the article are selected on the page, or why there are none. */
	selectedSpan(request: null): Span | Exclude<MarkOutcome, "saved" | "draft">;
	/** Makes a highlight, or a draft of a note, of what is selected; says what became of it. */
	annotateSelection(request: { write: boolean }): MarkOutcome;
}

/** From a page's content script to every open panel. */
export interface ToPanel {
	pageChanged(request: null): void;
	/** The reader chose a claim on the page: the panel shows it. */
	claimActivated(claimId: string): void;
	/** The reader went to a claim by a command: the panel marks it where it is. */
	claimStepped(claimId: string): void;
	/** The reader begins a note on the page of a tab. */
	draftStarted(request: { tabId: number | null }): void;
	/** Words of the page of a tab were added to a draft. */
	passageAdded(request: { tabId: number | null; draft: string; anchor: Anchor }): void;
}

/** From the background to the panel of one window. */
export interface ToPanelOfWindow {
	/** Since when the panel is open, in ms since 1970. */
	openSince(request: null): number;
	/** The claims of a tab's page that the reader's filter shows, by their ids; null where nothing is filtered. */
	claimsShown(tabId: number): string[] | null;
}

type Request<M, T extends keyof M> = M[T] extends (request: infer R) => unknown ? R : never;
type Answer<M, T extends keyof M> = M[T] extends (request: never) => infer A ? A : never;

/** Who sent a message: its tab, and whether that is private. */
export interface Sender {
	tabId: number | null;
	windowId: number | null;
	private: boolean;
}

/** One handler a type; each may answer at once or later. */
export type Handlers<M> = {
	[T in keyof M]?: (request: Request<M, T>, sender: Sender) => Answer<M, T> | Promise<Answer<M, T>>;
};

interface Envelope {
	to: Receiver;
	/** The window whose panel is meant; every panel where it is left out. */
	windowId?: number;
	type: string;
	request: unknown;
}
type Receiver = "background" | "page" | "panel";
type Reply = { answer: unknown } | { error: unknown };

/**
 * Answers messages for one receiver; returns how to stop. Messages from outside the extension, and those for the panel of
 * another window than `windowId`, are not heard.
 */
export function listen<M extends object>(receiver: Receiver, handlers: Handlers<M>, windowId?: number): () => void {
	const table = handlers as Record<string, ((request: unknown, sender: Sender) => unknown) | undefined>;
	const { runtime } = nativeApi();
	const listener = (
		message: unknown,
		sender: Runtime.MessageSender,
		reply: (reply: Reply) => void,
	): true | undefined => {
		if (sender.id !== runtime.id || !isEnvelope(message) || message.to !== receiver) return undefined;
		if (message.windowId !== undefined && message.windowId !== windowId) return undefined;
		const handler = Object.hasOwn(table, message.type) ? table[message.type] : undefined;
		if (!handler) return undefined;
		void answer(handler, message.request, {
			tabId: sender.tab?.id ?? null,
			windowId: sender.tab?.windowId ?? null,
			private: sender.tab?.incognito ?? false,
		}).then(reply);
		// The answer comes later.
		return true;
	};
	runtime.onMessage.addListener(listener as Parameters<typeof runtime.onMessage.addListener>[0]);
	return () => {
		if (isAlive()) runtime.onMessage.removeListener(listener as Parameters<typeof runtime.onMessage.addListener>[0]);
	};
}

async function answer(
	handler: (request: unknown, sender: Sender) => unknown,
	request: unknown,
	sender: Sender,
): Promise<Reply> {
	try {
		// `undefined` is what a killed worker answers, so an answer is never undefined itself.
		return { answer: (await handler(request, sender)) ?? null };
	} catch (error) {
		return { error: toKnownError(error) };
	}
}

/** Sends to the background and returns its answer; throws an ExpectedError. */
export async function askBackground<M extends ToBackgroundFromPage & ToBackgroundFromPanel, T extends keyof M & string>(
	type: T,
	request: Request<M, T>,
): Promise<Answer<M, T>> {
	return (await unpack(
		nativeApi().runtime.sendMessage({ to: "background", type, request } satisfies Envelope),
	)) as Answer<M, T>;
}

/** Sends to the content script of a tab; throws `unreachable` where none is there. */
export async function askPage<T extends keyof ToPage & string>(
	tabId: number,
	type: T,
	request: Request<ToPage, T>,
): Promise<Answer<ToPage, T>> {
	return (await unpack(
		nativeApi().tabs.sendMessage(tabId, { to: "page", type, request } satisfies Envelope),
	)) as Answer<ToPage, T>;
}

/** Tells every open panel; nobody needs to hear it. */
export async function tellPanels<T extends keyof ToPanel & string>(
	type: T,
	request: Request<ToPanel, T>,
): Promise<void> {
	try {
		await nativeApi().runtime.sendMessage({ to: "panel", type, request } satisfies Envelope);
	} catch {
		// No panel is open.
	}
}

/** Asks the panel of a window; throws `unreachable` where it is not open. */
export async function askPanel<T extends keyof ToPanelOfWindow & string>(
	windowId: number,
	type: T,
	request: Request<ToPanelOfWindow, T>,
): Promise<Answer<ToPanelOfWindow, T>> {
	return (await unpack(
		nativeApi().runtime.sendMessage({ to: "panel", windowId, type, request } satisfies Envelope),
	)) as Answer<ToPanelOfWindow, T>;
}

async function unpack(reply: Promise<unknown>): Promise<unknown> {
	let value: unknown;
	try {
		value = await reply;
	} catch (error) {
		const known = toKnownError(error);
		throw new ExpectedError(known.code === "extension-updated" ? known.code : "unreachable", known.detail, {
			cause: error,
		});
	}
	if (typeof value === "object" && value !== null) {
		if ("answer" in value) return value.answer;
		if ("error" in value)
			throw isKnownError(value.error)
				? fromKnownError(value.error)
				: new ExpectedError("unexpected", String(value.error));
	}
	throw new ExpectedError("unreachable", "no answer");
}

/** Repeats a request that may safely come twice until it is answered; waits longer each time, `tries` times in all. */
export async function untilAnswered<T>(ask: () => Promise<T>, tries = 6, wait = 150): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await ask();
		} catch (error) {
			const retry = error instanceof ExpectedError && error.code === "unreachable";
			if (!retry || attempt >= tries) throw error;
			await new Promise((resolve) => setTimeout(resolve, wait * 2 ** (attempt - 1)));
		}
	}
}

function isEnvelope(message: unknown): message is Envelope {
	return (
		typeof message === "object" &&
		message !== null &&
		"to" in message &&
		"type" in message &&
		typeof message.type === "string"
	);
}
