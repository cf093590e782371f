import { claimRows } from "../../analysis/across/claim-rows";
import type { ShelfData } from "../../components/library/shelf-data";
import type { ReadPage } from "../../components/panel-data";
import type { ArticleComparison } from "../../domain/article-comparison";
import type { IndexedClaim } from "../../domain/indexed-claim";
import type { FoundArticles, ShelfArticle, Snippet } from "../../domain/library-search";
import type { Draft } from "../../domain/note";
import { describeSource } from "../../notes/describe-source";
import { createNote } from "../../notes/revision";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 3, 20);
const TITLES = [
	"Council puts the harbour vote off for the third time",
	"Ferry timetable",
	"“A fairy tale”: port denies that it hid a spill in the northern basin, and asks who gains from the tale",
	"Swimmers stay away",
	"Dockers’ union calls for an inquiry",
];

/** A library of a few articles, the first of them the one that is read. */
export function shelfOf(page: ReadPage): ShelfData {
	const first = entryOf(page);
	const others = TITLES.map(
		(title, i): ShelfArticle => ({
			...first,
			canonicalUrl: `https://outlet${i}.example/article`,
			title,
			outlet: ["Evening Mail", "The Halvery Courier", ""][i % 3] ?? "",
			when: NOW - i * 9 * DAY,
			notes: i % 2,
			claims: 4 + i,
			disputed: i % 3,
		}),
	);
	const note = createNote(
		"one",
		first.canonicalUrl,
		{
			targets: [
				{
					kind: "passage",
					anchors: [{ exact: page.article.text.slice(0, 90), prefix: "", suffix: "", start: 0, end: 90 }],
				},
			],
			body: "Compare the treaty’s **own words**.",
			tags: ["treaty", "to check"],
			colour: "blue",
			evidence: [],
		},
		NOW,
	);
	return {
		articles: [first, ...others],
		counted: true,
		error: null,
		unreadable: 0,
		query: "",
		found: null,
		searchError: null,
		notes: { [first.canonicalUrl]: { state: "found", found: [{ ...note, conflicts: [] }] } },
		writing: { drafts: [], unsaved: {}, tags: [], awaiting: null },
		begun: null,
		page: null,
		usage: 12_400_000,
		remind: true,
		retention: null,
		progress: null,
		exporting: null,
		inPanel: true,
	};
}

function entryOf({ article, analysis }: ReadPage): ShelfArticle {
	return { ...describeSource(article, analysis, NOW), notes: 1, tags: ["treaty", "to check"], when: NOW };
}

/** The first word of a text, marked. */
const marked = (text: string): Snippet => ({ text, marks: [{ start: 0, end: text.search(/\s|$/u) }] });

/** What is found of a query, a part of which is wrong. */
export function foundIn(page: ReadPage): FoundArticles {
	const rows = claimRows(page.article, page.analysis, NOW);
	return {
		articles: [
			{
				article: page.article.canonicalUrl,
				title: marked(page.article.title),
				notes: [{ id: "one", colour: "blue", snippet: marked("Compare the treaty’s own words.") }],
				claims: rows
					.slice(0, 2)
					.map(({ claim, party, voice, words }) => ({ claim, party, voice, snippet: marked(words) })),
				moreNotes: 0,
				moreClaims: 2,
			},
		],
		total: 1,
		notes: 1,
		problems: [{ kind: "no_date", part: "before:soon" }],
		complete: false,
	};
}

/** The article compared with another of the same matter. */
export function comparisonOf(page: ReadPage): ArticleComparison {
	const rows: IndexedClaim[] = claimRows(page.article, page.analysis, NOW);
	const [first, second, third, ...rest] = rows;
	const left = describeSource(page.article, page.analysis, NOW);
	const right = {
		...left,
		canonicalUrl: "https://outlet2.example/article",
		title: TITLES[2] ?? "",
		outlet: "Evening Mail",
	};
	if (!first || !second || !third) throw new Error("the article has too few claims");
	return {
		left,
		right,
		parties: left.parties ?? [],
		same: [{ left: first, right: { ...first, party: "Another speaker" } }],
		answeredByRight: [{ claim: second, answer: third, reason: "disputes_the_same" }],
		answeredByLeft: [],
		onlyLeft: rest.slice(0, 2),
		onlyRight: rest.slice(2, 3),
	};
}

/** The same with its note being written: a draft of every part. */
export function writtenIn(page: ReadPage): Partial<ShelfData> {
	const { notes } = shelfOf(page);
	const looked = notes[page.article.canonicalUrl];
	const [note] = looked?.state === "found" ? looked.found : [];
	if (!note) throw new Error("the library has no note");
	const body = "- [x] Compare the treaty’s **own words**\n- [ ] Ask the ministry for the annex";
	const source = { url: "https://treaties.example/annex", title: "The annex", relation: "supports" } as const;
	const draft: Draft = { ...note, body, base: note.rev, evidence: [source] };
	return { writing: { drafts: [draft], unsaved: {}, tags: note.tags, awaiting: null }, begun: note.id };
}
