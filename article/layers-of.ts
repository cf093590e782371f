import { type Analysis, isBackground } from "../domain/analysis";
import { PARTY_SLOTS, slotsOf } from "../domain/prominence";
import type { Span } from "../domain/span";
import { HIGHLIGHT, PRIORITY } from "./highlight-names";
import type { Layer } from "./painter";

/** The highlights of an analysis: for each colour slot the claims and the names, and the outlet's own claims apart. */
export function highlightLayers(analysis: Analysis): Layer[] {
	const slots = slotsOf(analysis);
	const claims: Span[][] = Array.from({ length: PARTY_SLOTS + 1 }, () => []);
	const mentions: Span[][] = Array.from({ length: PARTY_SLOTS + 1 }, () => []);
	const outlet: Span[] = [];
	for (const claim of analysis.claims) {
		if (isBackground(claim)) continue;
		if (claim.voice === "outlet") outlet.push(...claim.content);
		else claims[(claim.party && slots.get(claim.party)) || 0]?.push(...claim.content);
	}
	for (const party of analysis.parties) {
		const slot = slots.get(party.id);
		if (slot === undefined || slot === 0) continue;
		for (const mention of party.mentions) if (mention.form !== "pronoun") mentions[slot]?.push(mention);
	}
	const layers: Layer[] = [{ name: HIGHLIGHT.outlet, priority: PRIORITY.outlet, spans: outlet }];
	for (let slot = 0; slot <= PARTY_SLOTS; slot++) {
		layers.push({ name: HIGHLIGHT.claim(slot), priority: PRIORITY.claim, spans: claims[slot] ?? [] });
		if (slot > 0)
			layers.push({ name: HIGHLIGHT.mention(slot), priority: PRIORITY.mention, spans: mentions[slot] ?? [] });
	}
	return layers;
}

/** The claims whose words hold a place of the text, innermost first. */
export function claimsAt(analysis: Analysis, offset: number): string[] {
	const found: { id: string; length: number }[] = [];
	for (const claim of analysis.claims) {
		if (isBackground(claim)) continue;
		const span = claim.content.find(({ start, end }) => start <= offset && offset < end);
		if (span) found.push({ id: claim.id, length: span.end - span.start });
	}
	return found.sort((a, b) => a.length - b.length).map(({ id }) => id);
}
