import { type ClaimFilter, NO_FILTER } from "../../components/claims/claim-filter";
import type { ShelfData, ShelfEvents } from "../../components/library/shelf-data";
import type { PanelData, PanelView, ReadPage, ShownNote } from "../../components/panel-data";
import { anchorAt } from "../../domain/anchor";
import type { Correction } from "../../domain/correction";
import { EXPORT_FORMATS } from "../../domain/exchange";
import { claimTargets, makeCorrection, partyTargets } from "../../domain/make-correction";
import type { Draft } from "../../domain/note";
import { DEFAULT_ENGINES } from "../../domain/search-engines";
import { DEFAULT_SETTINGS } from "../../domain/settings";
import { createNote } from "../../notes/revision";
import { comparisonOf, foundIn, shelfOf, writtenIn } from "./shelf-states";

/** Articles as the engine read them, by what they show. */
export interface GalleryPages {
	/** A dispute of ordinary size. */
	dispute: ReadPage;
	/** Names as long as they come. */
	longNames: ReadPage;
	/** One party alone. */
	alone: ReadPage;
	/** Nobody says anything. */
	silent: ReadPage;
}

const NO_CHOICE: PanelData["claims"] = { filter: NO_FILTER, place: null, engines: DEFAULT_ENGINES };

const SOME: ClaimFilter = { ...NO_FILTER, forms: ["direct", "mixed"], acts: ["assert"], sure: true, checkable: true };

/** What is clicked before the picture of a state is taken. */
export const CLICKS: Readonly<Record<string, readonly string[]>> = {
	"claim-corrector": [".claim-correct"],
	"claims-filter": [".filter-opener"],
	"claim-menu": [".claim-more"],
	"claims-searched": [".linked.counters summary"],
	"party-corrector": [".party-page > .fold > summary"],
	"about-table": [".about .section-head button", ".about-whom"],
	"sides-uncertain": [".check input"],
	library: [".shelf-counts .quiet"],
	"library-written": [".shelf-counts .quiet"],
	"library-selecting": [".shelf-head .page-actions > .quiet", ".shelf-article input"],
};
const NO_NOTES: PanelData["notes"] = {
	notes: [],
	order: "place",
	drafts: [],
	error: null,
	unsaved: {},
	tags: [],
	awaiting: null,
};

/** Every state of the panel, by the name of its picture. */
export function galleryStates({ dispute, longNames, alone, silent }: GalleryPages): Record<string, PanelData> {
	const read = (page: ReadPage, data: Partial<PanelData> = {}) => panel({ kind: "read", page }, data);
	const partial = { ...dispute, analysis: { ...dispute.analysis, status: "partial" as const } };
	const unsupported = { ...dispute, analysis: { ...dispute.analysis, status: "unsupported" as const } };
	const most = [...dispute.analysis.parties].sort((a, b) => b.mentions.length - a.mentions.length)[0];
	return {
		connecting: panel({ kind: "connecting" }),
		"not-read": panel({ kind: "not-read", mayRead: false }),
		"may-read": panel({ kind: "not-read", mayRead: true }),
		"access-ended": panel({ kind: "access-ended" }),
		restricted: panel({ kind: "restricted" }),
		reading: panel({ kind: "reading" }),
		"no-article": panel({ kind: "no-article", reason: "no-text" }),
		"too-short": panel({ kind: "no-article", reason: "too-short" }),
		failed: panel({ kind: "failed", error: { code: "engine-failed", detail: "a rule that does not exist" } }),
		unsupported: read(unsupported),
		sides: read(dispute),
		"sides-long-names": read(longNames),
		"sides-alone": read(alone),
		"sides-silent": read(silent),
		"sides-partial": read(partial),
		party: read(dispute, { sides: { pair: null, party: most?.id ?? null } }),
		claims: read(dispute, { tab: "claims", currentClaim: dispute.analysis.claims[3]?.id ?? null }),
		"claim-corrector": read(dispute, { tab: "claims" }),
		"claims-filter": read(dispute, { tab: "claims", claims: { ...NO_CHOICE, filter: SOME } }),
		"claim-menu": read(dispute, { tab: "claims" }),
		"claims-searched": read(dispute, {
			tab: "claims",
			claims: { ...NO_CHOICE, filter: { ...NO_FILTER, text: "wáter", dispute: "disputed" } },
			currentClaim: dispute.analysis.claims.at(-1)?.id ?? null,
		}),
		"claims-none": read(dispute, { tab: "claims", claims: { ...NO_CHOICE, filter: { ...NO_FILTER, text: "whale" } } }),
		"party-corrector": read(dispute, { sides: { pair: null, party: most?.id ?? null } }),
		"about-table": read(dispute),
		"sides-uncertain": read(dispute),
		"claims-long-names": read(longNames, { tab: "claims" }),
		"notes-none": read(dispute, { tab: "notes" }),
		notes: read(dispute, { tab: "notes", notes: notesOn(dispute), corrections: correctionsOf(dispute) }),
		export: read(dispute, { exporting: exportOf(dispute) }),
		"notes-private": read({ ...dispute, private: true }, { tab: "notes" }),
		"notes-refused": read(dispute, {
			tab: "notes",
			notes: { ...NO_NOTES, error: { code: "storage-refused", detail: "" } },
		}),
		...shelfStates(dispute),
	};
}

