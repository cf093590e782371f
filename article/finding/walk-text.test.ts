// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { showPage } from "../../tests/support/find-in-page";
import { type Scheduler, unhurried } from "../scheduler";
import { walkText } from "./walk-text";

async function linesOf(body: string, prepare: () => void = () => {}, scheduler: Scheduler = unhurried) {
	showPage(`<body>${body}</body>`);
	prepare();
	return walkText(document.body, scheduler, 1_000_000);
}

const texts = async (body: string, prepare?: () => void) => (await linesOf(body, prepare))?.map(({ text }) => text);

describe("walkText", () => {
	it.each<[string, string, string[]]>([
		["a line for each block", "<h1>One</h1><div>two <p>three</p> four</div>", ["One", "two", "three", "four"]],
		["one line break as white space", "<p>one<br>two</p>", ["one two"]],
		[
			"two line breaks as the end of a paragraph",
			"<div>one<br> <br>two<br><br><br>three</div>",
			["one", "two", "three"],
		],
		["white space collapsed", "<p> one\n\t <b> two</b>&nbsp;three </p>", ["one two three"]],
		[
			"soft hyphens and invisible marks as nothing",
			"<p>govern&shy;ment of\u200B Bray\uFEFF</p>",
			["government of Bray"],
		],
		["marks that turn the direction as nothing", "<p>\u202Eone\u202C \u2067two\u2069</p>", ["one two"]],
		["ligatures as they are", "<p>ﬁnance oﬃce</p>", ["ﬁnance oﬃce"]],
		[
			"text from right to left in its order",
			`<p dir="rtl">אמר <b>שר</b> האוצר</p><p>قال الوزير</p>`,
			["אמר שר האוצר", "قال الوزير"],
		],
		["joiners that shape letters", "<p>می\u200Cخواهم</p>", ["می\u200Cخواهم"]],
		["a drop cap of the same word", `<p><span class="drop-cap">T</span>he council</p>`, ["The council"]],
		["a drop cap before white space", `<p><span class="dropcap">T</span> he council</p>`, ["The council"]],
		["a drop cap that is a word", `<p><span class="dropcap">A</span> council met</p>`, ["A council met"]],
		["what pops up over a word as nothing", `<p>Bray<span class="tooltip-text">a town</span> met</p>`, ["Bray met"]],
		[
			"hidden text as nothing",
			`<p>a</p><p hidden>b</p><p style="visibility: hidden">c</p><p aria-hidden="true">d</p>`,
			["a"],
		],
		[
			"controls and scripts as nothing",
			"<p>a <button>b</button><select><option>c</option></select><script>d</script></p>",
			["a"],
		],
		[
			"a form whose fields are named as its own parts",
			`<form><input name="tagName"><input name="firstChild"><input name="getAttribute"><input name="nextSibling"><input name="parentNode"><p>one</p></form><p>two</p>`,
			["one", "two"],
		],
	])("reads %s", async (_, body, expected) => {
		expect(await texts(body)).toEqual(expected);
	});

	it("reads open shadow roots in place of their host's children, and slots in order", async () => {
		const found = await texts(
			`<p>before</p><x-story><p slot="end">last</p><p>body</p><p slot="none">not shown</p></x-story><p>after</p>`,
			() => {
				const root = document.querySelector("x-story")?.attachShadow({ mode: "open" });
				if (root)
					root.innerHTML = `<h2>from the shadow</h2><div><slot></slot></div><slot name="end"></slot><slot name="empty"><p>fallback</p></slot>`;
			},
		);
		expect(found).toEqual(["before", "from the shadow", "body", "last", "fallback", "after"]);
	});

	it("leaves closed shadow roots alone", async () => {
		const found = await texts("<x-story>light</x-story>", () => {
			const root = document.querySelector("x-story")?.attachShadow({ mode: "closed" });
			if (root) root.innerHTML = "<p>closed</p>";
		});
		expect(found).toEqual(["light"]);
	});

	it("gives the way back to the nodes over soft hyphens and elements", async () => {
		const [line] = (await linesOf(`<p><span class="dropcap">T</span>he govern&shy;ment</p>`)) ?? [];
		expect(line?.text).toBe("The government");
		expect(line?.pieces.map(({ node, from, length, at }) => [node.data.slice(from, from + length), at])).toEqual([
			["T", 0],
			["he govern", 1],
			["ment", 10],
		]);
	});

	it("says so where what it reads is taken away meanwhile", async () => {
		let pauses = 0;
		const restless: Scheduler = {
			due: () => true,
			pause: async () => {
				if (++pauses === 4) document.querySelector("#moving")?.remove();
			},
		};
		expect(await linesOf(`<div id="moving"><p>one</p><p>two</p></div><p>three</p>`, undefined, restless)).toBeNull();
	});

	it("gives the page its turn within one long text", async () => {
		let pauses = 0;
		let calls = 0;
		const busy: Scheduler = {
			due: () => ++calls % 16 === 0,
			pause: async () => {
				pauses++;
			},
		};
		const lines = await linesOf(`<p>${"word ".repeat(100_000)}</p>`, undefined, busy);
		expect(lines?.[0]?.text).toHaveLength(499_999);
		expect(pauses).toBeGreaterThan(5);
	});
});
