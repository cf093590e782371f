/** That something in the store changed: of one article, or of all. */
export interface StoreChange {
	article: string | null;
}

const CHANNEL = "sidelight-store";

/** Tells the other pages of the extension that the store changed. */
export function announceChange(change: StoreChange): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage(change);
	channel.close();
}

/** Hears of changes made by other pages of the extension; returns how to stop. */
export function onChange(heard: (change: StoreChange) => void): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.addEventListener("message", ({ data }: MessageEvent<StoreChange>) => heard(data));
	return () => channel.close();
}

/** That a draft of an article was written, or is gone; `from` names the page that did it, which knows. */
export interface DraftChange {
	article: string;
	from: string;
}

/** Apart from the other changes: drafts change with every pause of the keys, and few want to hear of it. */
const DRAFTS = "sidelight-drafts";

/** Tells the other pages of the extension that a draft changed. */
export function announceDraft(change: DraftChange): void {
	const channel = new BroadcastChannel(DRAFTS);
	channel.postMessage(change);
	channel.close();
}

/** Hears of drafts that other pages of the extension changed; returns how to stop. */
export function onDraft(heard: (change: DraftChange) => void): () => void {
	const channel = new BroadcastChannel(DRAFTS);
	channel.addEventListener("message", ({ data }: MessageEvent<DraftChange>) => heard(data));
	return () => channel.close();
}
