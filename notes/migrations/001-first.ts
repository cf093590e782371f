import type { IDBPDatabase } from "idb";
import type { SidelightDatabase } from "../schema";

/** Notes, drafts, corrections and articles. */
export function first(database: IDBPDatabase<SidelightDatabase>): void {
	const notes = database.createObjectStore("notes", { keyPath: "id" });
	notes.createIndex("article", "article");
	notes.createIndex("updatedAt", "updatedAt");
	database.createObjectStore("drafts", { keyPath: "id" }).createIndex("article", "article");
	database.createObjectStore("corrections", { keyPath: "id" }).createIndex("article", "article");
	database.createObjectStore("articles", { keyPath: "canonicalUrl" }).createIndex("savedAt", "savedAt");
}
