import { beginLabel, type PartnerSide, type Role } from "../analysis/tagger/labels";

/** An attribution that people marked, by tokens: the indices that each role covers, in stretches (half open). */
export interface MarkedAttribution {
	source: [number, number][];
	cue: [number, number][];
	content: [number, number][];
}

type Stretch = [number, number];

/** The attributions of the article's own level: those that do not lie within the content of another. */
export function outermost(all: readonly MarkedAttribution[]): MarkedAttribution[] {
	const size = (stretches: readonly Stretch[]) => stretches.reduce((sum, [first, last]) => sum + last - first, 0);
	const within = (inner: readonly Stretch[], outer: readonly Stretch[]) =>
		inner.every(([first, last]) => outer.some(([from, to]) => from <= first && last <= to));
	const sorted = all.filter(({ content }) => content.length > 0).sort((a, b) => size(b.content) - size(a.content));
	const outer: MarkedAttribution[] = [];
	for (const { source, cue, content } of sorted) {
		const frame = [...source, ...cue];
		const isInner = outer.some(
			(holder) =>
				size(holder.content) > size(content) &&
				within(content, holder.content) &&
				(frame.length === 0 || within(frame, holder.content)),
		);
		if (!isInner) outer.push({ source, cue, content });
	}
	return outer;
}

/** The label of each token of an article, for attributions of one level. */
export function labelTokens(length: number, attributions: readonly MarkedAttribution[]): Uint8Array {
	const labels = new Uint8Array(length);
	const paint = (role: Role, partner: PartnerSide, [first, last]: Stretch) => {
		const begin = beginLabel(role, partner);
		for (let i = first; i < last; i++) labels[i] = i === first ? begin : begin + 1;
	};
	for (const { source, cue, content } of attributions) {
		const anchor = cue[0] ?? source[0];
		for (const part of content) paint("content", sideOf(anchor, part), part);
	}
	for (const { source, cue } of attributions) {
		for (const part of source) paint("source", "none", part);
		for (const part of cue) paint("cue", sideOf(source[0], part), part);
	}
	return mended(labels);
}

function sideOf(partner: Stretch | undefined, stretch: Stretch): PartnerSide {
	if (!partner) return "none";
	return partner[0] < stretch[0] ? "left" : "right";
}

/** A stretch that another one was painted over in the middle begins anew behind it. */
function mended(labels: Uint8Array): Uint8Array {
	for (let i = 0; i < labels.length; i++) {
		const label = labels[i] ?? 0;
		const before = i > 0 ? (labels[i - 1] ?? 0) : 0;
		if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[i] = label - 1;
	}
	return labels;
}
