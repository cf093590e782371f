import type { Anchor } from "../../domain/anchor";
import { findAnchor } from "../../domain/anchor";
import type { Correction, CorrectionTarget } from "../../domain/correction";
import { type ClaimDraft, contentEnd, contentStart } from "../claims/claim-draft";
import type { Layers, TokenSpan } from "../layers";
import type { PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";

/** A claim whose words overlap less than this with a correction's is another claim. */
const SAME_CLAIM = 0.5;

/** What a correction's words are now; `sure` unless they may be another place that reads the same. */
export interface Located<T> {
	found: T;
	sure: boolean;
}

/** Finds what corrections speak of: their words in the text, and what the engine sees there. */
export class Locator {
	private readonly layers: Layers;

	constructor(layers: Layers) {
		this.layers = layers;
	}

	/** The tokens that an anchor covers. */
	words({ anchor }: { anchor: Anchor }): Located<TokenSpan> | null {
		const place = findAnchor(this.layers.text, anchor);
		if (!place) return null;
		const { words } = this.layers;
		const first = firstEndingAfter(words, place.start);
		let last = first;
		while ((words[last]?.start ?? Number.POSITIVE_INFINITY) < place.end) last++;
		return last > first ? { found: { first, last }, sure: place.certainty !== "uncertain" } : null;
	}

	/** All the words of the targets with a role; null where one of them is gone. */
	allWords(correction: Correction, role: string): Located<TokenSpan[]> | null {
		const targets = targetsWith(correction, role);
		const places = targets.map((target) => this.words(target));
		const found = places.flatMap((place) => (place ? [place.found] : []));
		if (found.length === 0 || found.length < targets.length) return null;
		return { found: found.sort((a, b) => a.first - b.first), sure: places.every((place) => place?.sure) };
	}

	/** The claim whose content the words of a target are, or overlap most. */
	claim(claims: readonly ClaimDraft[], correction: Correction, role: string): Located<ClaimDraft> | null {
		const words = this.allWords(correction, role);
		if (!words) return null;
		const wanted = { first: words.found[0]?.first ?? 0, last: words.found.at(-1)?.last ?? 0 };
		let best: { claim: ClaimDraft; overlap: number } | null = null;
		for (const claim of claims) {
			const overlap = overlapOf(wanted, { first: contentStart(claim), last: contentEnd(claim) });
			if (overlap >= SAME_CLAIM && (!best || overlap > best.overlap)) best = { claim, overlap };
		}
		return best && { found: best.claim, sure: words.sure };
	}

	/** The party that is mentioned by the words of a target. */
	party(index: PartyIndex, target: CorrectionTarget | undefined): Located<PartyDraft> | null {
		const words = target && this.words(target);
		if (!words) return null;
		for (let i = words.found.last - 1; i >= words.found.first; i--) {
			const mentioned = index.mentionCovering(i);
			if (mentioned) return { found: mentioned.party, sure: words.sure };
		}
		return null;
	}
}

export function targetsWith(correction: Correction, role: string): CorrectionTarget[] {
	return correction.targets.filter((target) => target.role === role);
}

function firstEndingAfter(words: readonly { end: number }[], offset: number): number {
	let low = 0;
	let high = words.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle]?.end ?? 0) > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** The share of tokens that two stretches have in common (Jaccard). */
function overlapOf(a: TokenSpan, b: TokenSpan): number {
	const common = Math.min(a.last, b.last) - Math.max(a.first, b.first);
	return common <= 0 ? 0 : common / (Math.max(a.last, b.last) - Math.min(a.first, b.first));
}
