import type { TokenSpan } from "../layers";
import type { Attribution } from "./attribution";

/** Finds attributions by the tokens of their contents, however many there are. */
export class ContentIndex {
	/** For each token of a content the numbers of the attributions that hold it. */
	private readonly at = new Map<number, number[]>();

	constructor(private readonly attributions: readonly Attribution[]) {
		for (const [number, { content }] of attributions.entries())
			for (const { first, last } of content)
				for (let i = first; i < last; i++) {
					const there = this.at.get(i);
					if (!there) this.at.set(i, [number]);
					else if (there.at(-1) !== number) there.push(number);
				}
	}

	/** The attributions whose contents share a token with one of the parts, in their order. */
	overlapping(parts: readonly TokenSpan[]): Attribution[] {
		const found = new Set<number>();
		for (const { first, last } of parts)
			for (let i = first; i < last; i++) for (const number of this.at.get(i) ?? []) found.add(number);
		return [...found].sort((a, b) => a - b).map((number) => this.attributions[number] as Attribution);
	}

	/** Whether any attribution's content shares a token with one of the parts. */
	meets(parts: readonly TokenSpan[]): boolean {
		return parts.some(({ first, last }) => {
			for (let i = first; i < last; i++) if (this.at.has(i)) return true;
			return false;
		});
	}
}
