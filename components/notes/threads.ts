/** A note, and what was added to it later, oldest first. */
export interface Thread<N> {
	root: N;
	later: N[];
}

interface Threaded {
	id: string;
	replyTo?: string;
	createdAt: number;
}

/**
 * Notes by thread. What was added to something added belongs to the first note too. Where that one is gone its followers stand
 * for themselves; none is left out, and the roots stay in the order given.
 */
export function threadsOf<N extends Threaded>(notes: readonly N[]): Thread<N>[] {
	const byId = new Map(notes.map((note) => [note.id, note]));
	const threads = new Map<string, Thread<N>>();
	for (const note of notes) if (rootOf(note, byId) === note) threads.set(note.id, { root: note, later: [] });
	for (const note of notes) {
		const root = rootOf(note, byId);
		if (root !== note) threads.get(root.id)?.later.push(note);
	}
	for (const { later } of threads.values()) later.sort(byAge);
	return [...threads.values()];
}

/** The first note of a thread. Notes that follow each other in a circle, as no reader makes them, have the oldest. */
function rootOf<N extends Threaded>(note: N, byId: ReadonlyMap<string, N>): N {
	const way = new Set<N>();
	let at = note;
	while (!way.has(at)) {
		way.add(at);
		const before = at.replyTo === undefined ? undefined : byId.get(at.replyTo);
		if (!before) return at;
		at = before;
	}
	// `at` is on the circle: go round it once.
	const circle = [...way].slice([...way].indexOf(at));
	return circle.reduce((oldest, other) => (byAge(other, oldest) < 0 ? other : oldest));
}

function byAge(a: Threaded, b: Threaded): number {
	return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
