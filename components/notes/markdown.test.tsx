// @vitest-environment jsdom
import fc from "fast-check";
import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { Markdown, renderMarkdown } from "./markdown";

const HARMLESS_ELEMENTS =
	/^(?:a|b|blockquote|br|code|del|em|h[1-6]|hr|i|input|li|ol|p|pre|s|strong|sub|sup|table|tbody|td|th|thead|tr|ul)$/u;
const HARMLESS_ATTRIBUTES = /^(?:href|target|rel|title|start|align|type|checked|disabled)$/u;

function htmlOf(source: string): string {
	const holder = document.createElement("div");
	holder.append(renderMarkdown(source));
	return holder.innerHTML.replace(/>\n+(?=<|$)/gu, ">");
}

/** What in a piece of HTML could run, load, submit or look like the panel itself. */
function harmfulIn(html: string): string[] {
	const parsed = new DOMParser().parseFromString(html, "text/html");
	return [...parsed.body.querySelectorAll("*")].flatMap((element) => {
		const name = element.localName;
		const attributes = [...element.attributes].filter(
			({ name, value }) =>
				!HARMLESS_ATTRIBUTES.test(name) || (name === "href" && !/^(?:https?:\/\/|mailto:)/u.test(value)),
		);
		const live = element instanceof HTMLInputElement && !(element.type === "checkbox" && element.disabled);
		const harmful = !HARMLESS_ELEMENTS.test(name) || element.namespaceURI !== "http://www.w3.org/1999/xhtml" || live;
		return [...(harmful ? [name] : []), ...attributes.map((attribute) => `${name} ${attribute.name}`)];
	});
}

const HOSTILE = [
	"<script>alert(1)</script>",
	"<scr<script>ipt>alert(1)</script>",
	'<img src="x" onerror="alert(1)">',
	"<img src=https://evil.example/a.png srcset=https://evil.example/b.png>",
	'<p onclick="alert(1)" onpointerenter=alert(1) style="background:url(https://evil.example/)">p</p>',
	"<svg onload=alert(1)><animate onbegin=alert(1) /><use href=https://evil.example/#a></use></svg>",
	"<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
	"<math href='javascript:alert(1)'><mtext>x</mtext></math>",
	"<style>@import 'https://evil.example/a.css'; body { display: none }</style>",
	"<link rel=stylesheet href=https://evil.example/a.css>",
	"<meta http-equiv=refresh content='0;url=https://evil.example/'>",
	"<base href=https://evil.example/>",
	"<iframe src=https://evil.example/></iframe><iframe srcdoc='<script>alert(1)</script>'></iframe>",
	"<object data=https://evil.example/></object><embed src=https://evil.example/>",
	"<form action=https://evil.example/><button formaction='javascript:alert(1)'>x</button></form>",
	"<input type=image src=https://evil.example/a.png onfocus=alert(1) autofocus>",
	"<input name=q><input type=text value=x><input type=password>",
	"<video src=https://evil.example/ poster=https://evil.example/ autoplay></video>",
	"<audio src=https://evil.example/ onerror=alert(1)></audio><source src=x><track src=x>",
	"<picture><source srcset=https://evil.example/a.png><img></picture>",
	"<table background=https://evil.example/a.png><tr><td background=https://evil.example/>x</td></tr></table>",
	"<body background=https://evil.example/ onload=alert(1)>",
	"<details open ontoggle=alert(1)>x</details>",
	"<marquee onstart=alert(1)>x</marquee>",
	"<dialog open>Sign in</dialog><select><option>x</select><textarea>x</textarea>",
	"<template><img src=x onerror=alert(1)></template>",
	"<x-card onclick=alert(1)>x</x-card><slot></slot>",
	"<a href='javascript:alert(1)'>x</a>",
	"<a href=' &#1;javascript:alert(1)'>x</a>",
	"<a href='java&#10;script:alert(1)'>x</a>",
	"<a href='JaVaScRiPt:alert(1)'>x</a>",
	"<a href='vbscript:x'>x</a><a href='file:///etc/passwd'>x</a><a href='blob:x'>x</a>",
	"<a href=https://evil.example ping=https://evil.example/ping id=title name=title class=primary>x</a>",
	"[x](javascript:alert(1)) [x](JAVASCRIPT:alert(1)) [x](java&Tab;script:alert(1))",
	"[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
	"[x]: javascript:alert(1)\n\n[x] ![x]",
	"![x](javascript:alert(1)) ![x](data:image/svg+xml,<svg/onload=alert(1)>)",
	'![x" onerror="alert(1)](https://evil.example/a.png)',
	"![x](https://evil.example/a.png'onerror='alert(1))",
	"![<img src=x onerror=alert(1)>](https://evil.example/a.png)",
	"<javascript:alert(1)> <chrome-extension://abc/options.html>",
	"```<script>alert(1)</script>\n</code></pre><img src=x onerror=alert(1)>\n```",
	'``` "><img src=x onerror=alert(1)>\nx\n```',
	"<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
	"<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
	"<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
	"<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
	"<svg><desc><table><style><img src=x onerror=alert(1)></style></table></desc></svg>",
	"<math><annotation-xml encoding='text/html'><style><img src=x onerror=alert(1)></style></annotation-xml></math>",
	"<a title='</a><img src=x onerror=alert(1)>' href=https://x.example>x</a>",
	"<!--><img src=x onerror=alert(1)>--> <![CDATA[<img src=x onerror=alert(1)>]]> <?x <img src=x onerror=alert(1)>?>",
	"<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp><plaintext><img src=x>",
	"<title><a href='</title><img src=x onerror=alert(1)>'>",
	"<b is=x-evil shadowrootmode=open><template shadowrootmode=open><img src=x onerror=alert(1)></template></b>",
];

