/*
 * How large the built extension is, as it is stored and as a reader downloads it. `npm run build && npm run bench`
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

for (const folder of [".output/chrome-mv3", ".output/firefox-mv3"]) {
	if (!existsSync(folder)) {
		console.log(`${folder} has not been built: npm run build`);
		continue;
	}
	console.log(`\n${folder}`);
	let raw = 0;
	let packed = 0;
	for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
		const path = join(folder, file);
		if (!statSync(path).isFile()) continue;
		const bytes = readFileSync(path);
		const gzipped = gzipSync(bytes, { level: 9 }).length;
		raw += bytes.length;
		packed += gzipped;
		if (/\.(?:js|css)$/u.test(file))
			console.log(`  ${file.padEnd(40)} ${kilobytes(bytes.length)} ${kilobytes(gzipped)} gzipped`);
	}
	console.log(`  ${"all".padEnd(40)} ${kilobytes(raw)} ${kilobytes(packed)} gzipped`);
}

function kilobytes(bytes) {
	return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
