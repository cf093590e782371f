/*
 * Articles for benches, any number of them and always the same. Words follow Zipf's law; articles are about one of some hundred
 * disputes, some of them much more often than others; what is said of a dispute shares its words and its parties, and two claims
 * in five are said again and again in changing words.
 */
import type { Analysis, Claim, Party } from "../domain/analysis";
import type { Article } from "../domain/article";
import type { Span } from "../domain/span";

const DISPUTES = 400;
const CLAIMS = 20;
const WORDS = 30_000;
const DAY = 86_400_000;

/** Marsaglia's xorshift, so that every run is of the same articles. */
function randomOf(seed: number): () => number {
	let state = (Math.imul(seed + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
	return () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
}

/** A rank below `count`, the first ones most often. */
const zipf = (random: () => number, count: number) => Math.floor(count ** random()) - 1;

function word(rank: number): string {
	const consonants = "bdfgklmnprtv";
	const vowels = "aou";
	let out = "";
	for (let rest = rank + 40; rest > 0; rest = Math.floor(rest / 36))
		out += (consonants[rest % 12] ?? "") + (vowels[Math.floor(rest / 12) % 3] ?? "");
	return `${out}k`;
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** The article of a number. */
export function madeArticle(number: number): { article: Article; analysis: Analysis } {
	const random = randomOf(number);
	for (let i = 0; i < 8; i++) random();
	const dispute = zipf(random, DISPUTES);
	const ofDispute = () => word((dispute * 7919 + zipf(random, 60) * 104_729) % WORDS);
	const said = () => (random() < 0.5 ? ofDispute() : word(zipf(random, WORDS)));
	/** One of a few things that are said of the dispute again and again, with some of its words changed. */
	const saidOften = () => {
		const core = randomOf(dispute * 31 + zipf(random, 30) + 1_000_000);
		return Array.from({ length: 6 + Math.floor(core() * 6) }, () => {
			const usual = word((dispute * 7919 + zipf(core, 200) * 104_729) % WORDS);
			return random() < 0.3 ? said() : usual;
		}).join(" ");
	};
	const phrase = (length: number) =>
		Array.from({ length }, (_, i) => (i % 3 === 2 ? `the ${said()}` : said())).join(" ");
	const title = capital(phrase(7));
	let text = title;
	const add = (words: string): Span => {
		text += "\n";
		const start = text.length;
		text += words;
		return { start, end: text.length };
	};
	const parties = Array.from({ length: 5 }, (_, i): Party => {
		const name = `${capital(word(dispute * 5 + i))} ${capital(word(dispute * 5 + i + 9000))}`;
		const kind = i % 2 === 0 ? "person" : "organisation";
		const mentions = Array.from({ length: 6 }, () => ({ ...add(name), form: "name" as const, confidence: 0.9 }));
		return { id: `p${i}`, name, named: true, kind, role: null, speaksFor: null, mentions };
	});
	const claims = Array.from({ length: CLAIMS }, (_, i): Claim => {
		add(phrase(25));
		return {
			id: `c${i}`,
			voice: "attributed",
			party: `p${Math.floor(random() * 5)}`,
			source: [],
			cue: [],
			content: [add(random() < 0.4 ? saidOften() : phrase(6 + Math.floor(random() * 8)))],
			form: "indirect",
			act: random() < 0.15 ? "deny" : "assert",
			standing: "contention",
			targets: random() < 0.3 ? [{ party: `p${Math.floor(random() * 5)}`, polarity: "against" }] : [],
			within: null,
			checkable: 0.5,
			confidence: 0.9,
			why: ["made-by-the-bench"],
		};
	});
	const url = `https://outlet${number % 40}.example/${number}`;
	return {
		article: {
			url,
			canonicalUrl: url,
			title,
			outlet: `Outlet ${number % 40}`,
			published: new Date(Date.UTC(2026, 0, 1) - (number % 3000) * DAY).toISOString(),
			language: "en",
			text,
			blocks: [{ start: 0, end: title.length, kind: "title" }],
			partial: false,
		},
		analysis: {
			version: 1,
			engine: { version: "0", model: "0" },
			textHash: "0",
			language: "en",
			status: "ok",
			parties,
			claims,
			evaluations: [],
			issues: [],
			counterclaims: Array.from({ length: 4 }, (_, i) => ({
				id: `l${i}`,
				claim: `c${i * 2}`,
				counter: `c${i * 2 + 1}`,
				kind: "denial",
				confidence: 0.9,
				rule: "denial-of-same-words",
				evidence: [],
			})),
			camps: [],
		},
	};
}
