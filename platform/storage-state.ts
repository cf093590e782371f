/** How many bytes are stored, and whether the browser keeps them until the reader deletes them; null where it does not tell. */
export interface KnownStorage {
	used: number | null;
	persistent: boolean | null;
}

/** What the browser tells of our storage. */
export async function storageState(): Promise<KnownStorage> {
	const [used, persistent] = await Promise.all([
		navigator.storage.estimate().then(
			({ usage }) => usage ?? null,
			() => null,
		),
		navigator.storage.persisted().catch(() => null),
	]);
	return { used, persistent };
}

/** Asks the browser to keep what is stored until the reader deletes it; whether it will. */
export function askToPersist(): Promise<boolean> {
	return navigator.storage.persist();
}
