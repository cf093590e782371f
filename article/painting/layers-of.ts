import { type Analysis, type Claim, isBackground, isSureLink } from "../../domain/analysis";
import type { Density } from "../../domain/settings";
import type { Span } from "../../domain/span";
import { type ClaimKind, HIGHLIGHT, type PaintStyle, PRIORITY } from "./highlight-names";
import { innermost } from "./innermost";
import type { Layer } from "./painter";

/**
 * The highlights of an analysis: for each colour slot the claims in quotes, those that are told and the names, and the
 * outlet's own claims apart. A claim within another is cut out of it, so that no two fills lie on each other.
 *
 * @param slots the colour slot of each party that has one, by id
 * @param withNames whether names are painted too
 */
export function highlightLayers(
	analysis: Analysis,
	slots: ReadonlyMap<string, number>,
	style: PaintStyle,
	density: Density,
	withNames = true,
): Layer[] {
	const shown = shownClaims(analysis, density);
	const names = new Map<string, { priority: number; spans: Span[] }>();
	const add = (name: string, priority: number, spans: readonly Span[]) => {
		const kept = names.get(name) ?? { priority, spans: [] };
		names.set(name, kept);
		kept.spans.push(...spans);
	};
	for (const { owner: claim, span } of innermost(shown.map((claim) => ({ owner: claim, spans: claim.content })))) {
		const slot = (claim.party && slots.get(claim.party)) || 0;
		if (claim.voice === "outlet") add(HIGHLIGHT.outlet, PRIORITY.outlet, [span]);
		else add(HIGHLIGHT.claim(style, kindOf(claim), slot), PRIORITY.claim, [span]);
	}
	if (withNames && density === "all") {
		for (const party of analysis.parties) {
			const slot = slots.get(party.id) ?? 0;
			if (slot === 0) continue;
			add(
				HIGHLIGHT.mention(style, slot),
				PRIORITY.mention,
				party.mentions.filter(({ form }) => form !== "pronoun"),
			);
		}
	}
	return [...names].map(([name, { priority, spans }]) => ({ name, priority, spans }));
}

/** The claims that are painted, in reading order. */
export function shownClaims(analysis: Analysis, density: Density): Claim[] {
	if (density === "off") return [];
	const claims = analysis.claims.filter((claim) => !isBackground(claim) && claim.content.length > 0);
	const disputed = density === "disputed" ? disputedClaims(analysis) : null;
	return claims
		.filter(({ id }) => disputed?.has(id) ?? true)
		.sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** The claims that take part in a dispute which is sure enough to be shown unasked. */
export function disputedClaims({ counterclaims }: Analysis): Set<string> {
	return new Set(counterclaims.filter(isSureLink).flatMap(({ claim, counter }) => [claim, counter]));
}

function kindOf({ form }: Claim): ClaimKind {
	return form === "direct" || form === "mixed" ? "quote" : "paraphrase";
}

/** The claims whose words hold a place of the text, innermost first. */
export function claimsAt(analysis: Analysis, density: Density, offset: number): string[] {
	const found: { id: string; length: number }[] = [];
	for (const claim of shownClaims(analysis, density)) {
		const span = claim.content.find(({ start, end }) => start <= offset && offset < end);
		if (span) found.push({ id: claim.id, length: span.end - span.start });
	}
	return found.sort((a, b) => a.length - b.length).map(({ id }) => id);
}
