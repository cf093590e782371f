/** More tags, or longer ones, than anybody needs are not taken. */
const MOST_TAGS = 50;
const LONGEST_TAG = 60;

/** The tags in what a reader types: parted by commas, each once, without a leading #. */
export function parseTags(typed: string): string[] {
	const tags: string[] = [];
	for (const part of typed.split(/[,\n]/u)) {
		const words = part
			.replace(/^\s*#+/u, "")
			.replace(/\s+/gu, " ")
			.trim();
		const tag = [...words].slice(0, LONGEST_TAG).join("").trimEnd();
		if (tag !== "" && !tags.includes(tag)) tags.push(tag);
		if (tags.length === MOST_TAGS) break;
	}
	return tags;
}
