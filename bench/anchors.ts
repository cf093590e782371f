/*
 * Whether passages are found again after an article was edited: 5,000 random edits, the same in each run, by kind; and how
 * long a passage takes. `npm run bench:anchors`; with `-- -v` it prints what went wrong, with `-- 500` it makes fewer edits.
 */
import { findPassages } from "../article/passages/find-passage";
import { unhurried } from "../article/scheduler";
import { type Anchor, anchorAt, type FoundAnchor } from "../domain/anchor";
import { contains, hull, type Span } from "../domain/span";
import { articleTexts } from "./anchors/article-texts";
import { isWord, piecesOf, textOf, toEdit } from "./anchors/edited-text";
import { EDITS } from "./anchors/edits";
import { Random } from "./anchors/random";

const FEWEST_WORDS = 3;
const MOST_WORDS = 60;
/** A passage of which more has changed is another one. */
const SURVIVES = 0.2;

/** What became of the passages that an edit of one kind was tried on. */
class Tally {
	trials = 0;
	surviving = 0;
	right = 0;
	sure = 0;
	/** Of all: a place that is not the passage's, and is not said to be uncertain. */
	wrong = 0;
	/** Of all: a place that has half of the passage, or that much too much, and is not said to be uncertain. */
	rough = 0;
	lost = 0;
	times: number[] = [];
}

const verbose = process.argv.includes("-v");
const trials = Number(process.argv.find((argument) => /^\d+$/u.test(argument)) ?? 5000);
const texts = await articleTexts();
const random = new Random(1);
const tallies = new Map<string, Tally>(Object.keys(EDITS).map((name) => [name, new Tally()]));
const kinds = Object.keys(EDITS);

for (let trial = 0; trial < trials; ) {
	const kind = kinds[trial % kinds.length] ?? "";
	if (await tried(kind)) trial++;
}
print();

/** Edits an article in one way, and looks for a passage of it; false where the article has none to take. */
async function tried(kind: string): Promise<boolean> {
	const before = random.oneOf(texts);
	const edited = toEdit(before);
	const home = random.between(0, edited.length - 1);
	const words = (edited[home] ?? []).flat().filter(({ text }) => isWord(text));
	// Short and long ones alike.
	const wanted = Math.round(FEWEST_WORDS * (MOST_WORDS / FEWEST_WORDS) ** random.share());
	if (words.length < wanted) return false;
	const at = random.between(0, words.length - wanted);
	const first = words[at]?.from ?? 0;
	const last = words[at + wanted - 1]?.from ?? 0;
	const anchor = anchorAt(before, hull(textOf(edited, first, last).places));
	const others = toEdit(random.oneOf(texts)).filter((paragraph) => paragraph.length > 0);
	EDITS[kind]?.(edited, { random, home, words: wordsOf(before), others });
	const { text, places, inOrder } = textOf(edited, first, last);
	// A passage whose sentences have changed places is nowhere as a whole.
	if (!inOrder) return false;

	const start = performance.now();
	const [found = null] = await findPassages(text, [anchor], unhurried);
	const between = performance.now();
	await findPassages(text, [anchor], unhurried);
	// The better of two: others may have been at work on the machine during one.
	const time = Math.min(between - start, performance.now() - between);
	note(kind, { text, anchor, places, found, time });
	return true;
}

interface Outcome {
	text: string;
	anchor: Anchor;
	/** Where the words of the passage are now, one by one. */
	places: Span[];
	found: FoundAnchor | null;
	time: number;
}

function note(kind: string, { text, anchor, places, found, time }: Outcome): void {
	const tally = tallies.get(kind) as Tally;
	tally.trials++;
	tally.times.push(time);
	const old = anchor.exact;
	const place = places.length > 0 ? hull(places) : null;
	const kept = (within: Span) =>
		places.reduce((sum, span) => sum + (contains(within, span) ? span.end - span.start : 0), 0);
	const now = place ? text.slice(place.start, place.end) : "";
	const survives =
		place !== null && (changed([...old], [...now]) <= SURVIVES || changed(wordsOf(old), wordsOf(now)) <= SURVIVES);
	const copy = found !== null && isCopy(text, anchor, found);
	const right = found !== null && (copy || (place !== null && isRight(text, found, place)));
	const sure = found !== null && found.certainty !== "uncertain";
	const half = found !== null && kept(found) >= kept({ start: 0, end: text.length }) / 2 && kept(found) > 0;
	if (survives) {
		tally.surviving++;
		if (right) tally.right++;
		if (right && sure) tally.sure++;
		if (!found) tally.lost++;
	}
	if (sure && !right) {
		if (half) tally.rough++;
		else tally.wrong++;
	}
	if (verbose && ((survives && !right) || (sure && !right && !half)))
		console.log(
			`\n${kind}${survives ? "" : " (does not survive)"}\n  old   ${old}\n  now   ${now}\n  found ${found ? `${text.slice(found.start, found.end)} (${found.certainty})` : "-"}`,
		);
}

/** Whether both edges are within two words of where they should be, or four fifths of the code units are shared. */
function isRight(text: string, found: Span, place: Span): boolean {
	const shared = Math.min(found.end, place.end) - Math.max(found.start, place.start);
	if (shared >= 0.8 * Math.max(found.end - found.start, place.end - place.start)) return true;
	const words = (a: number, b: number) => wordsOf(text.slice(Math.min(a, b), Math.max(a, b))).length;
	return shared > 0 && words(found.start, place.start) <= 2 && words(found.end, place.end) <= 2;
}

/** Whether the words at a place, and those around it, are those of the passage: no anchor could tell the two apart. */
function isCopy(text: string, { exact, prefix, suffix }: Anchor, { start, end }: Span): boolean {
	return text.slice(start, end) === exact && text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
}

function wordsOf(text: string): string[] {
	return piecesOf(text).filter(isWord);
}

/** The share of the items of `a` that must be inserted, deleted or replaced to make `b`. */
function changed(a: readonly string[], b: readonly string[]): number {
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (const [i, item] of a.entries()) {
		const next = [i + 1];
		for (const [j, other] of b.entries())
			next.push(Math.min((row[j] ?? 0) + (item === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
		row = next;
	}
	return (row.at(-1) ?? 0) / Math.max(1, a.length);
}

function print(): void {
	const all = new Tally();
	console.log(`\n${trials} edits of ${texts.length} articles, passages of ${FEWEST_WORDS} to ${MOST_WORDS} words`);
	console.log(`${"".padEnd(42)}   edits  survive   right  and sure    lost   wrong   rough   p50    p99    max ms`);
	for (const [name, tally] of tallies) {
		line(name, tally);
		for (const key of ["trials", "surviving", "right", "sure", "wrong", "rough", "lost"] as const)
			all[key] += tally[key];
		all.times.push(...tally.times);
	}
	line("all", all);
}

function line(name: string, { trials, surviving, right, sure, wrong, rough, lost, times }: Tally): void {
	const share = (count: number, of: number) => (of === 0 ? "-" : `${((100 * count) / of).toFixed(2)}`).padStart(8);
	const sorted = times.sort((a, b) => a - b);
	const at = (share: number) =>
		(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2).padStart(7);
	console.log(
		`${name.padEnd(42)}${String(trials).padStart(8)}${String(surviving).padStart(9)}${share(right, surviving)}${share(sure, surviving).padStart(10)}${share(lost, surviving)}${share(wrong, trials)}${share(rough, trials)}${at(0.5)}${at(0.99)}${at(1)}`,
	);
}
