import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { View } from "./drivers/driver";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core (WCAG 2 A and AA, and its own best practices) finds wrong in a document, as "rule: where". */
export function violations(view: View): Promise<string[]> {
	// The document's own policy allows no script from outside: the source travels as the body of the function.
	// biome-ignore lint/security/noGlobalEval: a function made of a library's source, to be sent to the document as it is
	const run: () => Promise<string[]> = globalThis.eval(`async () => {
		${AXE};
		const { violations } = await axe.run(document, { resultTypes: ["violations"] });
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" ")));
	}`);
	return view.evaluate(run);
}
