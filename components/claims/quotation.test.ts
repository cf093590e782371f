// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { english } from "../../tests/support/english";
import { type ClaimPlan, makePage } from "../../tests/support/make-page";
import { addressOf, quotationOf } from "./quotation";

const parties = [{ id: "a", name: "Ada Orlo" }];

function quoted(plan: Omit<ClaimPlan, "id">, article: { outlet?: string; published?: string } = {}) {
	const page = makePage({ title: "Rain & <sun>", parties, claims: [{ id: "c", party: "a", ...plan }] });
	const [claim] = page.analysis.claims;
	if (!claim) throw new Error("no claim");
	const full = { ...page, article: { ...page.article, ...article } };
	return { ...quotationOf(english, full, claim), address: addressOf(full, claim) };
}

describe("a quotation", () => {
	it.each<[Omit<ClaimPlan, "id">, string]>([
		[{ form: "direct", says: "“It rained,”" }, "“It rained”, said Ada Orlo"],
		[{ form: "direct", says: "It rained." }, "“It rained.”, said Ada Orlo"],
		[{ form: "direct", says: ["“It rained,”", "“and I ‘know’ it.”"] }, "“It rained … and I ‘know’ it.”, said Ada Orlo"],
		[{ form: "direct", says: 'He called it "mud"' }, "“He called it ‘mud’”, said Ada Orlo"],
		[{ form: "direct", says: "“Mud” is “rain”" }, "“‘Mud’ is ‘rain’”, said Ada Orlo"],
		[{ form: "direct", says: ["“The “mud", "is rain”"] }, "“The ‘mud … is rain”, said Ada Orlo"],
		[{ form: "indirect", cue: "denied", says: "that it rained" }, "Ada Orlo, as reported: “denied that it rained”"],
		[{ form: "mixed", says: "it was “only mud”" }, "Ada Orlo, as reported: “it was ‘only mud’”"],
		[{ voice: "outlet", party: null, form: "narrated", says: "It rained" }, "“It rained”"],
		[{ party: null, form: "indirect", says: "it rained" }, "“it rained”"],
	])("of %j", (plan, sentence) => {
		const { plain, address } = quoted(plan);
		expect(plain).toBe(`${sentence} — Rain & <sun>, ${address}`);
	});

	it("says where the words stand, as text and as markup", () => {
		const { plain, html, address } = quoted(
			{ form: "direct", says: "Mud <b>" },
			{ outlet: "The Courier", published: "2026-04-14T06:30:00+02:00" },
		);
		const day = new Date("2026-04-14T00:00").toLocaleDateString(undefined, { dateStyle: "medium" });
		expect(address).toContain("https://news.example/harbour#:~:text=");
		expect(plain).toBe(`“Mud <b>”, said Ada Orlo — Rain & <sun>, The Courier, ${day}, ${address}`);
		expect(html).toBe(
			`<blockquote cite="${address}"><p>“Mud &lt;b&gt;”, said Ada Orlo</p></blockquote><p>— <cite><a href="${address}">Rain &amp; &lt;sun&gt;</a></cite>, The Courier, ${day}</p>`,
		);
	});

	it("names the role, where it is no part of the name", () => {
		const page = makePage({
			title: "Minister speaks",
			parties,
			claims: [{ id: "c", party: "a", form: "direct", says: "No" }],
		});
		const [claim] = page.analysis.claims;
		const [party] = page.analysis.parties;
		if (!claim || !party) throw new Error("no claim");
		const withRole = {
			...page,
			analysis: { ...page.analysis, parties: [{ ...party, role: { start: 0, end: "Minister".length } }] },
		};
		expect(quotationOf(english, withRole, claim).plain).toMatch(/^“No”, said Ada Orlo \(Minister\) — /u);
	});
});
