import { describe, expect, it } from "vitest";
import { PALETTES, THEMES } from "../../domain/settings";
import { highlightStyles } from "./highlight-styles";

describe("the style sheet of the highlights", () => {
	it.each(PALETTES.flatMap((palette) => THEMES.map((theme) => [palette, theme] as const)))(
		"has a rule for each kind in %s colours on %s pages",
		(palette, theme) => {
			const css = highlightStyles({ palette, theme }, "");
			for (const kind of ["quote", "paraphrase", "mention"])
				for (let slot = 0; slot <= 6; slot++)
					expect(css).toContain(`::highlight(sidelight-${palette}-${theme}-${kind}-${slot}) {`);
			for (const name of ["outlet", "unsure-note", `note-${theme}`, `current-${theme}`])
				expect(css).toContain(`::highlight(sidelight-${name}) {`);
			expect(css.split("{").length).toBe(css.split("}").length);
		},
	);

	it("fills nothing where lines must do", () => {
		const css = highlightStyles({ palette: "standard", theme: "lines" }, "").split("@media")[0];
		expect(css).not.toContain("background");
	});

	it("is only for what stands in its scope", () => {
		const css = highlightStyles({ palette: "safe", theme: "dark" }, "#story");
		const rules = css.match(/^.*::highlight/gmu) ?? [];
		expect(rules.length).toBeGreaterThan(40);
		expect(rules.every((rule) => rule.startsWith("#story::highlight"))).toBe(true);
	});
});
