import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inEachBrowser, readPage } from "./browsers";
import type { View } from "./drivers/driver";

const MARROW =
	"Ilse Marrow, the environment minister, accused Brandt Harbour Group of hiding a chemical spill in the northern basin for three weeks.";

/** Opens the first "Elsewhere" of the claims by this party, and waits for what it has. */
async function lookElsewhere(panel: View, party: string): Promise<string> {
	await panel.click("#tab-claims");
	return panel.waitFor(
		(name) => {
			const card = [...document.querySelectorAll(".claim-list .claim")].find((one) =>
				one.querySelector(".claim-party")?.textContent?.includes(name),
			);
			const lookup = card?.querySelector<HTMLDetailsElement>(".lookup");
			// A page that is read once more is shown anew, with all of it closed.
			if (lookup) lookup.open = true;
			return lookup?.querySelector('.lookup-found[aria-busy="false"]')?.textContent ?? "";
		},
		{ what: `it is known what others say to ${party}` },
		party,
	);
}

/** A library file as the command line writes it. */
function libraryOf(texts: readonly string[]): string {
	const folder = mkdtempSync(join(tmpdir(), "sidelight-library-"));
	try {
		const file = join(folder, "library.json");
		const input = texts.map((text, id) => JSON.stringify({ id, text })).join("\n");
		execFileSync(process.execPath, ["scripts/run.mjs", "cli/analyze.ts", "--library", file], { input });
		return readFileSync(file, "utf8");
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function save(panel: View): Promise<void> {
	await panel.waitFor(() => document.querySelector('.save[aria-disabled="false"]'), { what: "it can be saved" });
	await panel.click(".save");
	await panel.waitFor(() => document.querySelector('.save[aria-disabled="true"]'), { what: "it is saved" });
}

inEachBrowser("saved articles", (around) => {
	it("have the same claim, its answers, and what a party said; a forgotten one has nothing", async () => {
		const first = around.site.article("/courier", "Minister turns on port", [
			MARROW,
			"“There was no spill,” said Edvard Lunde, a spokesman for Brandt Harbour Group, who denied the accusation on Tuesday and called it a fairy tale.",
			"The council of Halvery met for six hours on Tuesday, and nobody was happy with what came of it in the end.",
		]);
		const second = around.site.article("/mail", "Basin closed to swimmers", [
			"The northern basin stays closed to swimmers until further notice, the council of Halvery said in a letter to all households on Friday.",
			"Runa Askeland, who leads the dockers' union, said that Brandt Harbour Group had hidden a chemical spill in the northern basin for weeks.",
			"Ilse Marrow said that she would ask for an inquiry before the summer, and that the letter had come far too late for many families.",
		]);
		const one = await readPage(around, first);
		await save(one.panel);
		await one.page.close();

		const two = await readPage(around, second);
		expect(await lookElsewhere(two.panel, "Runa Askeland")).toContain(
			"hiding a chemical spill in the northern basin for three weeks",
		);
		const [link] = await two.panel.evaluate(() =>
			[...document.querySelectorAll<HTMLAnchorElement>(".found a")].map(({ href, textContent }) => [href, textContent]),
		);
		expect(link).toEqual([first, "Minister turns on port"]);
		expect(await two.panel.text(".lookup[open]")).toContain("Answers found elsewhere");

		await two.panel.click("#tab-sides");
		await two.panel.click('[data-party="Ilse Marrow"]');
		await two.panel.click(".party-page > .lookup summary");
		await two.panel.waitFor(
			() => document.querySelector(".party-page > .lookup .found")?.textContent?.includes("chemical spill"),
			{ what: "what she said before is listed" },
		);
		await save(two.panel);
		await two.page.close();

		const again = await readPage(around, first);
		expect(await lookElsewhere(again.panel, "Ilse Marrow")).toContain("Runa Askeland");
		await again.panel.click(".menu summary");
		await again.panel.click(".menu .forget");
		await again.panel.waitFor(() => document.querySelector('.save[aria-disabled="false"]'), {
			what: "it is forgotten",
		});
		await again.page.close();

		const after = await readPage(around, second);
		await after.panel.waitFor(() => document.querySelector('.save[aria-disabled="true"]'), {
			what: "it is still saved",
		});
		expect(await after.panel.evaluate(() => document.querySelectorAll(".lookup").length)).toBe(0);
		await after.page.close();
	});

	it("come from a library file too, all of them or none", async () => {
		const choose = (text: string) => {
			const input = document.querySelector<HTMLInputElement>('input[type="file"]');
			const transfer = new DataTransfer();
			transfer.items.add(new File([text], "library.json", { type: "application/json" }));
			if (input) input.files = transfer.files;
			input?.dispatchEvent(new Event("change", { bubbles: true }));
		};
		const listed = () => document.querySelectorAll(".options cite").length;
		const file = libraryOf([
			`Port under fire\n${MARROW}`,
			"Nothing said\nIt rained all day in Halvery, and the harbour stayed empty until the evening.",
		]);

		const options = await around.browser.openExtensionPage("options.html");
		await options.waitFor(() => document.querySelector('input[type="file"]'), { what: "files can be imported" });
		await options.evaluate(choose, file.replace(/\]\}$/u, ",{}]}"));
		await options.waitFor(() => document.querySelector('[role="alert"]')?.textContent?.includes("article 3 of 3"), {
			what: "the broken article is named",
		});
		expect(await options.evaluate(listed)).toBe(0);
		await options.evaluate(choose, file);
		await options.waitFor(() => document.body.textContent?.includes("2 articles imported"), { what: "it is imported" });
		expect(await options.evaluate(listed)).toBe(2);
		await options.close();

		const { page, panel } = await readPage(around, `${around.site.origin}/mail`);
		expect(await lookElsewhere(panel, "Runa Askeland")).toContain("Port under fire");
		await page.close();
	});

	it("come back whole when forgetting is undone", async () => {
		const { page, panel } = await readPage(around, `${around.site.origin}/demo`);
		await save(panel);
		await panel.click(".menu summary");
		await panel.click(".menu .forget");
		await panel.click(".toast button");
		await panel.waitFor(() => document.querySelector('.save[aria-disabled="true"]'), { what: "it is saved again" });
		await page.close();
	});
});
