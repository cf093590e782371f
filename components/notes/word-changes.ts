/** A stretch of words that stayed, is gone, or is new. */
export interface WordChange {
	kind: "same" | "gone" | "new";
	words: string;
}

/** More comparisons than these are not made: two texts of five hundred different words each. */
const MOST_COMPARISONS = 250_000;

/**
 * What changed between two texts, word by word; but for white space it is `before` without what is new, and `now` without
 * what is gone. Of long texts that differ much it tells only where they are equal at their ends.
 */
export function wordChanges(before: string, now: string): WordChange[] {
	const a = wordsOf(before);
	const b = wordsOf(now);
	let first = 0;
	while (first < a.length && first < b.length && keyOf(a[first]) === keyOf(b[first])) first++;
	let last = 0;
	while (last < a.length - first && last < b.length - first && keyOf(a.at(-1 - last)) === keyOf(b.at(-1 - last)))
		last++;
	return joined([
		...a.slice(0, first).map((words, i) => same(words, b[i])),
		...between(a.slice(first, a.length - last), b.slice(first, b.length - last)),
		...a.slice(a.length - last).map((words, i) => same(words, b[b.length - last + i])),
	]);
}

/** Words with the space after them, and marks, so that a comma that came does not change the word before it. */
function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*\s*|[^\p{L}\p{N}]\s*/gu) ?? [];
}

/** White space alone is no change. */
function keyOf(words = ""): string {
	return words.trimEnd();
}

/** With the space after it where only one has some: the next word stands apart. */
function same(a: string, b = ""): WordChange {
	return { kind: "same", words: a.length > b.length ? a : b };
}

/** The changes by a longest common subsequence of the words. */
function between(a: readonly string[], b: readonly string[]): WordChange[] {
	const gone = a.map((words): WordChange => ({ kind: "gone", words }));
	const come = b.map((words): WordChange => ({ kind: "new", words }));
	if (a.length * b.length > MOST_COMPARISONS) return [...gone, ...come];
	const keys = a.map(keyOf);
	const others = b.map(keyOf);
	// The length of the longest common subsequence of what follows the i-th and the j-th word.
	const width = b.length + 1;
	const common = new Uint32Array((a.length + 1) * width);
	const at = (i: number, j: number) => common[i * width + j] ?? 0;
	for (let i = a.length - 1; i >= 0; i--) {
		for (let j = b.length - 1; j >= 0; j--)
			common[i * width + j] = keys[i] === others[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	}
	const changes: WordChange[] = [];
	let i = 0;
	let j = 0;
	while (i < a.length && j < b.length) {
		if (keys[i] === others[j]) changes.push(same(a[i++] ?? "", b[j++]));
		else if (at(i + 1, j) >= at(i, j + 1)) changes.push(...gone.slice(i, ++i));
		else changes.push(...come.slice(j, ++j));
	}
	return [...changes, ...gone.slice(i), ...come.slice(j)];
}

/** Neighbours of one kind as one; of what was replaced all that is gone before all that is new. */
function joined(changes: readonly WordChange[]): WordChange[] {
	const whole: WordChange[] = [];
	let gone = "";
	let come = "";
	const replaced = () => {
		if (gone !== "") whole.push({ kind: "gone", words: gone });
		if (come !== "") whole.push({ kind: "new", words: come });
		gone = "";
		come = "";
	};
	for (const { kind, words } of changes) {
		if (kind === "gone") gone += words;
		else if (kind === "new") come += words;
		else {
			replaced();
			const last = whole.at(-1);
			if (last?.kind === "same") last.words += words;
			else whole.push({ kind, words });
		}
	}
	replaced();
	return whole;
}
