import type { Layers } from "../layers";
import { type Named, type NameKind, opensDateline } from "./classify-name";

/** How much a place where a name stands counts when it is settled what the name is. */
export const voteOf = ({ certain }: Named): number => (certain ? 3 : 1);

/** Whoever acts somewhere is somebody: that it is a place or a thing takes so many times the votes. */
const ACTORS_FIRST = 2;

/**
 * Takes the same words for the same thing all through an article, which most of the places where they stand decide: what one
 * place leaves open, another tells (one sense per discourse; Gale, Church and Yarowsky 1992). Changes the names given.
 */
export function agreeOnKinds(layers: Layers, named: readonly Named[]): void {
	const surnames = new Set(named.map(({ words }) => (words.length > 1 ? words.at(-1) : undefined)));
	const byWords = new Map<string, Named[]>();
	for (const name of named) {
		const key = name.words.join(" ");
		const same = byWords.get(key);
		if (same) same.push(name);
		else byWords.set(key, [name]);
	}
	for (const same of byWords.values()) {
		if (same.length < 2) continue;
		const votes = new Map<NameKind, number>();
		for (const name of same) {
			const { kind } = name;
			const weight = voteOf(name) * (kind === "person" || kind === "organisation" ? ACTORS_FIRST : 1);
			votes.set(kind, (votes.get(kind) ?? 0) + weight);
		}
		// Where a report was written is a place, whatever it does, unless somebody is called so as well.
		if (same.some(({ span }) => opensDateline(layers, span)) && !surnames.has(same[0]?.words.at(-1)))
			votes.set("place", Number.POSITIVE_INFINITY);
		const [best] = [...votes].sort((a, b) => b[1] - a[1]);
		if (!best) continue;
		const sure = same.some(({ kind, certain }) => certain && kind === best[0]);
		for (const name of same) {
			// "Mr Orlo" is a person, whatever "Orlo" is elsewhere.
			if (name.span.title !== "" || name.span.role) continue;
			name.certain = name.kind === best[0] ? name.certain || sure : sure;
			name.kind = best[0];
		}
	}
	for (const name of named) {
		// "Lamar Orlo climbed": no place where "Orlo" by itself is somebody.
		const own = name.words.length === 2 && name.kind === "place" ? byWords.get(name.words[1] ?? "")?.[0] : undefined;
		if (own?.kind === "person" && own.certain) name.kind = "person";
	}
}
