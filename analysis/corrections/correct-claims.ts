import { ACTS, type Act } from "../../domain/analysis";
import type { Correction } from "../../domain/correction";
import { checkability } from "../claims/checkability";
import type { ClaimDraft } from "../claims/claim-draft";
import type { Layers, TokenSpan } from "../layers";
import type { PartyDraft } from "../parties/party-draft";
import type { PartyIndex } from "../parties/party-index";
import { type Located, type Locator, targetsWith } from "./located";
import type { Outcomes } from "./outcomes";

/** The name under which the reader's own changes are explained. */
export const READERS_OWN = "readers-own";

/** Changes, adds and takes out attributed claims as the reader said. Returns the claims, in the order given. */
export function correctClaims(
	corrections: readonly Correction[],
	claims: readonly ClaimDraft[],
	layers: Layers,
	index: PartyIndex,
	locator: Locator,
	outcomes: Outcomes,
): ClaimDraft[] {
	let corrected = [...claims];
	for (const correction of corrections) {
		const claim = locator.claim(corrected, correction, "claim");
		if (correction.op === "set-speaker") {
			const speaker = speakerOf(correction, index, locator);
			outcomes.settle(correction, [claim, speaker], () => {
				if (claim && speaker) setSpeaker(claim.found, speaker.found);
			});
		} else if (correction.op === "set-span") {
			const content = locator.allWords(correction, "content");
			outcomes.settle(correction, [claim, content], () => {
				if (claim && content) setContent(layers, claim.found, content.found);
			});
		} else if (correction.op === "add-claim") {
			const content = locator.allWords(correction, "content");
			const speaker = speakerOf(correction, index, locator);
			outcomes.settle(correction, [content, speaker], () => {
				if (content && speaker) corrected.push(newClaim(layers, content.found, speaker.found, correction.value));
			});
		} else if (correction.op === "reject-claim") {
			corrected = rejectClaim(correction, corrected, locator, outcomes);
		}
	}
	return corrected;
}

/** Takes out what the reader said is no claim. Words that are no claim any more have what the reader wanted. */
export function rejectClaims(
	corrections: readonly Correction[],
	claims: readonly ClaimDraft[],
	locator: Locator,
	outcomes: Outcomes,
): ClaimDraft[] {
	let kept = [...claims];
	for (const correction of corrections)
		if (correction.op === "reject-claim") kept = rejectClaim(correction, kept, locator, outcomes);
	return kept;
}

function rejectClaim(correction: Correction, claims: ClaimDraft[], locator: Locator, outcomes: Outcomes): ClaimDraft[] {
	const claim = locator.claim(claims, correction, "claim");
	let kept = claims;
	outcomes.settle(correction, [locator.allWords(correction, "claim")], () => {
		kept = claims.filter((one) => one !== claim?.found);
	});
	return kept;
}

/** Who speaks: the party at `speaker`; nobody that the text names, where the correction has no such target. */
function speakerOf(correction: Correction, index: PartyIndex, locator: Locator): Located<PartyDraft | null> | null {
	const [target] = targetsWith(correction, "speaker");
	return target ? locator.party(index, target) : { found: null, sure: true };
}

function setSpeaker(claim: ClaimDraft, party: PartyDraft | null): void {
	claim.party = party;
	claim.confidence = 1;
	claim.why = [READERS_OWN];
}

function setContent(layers: Layers, claim: ClaimDraft, content: TokenSpan[]): void {
	claim.content = content;
	claim.sentence = layers.sentenceAt[content[0]?.first ?? 0] ?? 0;
	claim.checkable = checkability(layers, content, claim.act);
	claim.why = [READERS_OWN];
}

function newClaim(layers: Layers, content: TokenSpan[], party: PartyDraft | null, value: string | null): ClaimDraft {
	const first = content[0]?.first ?? 0;
	const act = ACTS.find((one) => one === value) ?? ("assert" satisfies Act);
	return {
		voice: "attributed",
		party,
		source: [],
		cue: [],
		content,
		lemma: "",
		form: (layers.quotationAt[first] ?? -1) === -1 ? "indirect" : "direct",
		act,
		standing: "contention",
		targets: [],
		within: null,
		checkable: checkability(layers, content, act),
		confidence: 1,
		why: [READERS_OWN],
		sentence: layers.sentenceAt[first] ?? 0,
	};
}
