/*
 * Runs a TypeScript file of the project with Node: bundles it with esbuild, which takes a moment, and hands over the rest of
 * the arguments. `node scripts/run.mjs FILE ARGUMENTS`
 */
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { buildKernel } from "./build-kernel.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const [file, ...rest] = process.argv.slice(2);
const outfile = join(root, ".output", "node", `${basename(file, ".ts")}.mjs`);
await buildKernel();
await build({
	entryPoints: [join(root, file)],
	outfile,
	bundle: true,
	platform: "node",
	format: "esm",
	target: "node20",
	packages: "external",
	sourcemap: "inline",
	logLevel: "error",
});
process.argv = [process.argv[0], outfile, ...rest];
await import(pathToFileURL(outfile).href);
