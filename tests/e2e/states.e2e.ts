import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildKernel } from "../../scripts/build-kernel.mjs";
import { Gallery, type GalleryView, showState } from "../gallery/open-gallery";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Elements that are wider than the window, as the reader would have to scroll sideways for. */
function overflowing(): string[] {
	if (document.documentElement.scrollWidth <= innerWidth) return [];
	return [...document.querySelectorAll("body *")]
		.filter((element) => {
			const { left, right } = element.getBoundingClientRect();
			return left < -1 || right > innerWidth + 1;
		})
		.map(({ tagName, className }) => `${tagName.toLowerCase()}.${String(className)}`)
		.slice(0, 5);
}

/** What is wrong in each state of a gallery: what axe-core objects to, and what is wider than the window. */
async function faults(gallery: Gallery, view: GalleryView): Promise<Record<string, string[]>> {
	const page = await gallery.page(view);
	await page.evaluate(AXE);
	const found: Record<string, string[]> = {};
	for (const name of gallery.states) {
		await showState(page, name);
		const wide = await page.evaluate(overflowing);
		const barriers = await page.evaluate(async () => {
			const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
			const { violations } = await axe.run(document, { resultTypes: ["violations"] });
			return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
		});
		if (wide.length + barriers.length > 0)
			found[name] = [...barriers, ...wide.map((element) => `too wide: ${element}`)];
	}
	await page.close();
	return found;
}

// The views alone, without a browser's extension around them: once, in Chromium.
describe.skipIf(process.env.BROWSER === "firefox")("every state of the panel", () => {
	let gallery: Gallery;
	beforeAll(async () => {
		await buildKernel();
		gallery = await Gallery.open();
	}, 60_000);
	afterAll(() => gallery?.close());

	it.each<GalleryView>([
		{ colorScheme: "light", width: 320 },
		{ colorScheme: "dark", width: 600 },
	])(
		"has no barrier and fits, $colorScheme, $width px wide",
		async (view) => {
			expect(await faults(gallery, view)).toEqual({});
		},
		180_000,
	);

	// Texts that are longer, and that run the other way: nothing may be cut off, lie over another, or stay where it was.
	it.each(["de", "pseudo"])(
		"has no barrier and fits in another language: %s",
		async (language) => {
			const other = await Gallery.open(language);
			try {
				expect(await faults(other, { colorScheme: "light", width: 320 })).toEqual({});
			} finally {
				await other.close();
			}
		},
		180_000,
	);

	it("is told to a screen reader in the order of the main job: who, against whom, on what, in whose words", async () => {
		const page = await gallery.page({ colorScheme: "light", width: 320 });
		await showState(page, "sides");
		const told = await page.locator("body").ariaSnapshot();
		await page.close();
		const order = [
			/heading ".*trade blame.*" \[level=1\]/u,
			/tablist "Views"/u,
			/tab "Sides" \[selected\]/u,
			/region "Parties"/u,
			/button "Stefan Ruzik \d+ statements"/u,
			/heading "Who answers whom" \[level=2\]/u,
			/button ".* \d+ counterclaims?" \[pressed\]/u,
			/combobox "First side"/u,
			/combobox "Second side"/u,
			/region "Matter by matter"/u,
			/heading ".+" \[level=3\]/u,
			/button "(?:accused|said|“)/u,
			/button "Correct this claim"/u,
			/heading "Who speaks about whom" \[level=2\]/u,
			/button "\S.* (?:against|for) .*: \d+ statements?"/u,
			/heading "Balance" \[level=2\]/u,
		];
		let from = 0;
		for (const line of order) {
			const at = told.slice(from).search(line);
			expect(at, `${line} after ${told.slice(Math.max(0, from - 80), from)}`).toBeGreaterThanOrEqual(0);
			from += at;
		}
	});
});
