import { type IDBPDatabase, openDB } from "idb";
import { first } from "./migrations/001-first";
import { claims } from "./migrations/002-claims";
import { addresses } from "./migrations/003-addresses";
import { DATABASE_NAME, type SidelightDatabase } from "./schema";

/** The migrations in order; the database's version is their number. */
const MIGRATIONS = [first, claims, addresses] as const;

/** Why the database cannot be used. */
export class StorageError extends Error {
	override readonly name = "StorageError";
	/** `refused`: the browser allows none; `newer`: a later version of Sidelight made it; `full`: no room is left. */
	readonly reason: "refused" | "newer" | "full";

	constructor(reason: StorageError["reason"], cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.reason = reason;
	}
}

/**
 * Opens the database, migrating it step by step inside one transaction: a migration that throws leaves the old data as it
 * was. The connection closes itself when another page wants to migrate, so it must be opened anew for each use.
 *
 * @throws StorageError
 */
export async function openDatabase(name: string = DATABASE_NAME): Promise<IDBPDatabase<SidelightDatabase>> {
	let failure: unknown;
	try {
		return await openDB<SidelightDatabase>(name, MIGRATIONS.length, {
			async upgrade(database, oldVersion, _newVersion, transaction) {
				try {
					for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
				} catch (error) {
					failure = error;
					abort(transaction);
				}
			},
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
			},
		});
	} catch (error) {
		throw toStorageError(failure ?? error);
	}
}

/** Ends a transaction that failed, so that nothing of it is kept; the failure itself is told by whoever works in it. */
export function abort(transaction: { done: Promise<void>; abort(): void }): void {
	transaction.done.catch(() => {});
	try {
		transaction.abort();
	} catch {
		// What failed has ended it already.
	}
}

/** Names what the browser's database errors mean for the reader. */
export function toStorageError(error: unknown): StorageError {
	if (error instanceof StorageError) return error;
	const name = error instanceof Error || error instanceof DOMException ? error.name : "";
	if (name === "VersionError") return new StorageError("newer", error);
	if (name === "QuotaExceededError") return new StorageError("full", error);
	return new StorageError("refused", error);
}
