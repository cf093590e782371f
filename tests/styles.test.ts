import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const files = ["assets", "components"].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((file) => file.endsWith(".css"))
		.map((file) => join(folder, file)),
);

/** What is a side of the screen, where it should be the beginning or the end of a line. */
const SIDES =
	/(?:^|[{;\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|left|right)[\w-]*\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/u;

/** Declarations of a style sheet, as they are written. */
const declarationsIn = (css: string) => css.replace(/\/\*.*?\*\//gsu, "").match(/[\w-]+\s*:\s*[^;{}]+(?=[;}])/gu) ?? [];

/** Four values whose second and fourth differ: what is right and left. */
function isLopsided(declaration: string): boolean {
	const [, values = ""] = /^(?:margin|padding|inset|border-width)\s*:\s*(.+)$/u.exec(declaration) ?? [];
	const [, right, , left] = values.trim().split(/\s+(?![^(]*\))/u);
	return left !== undefined && left !== right;
}

describe("the style sheets", () => {
	it.each(files)("%s has no left and right, so that it turns round with the language", (file) => {
		const found = declarationsIn(readFileSync(file, "utf8")).filter((one) => SIDES.test(one) || isLopsided(one));
		expect(found).toEqual([]);
	});
});
