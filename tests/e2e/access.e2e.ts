import { expect, it } from "vitest";
import { highlightCount, inEachBrowser, panelShows, readPage, selectWords } from "./browsers";
import { noteOnFirstParty } from "./note-taking";

inEachBrowser("access", (around) => {
	it("is none at install, and nothing of ours runs on a page that nobody asked to read", async () => {
		const granted = await around.browser.evaluateInBackground(() => chrome.permissions.getAll());
		expect(granted.origins ?? []).toEqual([]);
		const page = await around.browser.openPage(`${around.site.origin}/demo`);
		await new Promise((resolve) => setTimeout(resolve, 800));
		expect(await highlightCount(page)).toBe(0);
		await page.close();
	});

	it("ends with another site, and the panel says how to go on", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await page.goto(`${around.site.origin.replace("localhost", "127.0.0.1")}/demo`);
		await panelShows(panel, "access-ended");
		await around.browser.clickToolbarButton(page);
		await panelShows(panel, "read");
		await page.close();
	});

	it("given to a site reads its pages as they open, and can be taken back in the options", async () => {
		await around.browser.grantHosts(["*://localhost/*"]);
		const page = await around.browser.openPage(`${around.site.origin}/demo`);
		await page.waitFor(() => CSS.highlights.size > 0, { what: "the page is read by itself", timeout: 15_000 });

		const options = await around.browser.openExtensionPage("options.html");
		await options.waitFor(() => document.body.textContent?.includes("localhost"), { what: "the site is listed" });
		await options.click(".plain-list button.danger");
		await options.waitFor(() => !document.querySelector(".options section")?.textContent?.includes("localhost"), {
			what: "the site is gone",
		});
		await options.close();
		await page.close();
		const later = await around.browser.openPage(`${around.site.origin}/demo`);
		await new Promise((resolve) => setTimeout(resolve, 1200));
		expect(await highlightCount(later)).toBe(0);
		await later.close();
	});

	it("to a page of the browser is refused, and the panel says so", async () => {
		const page = await around.browser.openExtensionPage("options.html");
		await around.browser.clickToolbarButton(page);
		const panel = await around.browser.panel();
		await panel.waitFor(() => document.querySelector('[data-state="restricted"], [data-state="not-read"]') !== null);
		await page.close();
	});
});

inEachBrowser("a private window", (around) => {
	it("is read, and stores nothing", async () => {
		const page = await around.browser.openPage(`${around.site.origin}/demo`, { private: true });
		await around.browser.clickToolbarButton(page);
		const panel = await around.browser.panel();
		await panelShows(panel, "read");
		await panel.click("#tab-notes");
		await panel.waitFor(() => document.querySelector('[data-state="notes"]')?.textContent?.includes("private"), {
			what: "the panel says that nothing is kept",
		});
		await selectWords(page, "Per Solheim, confirmed");
		await page.waitFor(() => document.querySelector("sidelight-toolbar"));
		const kept = await around.browser.evaluateInBackground(async () => {
			const names = (await indexedDB.databases()).map(({ name }) => name);
			if (!names.includes("sidelight")) return 0;
			return new Promise<number>((resolve, reject) => {
				const request = indexedDB.open("sidelight");
				request.onerror = () => reject(request.error);
				request.onsuccess = () => {
					const stores = [...request.result.objectStoreNames];
					const transaction = request.result.transaction(stores);
					let count = 0;
					for (const store of stores) {
						const counting = transaction.objectStore(store).count();
						counting.onsuccess = () => {
							count += counting.result;
						};
					}
					transaction.oncomplete = () => {
						request.result.close();
						resolve(count);
					};
				};
			});
		});
		expect(kept).toBe(0);
		await page.close();
	});
});

inEachBrowser("the options page", (around) => {
	it("lists what is kept, forgets an article, and deletes everything", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await noteOnFirstParty(panel);
		await panel.waitFor(() => document.querySelector(".editor textarea"));
		await panel.type(".editor textarea", "Kept for the options page.");
		await panel.click(".editor button[type=submit]");
		await panel.waitFor(() => document.querySelector("[data-note]"));
		const options = await around.browser.openExtensionPage("options.html");
		await options.waitFor(() => document.body.textContent?.includes("1 note on 1 article"), {
			what: "the note is counted",
		});
		await options.click('[data-section="deletion"] button[aria-expanded="false"]');
		await options.click('[role="alertdialog"] button.danger');
		await options.waitFor(() => document.body.textContent?.includes("Everything was deleted"), {
			what: "everything is gone",
		});
		await page.bringToFront();
		await panel.waitFor(() => document.querySelector("[data-note]") === null, { what: "the panel hears of it" });
		await options.close();
		await page.close();
	});
});
