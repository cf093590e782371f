import type { TaggedNameKind } from "../analysis/tagger/labels";

type Span = [number, number];

/** An annotated text; spans are in UTF-16 code units. */
export interface MarkedArticle {
	id: string;
	/** The outlet, or the corpus: whose habits of marking it follows. */
	group: string;
	text: string;
	/** Null where nobody marked any. */
	attributions: { source: Span[]; cue: Span[]; content: Span[] }[] | null;
	/** All proper names; null where nobody marked any. */
	names: { span: Span; kind: TaggedNameKind }[] | null;
	/** All mentions of entities, proper names among them; null where nobody marked any. */
	mentions: { span: Span; kind: TaggedNameKind }[] | null;
}

interface Line {
	id: string;
	text: string;
	publisher?: string;
	attributions: { source?: Span[]; cue?: Span[]; content?: Span[] }[];
	mentions?: { span: Span; etype: string; pron: boolean }[];
}

const KIND_OF_ENTITY: Readonly<Record<string, TaggedNameKind>> = {
	person: "person",
	organization: "organisation",
	place: "place",
};
/** Kinds of entities whose names are no proper names here: "Monday", "the Internet". */
const NO_NAMES = new Set(["time", "quantity"]);

/** Reads lines of JSON whose spans are in code points. */
export function* readMarkedArticles(lines: string): Generator<MarkedArticle> {
	for (const line of lines.split("\n")) {
		if (line.trim() === "") continue;
		const { id, text, publisher, attributions, mentions } = JSON.parse(line) as Line;
		const offset = codeUnits(text);
		const convert = ([start, end]: Span): Span => [offset(start), offset(end)];
		const all = (spans: Span[] | undefined) => (spans ?? []).map(convert);
		yield {
			id,
			group: publisher ?? "gum",
			text,
			attributions: attributions.map(({ source, cue, content }) => ({
				source: all(source),
				cue: all(cue),
				content: all(content),
			})),
			names: null,
			mentions:
				mentions
					?.filter(({ pron, etype }) => !pron && !NO_NAMES.has(etype))
					.map(({ span, etype }) => ({ span: convert(span), kind: KIND_OF_ENTITY[etype] ?? "other" })) ?? null,
		};
	}
}

/** From offsets in code points to offsets in UTF-16 code units. */
function codeUnits(text: string): (codePoint: number) => number {
	const offsets: number[] = [];
	let at = 0;
	for (const character of text) {
		offsets.push(at);
		at += character.length;
	}
	offsets.push(at);
	return (codePoint) => offsets[codePoint] ?? at;
}