describe("hostile Markdown", () => {
	it.each(HOSTILE)("gives nothing that runs or loads: %s", (source) => {
		const html = htmlOf(source);
		expect(harmfulIn(html)).toEqual([]);
		// What was written out and read in again is no other: no second reading makes markup of words.
		expect(harmfulIn(htmlOf(html))).toEqual([]);
	});

	it("gives nothing that runs or loads however it is put together", () => {
		const pieces = [
			...HOSTILE,
			...HOSTILE.flatMap((source) => source.match(/<[^>]*>?|[^<]+/gu) ?? []),
			"\n\n",
			"> ",
			"- ",
		];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (parts) => {
				expect(harmfulIn(htmlOf(parts.join("")))).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it("is no more than words where it is code", () => {
		expect(htmlOf("`<script>alert(1)</script>`")).toBe("<p><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></p>");
	});

	it.each<[string, string]>([
		["quotations", "> ".repeat(3000)],
		["marks that are never closed", `${"[".repeat(3000)}${"*a_".repeat(500)}`],
	])("is shown in some form however deep it goes: %s", (_, source) => {
		const html = htmlOf(source);
		expect(html).not.toBe("");
		expect(harmfulIn(html)).toEqual([]);
	});
});

const LINK = 'target="_blank" rel="noopener noreferrer"';

describe("renderMarkdown", () => {
	it.each<[string, string, string]>([
		["emphasis", "**a** *b* ~~c~~", "<p><strong>a</strong> <em>b</em> <del>c</del></p>"],
		["line breaks", "a\nb", "<p>a<br>b</p>"],
		["headings", "## a", "<h2>a</h2>"],
		["lists", "- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
		["numbered lists from their number", "3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'],
		["quotations", "> a", "<blockquote><p>a</p></blockquote>"],
		["code", "```js\na < b\n```", "<pre><code>a &lt; b\n</code></pre>"],
		[
			"checklists, to look at",
			"- [x] a\n- [ ] b",
			'<ul><li><input checked="" disabled="" type="checkbox" aria-label="a"> a</li><li><input disabled="" type="checkbox" aria-label="b"> b</li></ul>',
		],
		[
			"tables as they are aligned",
			"| a | b |\n|---|--:|\n| 1 | 2 |",
			'<table><thead><tr><th>a</th><th align="right">b</th></tr></thead><tbody><tr><td>1</td><td align="right">2</td></tr></tbody></table>',
		],
		["links", '[a](https://x.example/ "b")', `<p><a href="https://x.example/" title="b" ${LINK}>a</a></p>`],
		["bare addresses", "https://x.example/a", `<p><a href="https://x.example/a" ${LINK}>https://x.example/a</a></p>`],
		["mail addresses", "<me@x.example>", `<p><a href="mailto:me@x.example" ${LINK}>me@x.example</a></p>`],
		["pictures as links", "![a](https://x.example/a.png)", `<p><a href="https://x.example/a.png" ${LINK}>a</a></p>`],
		[
			"pictures without words as their address",
			"![](https://x.example/a.png)",
			`<p><a href="https://x.example/a.png" ${LINK}>https://x.example/a.png</a></p>`,
		],
		["marks of HTML as words", "a < b & c", "<p>a &lt; b &amp; c</p>"],
		["other scripts", "港 — ça 🌊", "<p>港 — ça 🌊</p>"],
		["nothing", "", ""],
	])("renders %s", (_, source, expected) => expect(htmlOf(source)).toBe(expected));
});

describe("Markdown", () => {
	it("shows what it is given, and then something else", () => {
		const holder = document.createElement("div");
		act(() => render(<Markdown source="**a**" />, holder));
		expect(holder.querySelector("strong")?.textContent).toBe("a");
		act(() => render(<Markdown source="b" />, holder));
		expect(holder.querySelector(".markdown")?.textContent?.trim()).toBe("b");
		expect(holder.querySelector("strong")).toBeNull();
	});
});
