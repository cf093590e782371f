import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A stretch of text, half open, in code points. */
export type Stretch = readonly [start: number, end: number];
/** What shows that somebody holds something: the parts of a statement, or a sentence. */
export type Evidence = readonly Stretch[];

/** An article in which people marked what its statements are about, and which dispute which. */
export interface LabelledDisputes {
	id: string;
	text: string;
	/** For each issue the statements on it, whoever makes them. */
	issues: Evidence[][];
	/** Pairs of positions; `sure` where nobody who marked the article doubts it. */
	disputes: { claim: Evidence[]; counter: Evidence[]; sure: boolean }[];
}

interface MarkedArticle {
	id: string;
	text: string;
	sentences: Stretch[];
	attributions: { content: Stretch[] }[];
}
interface Marks {
	issues: { positions: { evidence: string[] }[] }[];
	counters: { claim: string[]; counter: string[]; required: boolean }[];
}

/** Articles with the marks beside them: NN.json and NN.ann.json, evidence "a3" an attribution, "s7" a sentence. */
export function readMarkedFolder(folder: string): LabelledDisputes[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => name.endsWith(".ann.json"))
		.sort()
		.map((name) => {
			const { id, text, sentences, attributions } = readJson<MarkedArticle>(
				join(folder, name.replace(".ann.json", ".json")),
			);
			const { issues, counters } = readJson<Marks>(join(folder, name));
			const evidence = (key: string): Evidence => {
				const number = Number(key.slice(1));
				return key.startsWith("a") ? (attributions[number]?.content ?? []) : [sentences[number] ?? [0, 0]];
			};
			return {
				id,
				text,
				issues: issues.map(({ positions }) => positions.flatMap((position) => position.evidence.map(evidence))),
				disputes: counters.map(({ claim, counter, required }) => ({
					claim: claim.map(evidence),
					counter: counter.map(evidence),
					sure: required,
				})),
			};
		});
}

interface Labels {
	document: string;
	issues: Evidence[][][];
	disputes: { claim: Evidence[]; counter: Evidence[] }[];
}

/** The labels of `disputes.json`, which hold no text, with the articles that they are of; those that are not there left out. */
export function readLabels(labels: string, articles: string): LabelledDisputes[] {
	if (!existsSync(articles)) return [];
	const texts = new Map<string, string>();
	for (const line of readFileSync(articles, "utf8").split("\n")) {
		if (line === "") continue;
		const { id, text } = JSON.parse(line) as { id: string; text: string };
		texts.set(id, text);
	}
	return readJson<Labels[]>(labels).flatMap(({ document, issues, disputes }) => {
		const text = texts.get(document);
		if (text === undefined) return [];
		return {
			id: document,
			text,
			issues: issues.map((positions) => positions.flat()),
			disputes: disputes.map((dispute) => ({ ...dispute, sure: true })),
		};
	});
}

interface Gold {
	claims: { id: string; content: string }[];
	issues: { claims: string[] }[];
	counterclaims: { claim: string; counter: string }[];
}

/** Our own articles with what they say: NN-name.txt and NN-name.gold.json. */
export function readOwnDisputes(folder: string): LabelledDisputes[] {
	return readdirSync(folder)
		.filter((name) => name.endsWith(".gold.json"))
		.sort()
		.map((name) => {
			const text = readFileSync(join(folder, name.replace(".gold.json", ".txt")), "utf8").trimEnd();
			const { claims, issues, counterclaims } = readJson<Gold>(join(folder, name));
			const evidenceOf = new Map<string, Evidence>(
				claims.map(({ id, content }) => {
					const start = [...text.slice(0, text.indexOf(content))].length;
					return [id, [[start, start + [...content].length]]];
				}),
			);
			const evidence = (id: string): Evidence => evidenceOf.get(id) ?? [];
			return {
				id: name.replace(".gold.json", ""),
				text,
				issues: issues.map((issue) => issue.claims.map(evidence)),
				disputes: counterclaims.map(({ claim, counter }) => ({
					claim: [evidence(claim)],
					counter: [evidence(counter)],
					sure: true,
				})),
			};
		});
}

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;
