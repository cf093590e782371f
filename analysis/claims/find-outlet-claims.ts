import { hasFiniteVerb } from "../attributions/clauses";
import { isSpoken } from "../attributions/spoken";
import type { Layers, TokenSpan } from "../layers";
import { EVALUATIVE_WORDS, NO_EVIDENCE, SAYS_UNPROVEN } from "../lexicon/evaluative";
import type { PartyIndex } from "../parties/party-index";
import { checkability } from "./checkability";
import type { ClaimDraft } from "./claim-draft";
import { splitClauses } from "./split-clauses";

/** So much of a clause, at least, must be nobody else's words. */
const OWN_SHARE = 0.7;
/** Links to other articles: "Read more: …". */
const READ_MORE = /^(?:read|see|watch)$/u;
/** A clause that turns against what came before it may answer it. */
const TURN = /^(?:but|however|yet|nevertheless|nonetheless|instead|still|although|though|while|despite)$/u;

/**
 * Finds what the article asserts itself, a claim a clause: no source is named. Where the words judge a party, or say of
 * anything that there is no proof, the claim is a contention; plain narration is background.
 */
export function findOutletClaims(layers: Layers, attributed: readonly ClaimDraft[], index: PartyIndex): ClaimDraft[] {
	const taken = new Uint8Array(layers.words.length);
	for (const { content, cue, source } of attributed) {
		for (const span of [...content, ...cue, ...source]) taken.fill(1, span.first, span.last);
	}
	// Speech is somebody's, even where nobody was found.
	for (const quotation of layers.quotations)
		if (isSpoken(layers, quotation)) taken.fill(1, quotation.open, quotation.close + 1);
	const found: ClaimDraft[] = [];
	for (const { first, last } of layers.sentences) {
		if (
			READ_MORE.test(layers.words[first]?.lower ?? "") &&
			/^(?:more|also|next)$/u.test(layers.words[first + 1]?.lower ?? "")
		)
			continue;
		if (shareOf(taken, first, last) > 1 - OWN_SHARE) continue;
		for (const clause of splitClauses(layers, { first, last })) {
			if (shareOf(taken, clause.first, clause.last) > 1 - OWN_SHARE || !hasFiniteVerb(layers, clause)) continue;
			const claim = outletClaim(layers, clause, taken, index);
			if (claim.standing === "contention" || !tellsOfDeed(layers, clause, index)) found.push(claim);
		}
	}
	return found;
}

function outletClaim(layers: Layers, clause: TokenSpan, taken: Uint8Array, index: PartyIndex): ClaimDraft {
	let judging = false;
	let speaksOfParty = false;
	for (let i = clause.first; i < clause.last; i++) {
		if (taken[i]) continue;
		const word = layers.words[i];
		judging ||= word !== undefined && EVALUATIVE_WORDS.has(word.lower) && (layers.quotationAt[i] ?? -1) === -1;
		speaksOfParty ||= index.mentionCovering(i) !== undefined;
	}
	const text = layers.text.slice(layers.words[clause.first]?.start, layers.words[clause.last - 1]?.end);
	const saysUnproven = SAYS_UNPROVEN.test(text);
	const unproven = NO_EVIDENCE.test(text) && (speaksOfParty || saysUnproven);
	const contention = unproven || (judging && speaksOfParty);
	const content = [clause];
	return {
		voice: "outlet",
		party: null,
		source: [],
		cue: [],
		content,
		lemma: "",
		form: "narrated",
		act: unproven ? "deny" : "assert",
		standing: contention ? "contention" : "background",
		targets: [],
		within: null,
		checkable: checkability(layers, content, "assert"),
		confidence: unproven && judging ? 0.8 : 0.6,
		why: [
			unproven
				? "outlet-no-evidence"
				: contention
					? "outlet-judging-words"
					: turns(layers, clause)
						? "outlet-turn"
						: "outlet-narration",
		],
		sentence: layers.sentenceAt[clause.first] ?? 0,
	};
}

/**
 * Whether a clause tells what somebody does or has done: "Orlo proposes …", "was called …". Whether that is a statement of
 * theirs is for the steps before; a claim of the outlet's own it is not.
 */
function tellsOfDeed(layers: Layers, { first, last }: TokenSpan, index: PartyIndex): boolean {
	for (let i = first; i < last; i++) {
		const group = layers.groups[layers.groupAt[i] ?? -1];
		if (group?.kind === "finite") return group.passive;
		if (index.mentionCovering(i)) return true;
	}
	return false;
}

function turns(layers: Layers, { first, last }: TokenSpan): boolean {
	for (let i = first; i < Math.min(last, first + 3); i++) if (TURN.test(layers.words[i]?.lower ?? "")) return true;
	return false;
}

function shareOf(taken: Uint8Array, first: number, last: number): number {
	let sum = 0;
	for (let i = first; i < last; i++) sum += taken[i] as number;
	return last > first ? sum / (last - first) : 1;
}
