import type { ReadPage } from "../../components/panel-data";
import type { Analysis, Claim, Counterclaim, Party } from "../../domain/analysis";
import type { Block } from "../../domain/article";
import type { Span } from "../../domain/span";

type PartyPlan = Pick<Party, "id" | "name"> & Partial<Party>;

/** A claim by the words around it: a line of the text is made of them. */
export interface ClaimPlan extends Partial<Omit<Claim, "id" | "cue" | "content">> {
	id: string;
	/** What is said; of several parts, other words stand between them. */
	says: string | string[];
	/** The words before what is said. */
	cue?: string;
	inTitle?: boolean;
}

interface LinkPlan {
	claim: string;
	counter: string;
	rule?: string;
	/** Words of the text. */
	evidence?: string;
	confidence?: number;
}

export interface PagePlan {
	title?: string;
	parties: readonly PartyPlan[];
	claims: readonly ClaimPlan[];
	links?: readonly LinkPlan[];
	status?: Analysis["status"];
}

/** A read page with a line of text for each claim, for tests of what is made of an analysis. */
export function makePage({ title = "A title", parties, claims, links = [], status = "ok" }: PagePlan): ReadPage {
	const lines = new Lines(title);
	const made = claims.map((plan) => lines.add(plan));
	const { text } = lines;
	return {
		kind: "read",
		current: null,
		article: {
			url: "https://news.example/harbour",
			canonicalUrl: "https://news.example/harbour",
			title,
			language: "en",
			text,
			blocks: lines.blocks,
			partial: status === "partial",
		},
		analysis: {
			version: 1,
			engine: { version: "0", model: "0" },
			textHash: "0",
			language: "en",
			status,
			parties: parties.map((party) => ({
				named: true,
				kind: "person",
				role: null,
				speaksFor: null,
				mentions: [],
				...party,
			})),
			claims: made,
			evaluations: [],
			issues: [],
			counterclaims: links.map((link) => makeLink(text, link)),
			camps: [],
		},
		notes: [],
		corrections: [],
		private: false,
	};
}

/** The text as it grows, a line a claim. */
class Lines {
	text: string;
	readonly blocks: Block[];

	constructor(title: string) {
		this.text = title;
		this.blocks = [{ start: 0, end: title.length, kind: "title" }];
	}

	add({ says, cue = "", inTitle = false, ...rest }: ClaimPlan): Claim {
		this.text += "\n";
		const start = this.text.length;
		const cueSpans = cue === "" ? [] : [this.write(cue)];
		const content = [says].flat().map((part, index) => {
			if (index > 0 || cue !== "") this.text += index > 0 ? " (and so on) " : " ";
			return this.write(part);
		});
		this.blocks.push({ start, end: this.text.length, kind: inTitle ? "title" : "paragraph" });
		return {
			voice: "attributed",
			party: null,
			source: [],
			form: "indirect",
			act: "assert",
			standing: "contention",
			targets: [],
			within: null,
			checkable: 0.5,
			confidence: 0.9,
			why: ["made-by-hand"],
			...rest,
			cue: cueSpans,
			content,
		};
	}

	private write(words: string): Span {
		const start = this.text.length;
		this.text += words;
		return { start, end: this.text.length };
	}
}

function makeLink(
	text: string,
	{ claim, counter, rule = "denial-of-same-words", evidence, confidence = 0.9 }: LinkPlan,
): Counterclaim {
	const start = evidence === undefined ? -1 : text.indexOf(evidence);
	return {
		id: `${counter} against ${claim}`,
		claim,
		counter,
		kind: "denial",
		confidence,
		rule,
		evidence: evidence !== undefined && start >= 0 ? [{ start, end: start + evidence.length }] : [],
	};
}
