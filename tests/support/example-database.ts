import { readFileSync } from "node:fs";

const EACH = "[]";

interface ExampleStore {
	keyPath: string;
	/** Key paths by the indexes' names; `[]` after one that has an entry for each item of a list. */
	indexes: Record<string, string>;
	records: unknown[];
}

/** A database as a version of Sidelight left it. */
export interface ExampleDatabase {
	version: number;
	stores: Record<string, ExampleStore>;
}

export function readExample(version: number): ExampleDatabase {
	return JSON.parse(readFileSync(`tests/fixtures/databases/v${version}.json`, "utf8")) as ExampleDatabase;
}

/** Writes a database by hand, with none of the product's code. */
export async function writeDatabase(name: string, { version, stores }: ExampleDatabase): Promise<void> {
	const opening = indexedDB.open(name, version);
	opening.onupgradeneeded = () => {
		for (const [storeName, { keyPath, indexes, records }] of Object.entries(stores)) {
			const store = opening.result.createObjectStore(storeName, { keyPath });
			for (const [index, path] of Object.entries(indexes))
				store.createIndex(index, path.replace(EACH, ""), { multiEntry: path.endsWith(EACH) });
			for (const record of records) store.put(record);
		}
	};
	(await resultOf(opening)).close();
}

/** Reads a database by hand, whatever its version is. */
export async function readDatabase(name: string): Promise<ExampleDatabase> {
	const database = await resultOf(indexedDB.open(name));
	const stores: ExampleDatabase["stores"] = {};
	for (const storeName of database.objectStoreNames) {
		const store = database.transaction(storeName).objectStore(storeName);
		const indexes = Object.fromEntries(
			[...store.indexNames]
				.map((name) => store.index(name))
				.map(({ name, keyPath, multiEntry }) => [name, `${keyPath}${multiEntry ? EACH : ""}`]),
		);
		stores[storeName] = { keyPath: String(store.keyPath), indexes, records: await resultOf(store.getAll()) };
	}
	const { version } = database;
	database.close();
	return { version, stores };
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}
