import browser from "webextension-polyfill";
import { ExpectedError } from "./errors";
import { askPage } from "./messages";

/** How to show a passage on its page. */
export interface Passage {
	/** The article's canonical address. */
	article: string;
	/** The address at which it was read; with a text fragment it leads to the passage where we have no access. */
	address: string;
	/** A note or a claim of the page; null for the article as a whole. */
	show: { kind: "note" | "claim"; id: string } | null;
}

/** A page that we may read tells us when it is read; so long we wait, in ms. */
const READ_WITHIN = 20_000;
const LOOK_EVERY = 250;

/**
 * Opens an article at a passage: in the tab where it is open and read; else in a new one, where it is shown by us if the site
 * is always read, and by the browser if not.
 *
 * @returns false where the page no longer shows the passage
 */
export async function openPassage({ article, address, show }: Passage): Promise<boolean> {
	const open = await tabOf(article);
	if (open !== null) {
		const { windowId } = await browser.tabs.update(open, { active: true });
		if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
		return showIn(open, show);
	}
	const { id } = await browser.tabs.create({ url: address, active: true });
	if (id === undefined || show === null || !(await isAlwaysRead(address))) return true;
	// The browser shows the passage as far as it can; ours is more than that, as soon as the page is read.
	return (await isRead(id, article)) ? showIn(id, show) : true;
}

async function showIn(tab: number, show: Passage["show"]): Promise<boolean> {
	if (show === null) return true;
	if (show.kind === "claim") return askPage(tab, "showClaim", show.id);
	const state = await askPage(tab, "pageState", null);
	const placed = state.kind === "read" ? state.notes.find(({ id }) => id === show.id) : undefined;
	const place = placed?.places.find((one) => one !== null);
	return place ? askPage(tab, "showPassage", place) : false;
}

/** The tab in which the article is open and read; tabs without us do not answer. */
async function tabOf(article: string): Promise<number | null> {
	const tabs = await browser.tabs.query({});
	const found = await Promise.all(
		tabs.map(async ({ id, discarded }) =>
			id !== undefined && !discarded && (await articleIn(id)) === article ? id : null,
		),
	);
	return found.find((id) => id !== null) ?? null;
}

/** The canonical address of the article that is read in a tab; null where none is. */
async function articleIn(tab: number): Promise<string | null> {
	try {
		const state = await askPage(tab, "pageState", null);
		return state.kind === "read" ? state.article.canonicalUrl : null;
	} catch (error) {
		if (error instanceof ExpectedError) return null;
		throw error;
	}
}

async function isAlwaysRead(address: string): Promise<boolean> {
	const { protocol, hostname } = new URL(address);
	return /^https?:$/u.test(protocol) && browser.permissions.contains({ origins: [`*://${hostname}/*`] });
}

async function isRead(tab: number, article: string): Promise<boolean> {
	for (const end = Date.now() + READ_WITHIN; Date.now() < end; ) {
		if ((await articleIn(tab)) === article) return true;
		await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
	}
	return false;
}
