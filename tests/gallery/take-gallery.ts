import { join } from "node:path";
import { parseArgs } from "node:util";
import { FOLDER, Gallery, showState } from "./open-gallery";

/*
 * Takes a picture of every state of the panel, in light and dark, 320 and 600 px wide, into `.output/gallery`.
 * `npm run gallery`, or for some states `npm run gallery -- sides notes`.
 */
const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { language: { type: "string", default: "en" } },
});
const gallery = await Gallery.open(values.language);
try {
	for (const colorScheme of ["light", "dark"] as const)
		for (const width of [320, 600]) {
			const page = await gallery.page({ colorScheme, width });
			for (const name of gallery.states) {
				if (positionals.length > 0 && !positionals.includes(name)) continue;
				await showState(page, name);
				await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}-${width}.png`), fullPage: true });
			}
			await page.close();
		}
} finally {
	await gallery.close();
}
process.stdout.write(`${FOLDER}\n`);
