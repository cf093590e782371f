import type { Act, Claim, ClaimForm } from "../../domain/analysis";
import { DEFAULT_CONFIDENCE, isBackground } from "../../domain/analysis";
import { isCheckable } from "../../domain/checkable";
import { queryWords } from "../../domain/folded-text";
import type { Note } from "../../domain/note";
import { overlaps } from "../../domain/span";
import type { ArticleView } from "../article-view";
import type { ReadPage } from "../panel-data";
import { searchedText } from "./searched-text";

export const FORMS: readonly ClaimForm[] = ["direct", "mixed", "indirect", "narrated"];

/** Voices that no party stands for. */
export const OUTLET = "outlet";
export const UNNAMED = "unnamed";

/** Which claims the reader wants to see. */
export interface ClaimFilter {
	text: string;
	/** Ids of parties: of a side's for all who speak for it, of a speaker's for that one; `OUTLET`, `UNNAMED`. All if empty. */
	voices: readonly string[];
	/** All if empty. */
	forms: readonly ClaimForm[];
	/** All if empty. */
	acts: readonly Act[];
	dispute: "disputed" | "none-found" | null;
	checkable: boolean;
	/** Has a note of the reader's. */
	noted: boolean;
	/** Leaves out what the engine is unsure of. */
	sure: boolean;
	/** Shows the outlet's plain narration too. */
	background: boolean;
}

export const NO_FILTER: ClaimFilter = {
	text: "",
	voices: [],
	forms: [],
	acts: [],
	dispute: null,
	checkable: false,
	noted: false,
	sure: false,
	background: false,
};

/** Whether a filter leaves claims out. Narration is no part of what is shown unasked. */
export function isNarrowed(filter: ClaimFilter): boolean {
	return (
		filter.text.trim() !== "" ||
		filter.voices.length + filter.forms.length + filter.acts.length > 0 ||
		filter.dispute !== null ||
		filter.checkable ||
		filter.noted ||
		filter.sure
	);
}

export const isSure = ({ confidence }: Pick<Claim, "confidence">): boolean => confidence >= DEFAULT_CONFIDENCE;

/** The claims that a filter lets through, in reading order. `noted` has the ids of those with notes. */
export function filterClaims(view: ArticleView, filter: ClaimFilter, noted: ReadonlySet<string>): readonly Claim[] {
	const claims = filter.background ? view.allClaims : view.claims;
	if (!isNarrowed(filter)) return claims;
	const words = queryWords(filter.text);
	return claims.filter(
		(claim) =>
			(filter.voices.length === 0 || isOfVoices(view, claim, filter.voices)) &&
			(filter.forms.length === 0 || filter.forms.includes(claim.form)) &&
			(filter.acts.length === 0 || (claim.voice === "attributed" && filter.acts.includes(claim.act))) &&
			(filter.dispute === null || view.counters(claim.id).length > 0 === (filter.dispute === "disputed")) &&
			(!filter.checkable || isCheckable(claim)) &&
			(!filter.noted || noted.has(claim.id)) &&
			(!filter.sure || isSure(claim)) &&
			words.every((word) => searchedText(view, claim).includes(word)),
	);
}

function isOfVoices(view: ArticleView, { voice, party }: Claim, voices: readonly string[]): boolean {
	if (voice === "outlet") return voices.includes(OUTLET);
	const named = party === null ? undefined : view.party(party);
	if (!named) return voices.includes(UNNAMED);
	const side = view.sideOf(named.id);
	return voices.includes(named.id) || (side !== undefined && voices.includes(side.party.id));
}

/** The filter that lets a claim through, and is no more than it must be: none, with narration where it is that. */
export function filterShowing(claim: Claim): ClaimFilter {
	return { ...NO_FILTER, background: isBackground(claim) };
}

/** Ids of the claims that the reader has a note on: on the claim itself, or on words of it that are surely found. */
export function notedClaims({ analysis, notes: placed }: ReadPage, notes: readonly Note[]): ReadonlySet<string> {
	const noted = new Set<string>();
	for (const { targets } of notes) for (const target of targets) if (target.kind === "claim") noted.add(target.id);
	const passages = placed
		.flatMap(({ places }) => places)
		.filter((place) => place !== null)
		.filter(({ certainty }) => certainty !== "uncertain");
	if (passages.length > 0)
		for (const { id, content } of analysis.claims)
			if (content.some((span) => passages.some((passage) => overlaps(span, passage)))) noted.add(id);
	return noted;
}
