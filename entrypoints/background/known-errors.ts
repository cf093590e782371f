import { StorageError } from "../../notes/open-database";
import { ExpectedError } from "../../platform/errors";

/** What the storage refuses, as an error that the reader's text is chosen by. */
export async function withKnownErrors<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		if (error instanceof StorageError)
			throw new ExpectedError(`storage-${error.reason}`, error.message, { cause: error });
		throw error;
	}
}
