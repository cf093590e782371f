import { it } from "vitest";
import { inEachBrowser, readPage } from "./browsers";

inEachBrowser("a kept correction", (around) => {
	it("is applied when the page is read again", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await panel.evaluate(async (article) => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open("sidelight");
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(opening.error);
			});
			const words = { exact: "Ilse Marrow", prefix: "", suffix: " says that Brandt Harbour Group", start: 47, end: 58 };
			const keeping = database.transaction("corrections", "readwrite");
			keeping.objectStore("corrections").put({
				id: "rename",
				article,
				op: "rename-party",
				targets: [{ role: "party", anchor: words, hint: null }],
				value: "The environment minister",
				scope: "article",
				engine: "1",
				createdAt: 1,
			});
			await new Promise((resolve) => {
				keeping.oncomplete = resolve;
			});
			database.close();
		}, `${around.site.origin}/demo`);
		await page.close();
		const again = await readPage(around, `${around.site.origin}/demo`);
		await again.panel.waitFor(
			() =>
				[...document.querySelectorAll(".party-name")].some(
					({ textContent }) => textContent === "The environment minister",
				),
			{ what: "the panel shows the reader's name for the party", timeout: 15_000 },
		);
		await again.page.close();
	});
});
