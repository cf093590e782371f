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
