/** So many tags a note may have; an imported one with more keeps them. */
export const MOST_TAGS = 100;
/** In UTF-16 code units. */
export const LONGEST_TAG = 100;

/** Why a tag was not taken. */
export type TagProblem = "too-long" | "too-many";

/** The tags in what a reader types: parted by commas, each once, without a leading #. Nothing is cut. */
export function parseTags(typed: string): string[] {
	const tags: string[] = [];
	for (const part of typed.split(/[,，、،\n]/u)) {
		const tag = part
			.normalize("NFC")
			.replace(/^\s*#+/u, "")
			.replace(/\s+/gu, " ")
			.trim();
		if (tag !== "" && !has(tags, tag)) tags.push(tag);
	}
	return tags;
}

/** Tags with those that were typed; what cannot be taken is `left`, as it was typed, with why. */
export function addTags(
	tags: readonly string[],
	typed: string,
): { tags: string[]; left: string; problem: TagProblem | null } {
	const all = [...tags];
	const left: string[] = [];
	let problem: TagProblem | null = null;
	for (const tag of parseTags(typed)) {
		if (has(all, tag)) continue;
		const wrong = tag.length > LONGEST_TAG ? "too-long" : all.length >= MOST_TAGS ? "too-many" : null;
		if (wrong) left.push(tag);
		else all.push(tag);
		problem ??= wrong;
	}
	return { tags: all, left: left.join(", "), problem };
}

/** Whether a character parts tags. */
export function partsTags(typed: string): boolean {
	return /[,，、،\n]/u.test(typed);
}

/** Tags in use that begin with what was typed, then those that have it within; without those `taken`. */
export function completeTag(inUse: readonly string[], typed: string, taken: readonly string[], most: number): string[] {
	const wanted = folded(typed.replace(/^\s*#+/u, "").trim());
	if (wanted === "") return [];
	const used = new Set(taken.map(folded));
	const begin: string[] = [];
	const within: string[] = [];
	for (const tag of inUse) {
		const at = folded(tag).indexOf(wanted);
		if (at === -1 || used.has(folded(tag))) continue;
		(at === 0 ? begin : within).push(tag);
		if (begin.length === most) break;
	}
	return [...begin, ...within].slice(0, most);
}

function has(tags: readonly string[], tag: string): boolean {
	return tags.includes(tag) || tags.some((other) => other.toLowerCase() === tag.toLowerCase());
}

/** Without case and accents, so that a quick hand finds it. */
function folded(words: string): string {
	return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
