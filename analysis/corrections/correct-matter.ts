import { COUNTERCLAIM_KINDS } from "../../domain/analysis";
import type { Correction } from "../../domain/correction";
import type { ClaimDraft } from "../claims/claim-draft";
import type { CounterclaimDraft } from "../counterclaims/find-counterclaims";
import type { IssueDraft } from "../issues/find-issues";
import type { TokenSpan } from "../layers";
import { READERS_OWN } from "./correct-claims";
import { type Locator, targetsWith } from "./located";
import type { Outcomes } from "./outcomes";

/** Moves claims to the issue that the reader named by words of the text, and gives issues (`from`) other words for labels. */
export function correctIssues(
	corrections: readonly Correction[],
	issues: readonly IssueDraft[],
	claims: readonly ClaimDraft[],
	locator: Locator,
	outcomes: Outcomes,
): IssueDraft[] {
	let corrected = [...issues];
	for (const correction of corrections) {
		if (correction.op !== "set-issue") continue;
		const label = locator.allWords(correction, "issue");
		if (targetsWith(correction, "from").length > 0) {
			const from = locator.allWords(correction, "from");
			const meant = from && corrected.find((issue) => overlaps(issue.label, from.found[0]));
			outcomes.settle(correction, [from, label, meant ? { sure: true } : null], () => {
				const [words] = label?.found ?? [];
				if (words) corrected = corrected.map((issue) => (issue === meant ? { ...issue, label: words } : issue));
			});
			continue;
		}
		const claim = locator.claim(claims, correction, "claim");
		outcomes.settle(correction, [claim, label], () => {
			const [words] = label?.found ?? [];
			if (!claim || !words) return;
			corrected = corrected.map((issue) => ({ ...issue, claims: issue.claims.filter((one) => one !== claim.found) }));
			const same = corrected.find((issue) => issue.label.first === words.first && issue.label.last === words.last);
			if (same) same.claims.push(claim.found);
			else corrected.push({ claims: [claim.found], label: words, confidence: 1 });
			corrected = corrected.filter((issue) => issue.claims.length > 0);
		});
	}
	return corrected;
}

function overlaps(label: TokenSpan, words: TokenSpan | undefined): boolean {
	return words !== undefined && label.first < words.last && words.first < label.last;
}

/** Confirms, adds and refuses counterclaims as the reader said. */
export function correctCounterclaims(
	corrections: readonly Correction[],
	links: readonly CounterclaimDraft[],
	claims: readonly ClaimDraft[],
	locator: Locator,
	outcomes: Outcomes,
): CounterclaimDraft[] {
	let corrected = [...links];
	for (const correction of corrections) {
		if (correction.op !== "confirm-link" && correction.op !== "add-link" && correction.op !== "reject-link") continue;
		const claim = locator.claim(claims, correction, "claim");
		const counter = locator.claim(claims, correction, "counter");
		outcomes.settle(correction, [claim, counter], () => {
			if (!claim || !counter || claim.found === counter.found) return;
			const isMeant = (link: CounterclaimDraft) => link.claim === claim.found && link.counter === counter.found;
			const rest = corrected.filter((link) => !isMeant(link));
			if (correction.op === "reject-link") corrected = rest;
			else if (correction.op === "confirm-link" && rest.length < corrected.length)
				corrected = corrected.map((link) => (isMeant(link) ? { ...link, confidence: 1 } : link));
			else corrected = [...rest, readersLink(claim.found, counter.found, correction.value)];
		});
	}
	return corrected;
}

function readersLink(claim: ClaimDraft, counter: ClaimDraft, value: string | null): CounterclaimDraft {
	const kind = COUNTERCLAIM_KINDS.find((one) => one === value) ?? "contradiction";
	const evidence = counter.cue.length > 0 ? counter.cue : counter.content;
	return { claim, counter, kind, confidence: 1, rule: READERS_OWN, evidence };
}
