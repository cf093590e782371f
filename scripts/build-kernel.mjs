/*
 * Compiles the tagger's kernel from AssemblyScript to WebAssembly. What builds or runs the engine calls it; the result is
 * made anew only when its source is newer.
 */
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCE = "analysis/tagger/kernel/encoder.as.ts";
export const KERNEL = join(root, ".output", "kernel", "encoder.wasm");

/** @throws Error with the compiler's words */
export async function buildKernel() {
	const source = join(root, SOURCE);
	if (existsSync(KERNEL) && statSync(KERNEL).mtimeMs > statSync(source).mtimeMs) return;
	const { main } = await import("assemblyscript/asc");
	mkdirSync(dirname(KERNEL), { recursive: true });
	const { error, stderr } = await main(
		[source, "--baseDir", "/", "--outFile", KERNEL, "-O3", "--runtime", "stub", "--enable", "simd", "--noAssert"],
		{},
	);
	if (error) throw new Error(`The tagger's kernel does not compile: ${error.message}\n${stderr}`);
}
