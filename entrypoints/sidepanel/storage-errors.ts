import type { KnownError } from "../../domain/page-state";
import { StorageError } from "../../notes/open-database";
import { ExpectedError, toKnownError } from "../../platform/errors";

/** What went wrong, for the reader's text; what the storage refuses is known. */
export function knownStorageError(error: unknown): KnownError {
	return error instanceof StorageError
		? { code: `storage-${error.reason}`, detail: error.message }
		: toKnownError(error);
}

/** Names what the storage refuses. */
export async function reachStorage<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		const { code, detail } = knownStorageError(error);
		throw new ExpectedError(code, detail, { cause: error });
	}
}
