import type { IDBPDatabase } from "idb";
import { toStorageError } from "./open-database";
import type { SidelightDatabase } from "./schema";

/** How the database is opened; tests have their own. */
export type OpenDatabase = () => Promise<IDBPDatabase<SidelightDatabase>>;

/**
 * Opens the database, works, and closes it, so that a migration elsewhere is never held up.
 *
 * @throws StorageError
 */
export async function useDatabase<T>(
	open: OpenDatabase,
	work: (database: IDBPDatabase<SidelightDatabase>) => Promise<T>,
): Promise<T> {
	try {
		const database = await open();
		try {
			return await work(database);
		} finally {
			database.close();
		}
	} catch (error) {
		throw toStorageError(error);
	}
}