/** The library: with what it lists, finds and compares, and without. */
function shelfStates(page: ReadPage): Record<string, PanelData> {
	const shelf = (data: Partial<ShelfData>) =>
		panel({ kind: "read", page }, { shelf: { data: { ...shelfOf(page), ...data }, events: NO_EVENTS } });
	return {
		library: shelf({}),
		"library-loading": shelf({ articles: null, counted: false }),
		"library-none": shelf({ articles: [] }),
		"library-refused": shelf({ articles: null, error: { code: "storage-refused", detail: "" } }),
		"library-found": shelf({ query: "treaty before:soon", found: foundIn(page) }),
		"library-written": shelf({ remind: false, ...writtenIn(page) }),
		"library-found-written": shelf({ query: "treaty", found: foundIn(page), remind: false, ...writtenIn(page) }),
		"library-nothing": shelf({ query: "zeppelin", found: { ...foundIn(page), articles: [], total: 0, notes: 0 } }),
		"library-selecting": shelf({ remind: false }),
		"library-comparison": shelf({
			page: { kind: "comparison", looked: { state: "found", found: comparisonOf(page) } },
		}),
	};
}

/** The gallery gives every event; the states need none. */
const NO_EVENTS = new Proxy({}, { get: () => () => undefined }) as ShelfEvents;

function panel(view: PanelView, data: Partial<PanelData> = {}): PanelData {
	return {
		view,
		tab: "sides",
		sides: { pair: null, party: null },
		claims: NO_CHOICE,
		currentClaim: null,
		notes: NO_NOTES,
		corrections: { list: [], error: null },
		library: { saved: false, others: true, elsewhere: {}, statements: {} },
		shelf: null,
		exporting: null,
		toast: null,
		reading: DEFAULT_SETTINGS,
		shortcut: "Alt+Shift+S",
		offerSite: "news.example",
		...data,
	};
}

function exportOf({ article }: ReadPage): PanelData["exporting"] {
	const scope = { kind: "articles" as const, articles: [article.canonicalUrl] };
	return {
		choices: [
			{ of: "article", scope, notes: 3, formats: EXPORT_FORMATS },
			{ of: "everything", scope: { kind: "everything" }, notes: null, formats: EXPORT_FORMATS },
		],
		written: null,
		error: null,
		file: "Minister turns on port.jsonld",
	};
}

function notesOn({ article, analysis }: ReadPage): PanelData["notes"] {
	const [first, second, third] = analysis.claims;
	const anchors = (claim: typeof first) => (claim?.content ?? []).map((span) => anchorAt(article.text, span));
	const note = (id: string, content: Partial<ShownNote>): ShownNote => ({
		...createNote(
			id,
			article.canonicalUrl,
			{ targets: [], body: "", tags: [], colour: "yellow", evidence: [], ...content },
			Date.UTC(2026, 3, 14, 9),
		),
		conflicts: [],
		...content,
	});
	const draft: Draft = {
		id: "draft",
		article: article.canonicalUrl,
		targets: [{ kind: "claim", id: third?.id ?? "", anchors: anchors(third) }],
		body: "Ask the institute for *both* days.\n\n- Monday\n- Tuesday",
		tags: ["to check"],
		evidence: [{ url: "institute.example/report", title: "", relation: "disputes" }],
		colour: "green",
		base: null,
		updatedAt: Date.UTC(2026, 3, 14, 10),
	};
	return {
		order: "place",
		notes: [
			note("one", {
				targets: [{ kind: "passage", anchors: anchors(first) }],
				body: "Who measured this?\n\n- [x] the institute\n- [ ] the operator",
				tags: ["figures", "a tag that is as long as tags of careful readers come, and then some"],
			}),
			note("two", {
				targets: [{ kind: "claim", id: second?.id ?? "", anchors: anchors(second) }],
				body: "Compare the treaty’s own words.",
				colour: "blue",
				evidence: [
					{
						url: "https://treaties.example/1998",
						title: "The treaty of 1998",
						relation: "supports",
						date: "1998-06-01",
					},
					{ url: "https://www.daily.example/a", title: "What the minister said before", relation: "disputes" },
				],
			}),
			note("three", { body: "Article 4 names no date.", replyTo: "two" }),
			note("four", {
				targets: [{ kind: "party", id: "p", name: "The institute" }],
				body: "Written here.",
				colour: "pink",
				conflicts: [{ ...note("four", { body: "Written there." }), rev: "2-b" }],
			}),
		],
		drafts: [draft],
		error: null,
		unsaved: {},
		tags: [],
		awaiting: null,
	};
}

function correctionsOf({ article, analysis }: ReadPage): PanelData["corrections"] {
	const [claim] = analysis.claims;
	const [party] = analysis.parties;
	if (!claim || !party) return { list: [], error: null };
	const { text } = article;
	const make = (op: Correction["op"], targets: Correction["targets"], value: string | null) =>
		makeCorrection(article, analysis, { id: op, op, targets, value, createdAt: 1 });
	return {
		list: [
			{ correction: make("reject-claim", claimTargets(text, "claim", claim), null), status: "applied", carried: false },
			{
				correction: make("rename-party", partyTargets(text, "party", party), "The Reconstruction Bank for the East"),
				status: "uncertain",
				carried: true,
			},
		],
		error: null,
	};
}
