/**
 * Two texts as one, for the reader to go on from: lines that both begin or end with once, what differs of both, one after
 * the other.
 */
export function mergeTexts(here: string, there: string): string {
	const lines = (text: string) => `\n${text}\n`;
	if (lines(here).includes(lines(there))) return here;
	if (lines(there).includes(lines(here))) return there;
	const a = here.split("\n");
	const b = there.split("\n");
	let first = 0;
	while (first < a.length && first < b.length && a[first] === b[first]) first++;
	let last = 0;
	while (last < a.length - first && last < b.length - first && a.at(-1 - last) === b.at(-1 - last)) last++;
	const between = (all: string[]) => all.slice(first, all.length - last);
	return [...a.slice(0, first), ...between(a), ...between(b), ...a.slice(a.length - last)].join("\n");
}
