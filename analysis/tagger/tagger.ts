import type { Layers, TokenSpan } from "../layers";
import { ORGANISATION_NOUNS, ROLE_NOUNS, TITLES } from "../lexicon/people";
import { stateReading } from "../lexicon/state-table";
import type { Steps } from "../steps";
import type { Encoder, EncoderInput } from "./encoder";
import { LabelChain, type LabelScores } from "./label-sequences";
import { ATTRIBUTION_LABELS, NAME_KINDS, type TaggedNameKind } from "./labels";
import { combination, type FormTable } from "./prepare-encoder";
import type { TaggerModel } from "./read-model";
import { readRuns, readStretches, type Stretch } from "./stretches";
import { columnsOfForm, columnsOfPlace, isGivenName, normalForm } from "./token-features";

/** A longer paragraph is labelled in pieces, which bounds memory and the damage of a text without paragraphs. */
const LONGEST_SEQUENCE = 400;
/** So many labelings are drawn; the share of them that has a statement is how sure the tagger is of it. */
export const DRAWS = 32;
/** So many tokens, about, are read before others may go on. */
const BATCH = 2000;

/** A proper name, by tokens (half open). */
export interface TaggedName extends TokenSpan {
	kind: TaggedNameKind;
}

/** What the tagger finds in a paragraph. */
export interface TaggedParagraph {
	/** The stretches of each draw, mostly one array for draws of the same; null where none has any. */
	draws: Stretch[][] | null;
	names: TaggedName[];
}

/** A paragraph, or a part of one, by tokens. */
interface Piece extends TokenSpan {
	paragraph: TaggedParagraph;
}

/** Labels tokens with a trained model. Made once for a model: it holds what is computed ahead. */
export class Tagger {
	readonly checksum: string;
	private readonly attributions: LabelChain;
	private readonly names: LabelChain;

	constructor(
		private readonly model: TaggerModel,
		private readonly forms: FormTable,
		private readonly encode: Encoder,
	) {
		this.checksum = model.checksum;
		this.attributions = new LabelChain(model.attributions.transitions);
		this.names = new LabelChain(model.names.transitions);
	}

	/**
	 * What it finds in each of some stretches of an article (its paragraphs, say), in their order; yields now and then, so that
	 * others can go on.
	 *
	 * @param roles what the rules say of each token of the article
	 */
	*read(layers: Layers, parts: readonly TokenSpan[], roles: Uint8Array): Steps<TaggedParagraph[]> {
		const found = parts.map((): TaggedParagraph => ({ draws: null, names: [] }));
		const given = this.givenNames(layers);
		let batch: Piece[] = [];
		let tokens = 0;
		for (const [index, { first, last }] of parts.entries()) {
			const paragraph = found[index] as TaggedParagraph;
			for (let from = first; from < last; from += LONGEST_SEQUENCE) {
				const to = Math.min(last, from + LONGEST_SEQUENCE);
				batch.push({ first: from, last: to, paragraph });
				tokens += to - from;
				if (tokens < BATCH) continue;
				this.readPieces(layers, roles, given, batch);
				yield;
				batch = [];
				tokens = 0;
			}
		}
		this.readPieces(layers, roles, given, batch);
		return found;
	}

	private readPieces(layers: Layers, roles: Uint8Array, given: ReadonlySet<string>, pieces: readonly Piece[]): void {
		const { attributions, names } = this.model;
		const values = this.encode(this.inputOf(layers, roles, given, pieces));
		const tokens = pieces.reduce((sum, { first, last }) => sum + last - first, 0);
		const stride = tokens > 0 ? values.length / tokens : 0;
		const statements: LabelScores = { values, stride, offset: 0, bias: attributions.bias };
		const named: LabelScores = { values, stride, offset: ATTRIBUTION_LABELS, bias: names.bias };
		let at = 0;
		for (const { first, last, paragraph } of pieces) {
			const end = at + last - first;
			const sequences = this.attributions.draw(statements, at, end, DRAWS);
			if (sequences) {
				const read = new Map([...new Set(sequences)].map((labels) => [labels, readStretches(labels, first)]));
				const draws = sequences.map((labels) => read.get(labels) ?? []);
				paragraph.draws = paragraph.draws?.map((own, i) => own.concat(draws[i] ?? [])) ?? draws;
			}
			paragraph.names.push(...readNames(this.names.best(named, at, end), first));
			at = end;
		}
	}

	/** The words with a capital that stand before a surname which the model does not know. */
	private givenNames({ words }: Layers): ReadonlySet<string> {
		const found = new Set<string>();
		for (const [i, { text, tag, capitalised, lower }] of words.entries()) {
			const next = words[i + 1];
			if (tag !== "name" || !capitalised || next?.tag !== "name" || !next.capitalised) continue;
			if (isOffice(lower) || ORGANISATION_NOUNS.has(lower) || stateReading(lower)) continue;
			if (ORGANISATION_NOUNS.has(next.lower) || this.model.vocabulary.has(normalForm(next))) continue;
			const before = words[i - 1];
			const begins = before?.tag !== "name" || isOffice(before.lower);
			if (begins && words[i + 2]?.tag !== "name") found.add(text);
		}
		return found;
	}

	private inputOf(
		layers: Layers,
		roles: Uint8Array,
		given: ReadonlySet<string>,
		pieces: readonly Piece[],
	): EncoderInput {
		const lengths = pieces.map(({ first, last }) => last - first);
		const tokens = lengths.reduce((sum, length) => sum + length, 0);
		const formOf = new Uint32Array(tokens);
		const oneOf = new Uint32Array(tokens);
		const otherOf = new Uint32Array(tokens);
		const rows = new Map<string, number>();
		const forms = new Int16Array(tokens * this.forms.width);
		const columns: number[] = [];
		let at = 0;
		for (const { first, last } of pieces) {
			for (let i = first; i < last; i++, at++) {
				const word = layers.words[i];
				if (!word) continue;
				let row = rows.get(word.text);
				if (row === undefined) {
					row = rows.size;
					rows.set(word.text, row);
					const normal = normalForm(word);
					const known = isGivenName(word) || given.has(word.text) ? 0 : (this.model.vocabulary.get(normal) ?? 0);
					this.forms.write(known, columnsOfForm(word, normal, known > 0), forms, row * this.forms.width);
				}
				columnsOfPlace(layers, i, word, roles[i] ?? 0, columns);
				formOf[at] = row;
				oneOf[at] = combination(columns, 0);
				otherOf[at] = combination(columns, 1);
			}
		}
		return { forms: forms.subarray(0, rows.size * this.forms.width), formOf, oneOf, otherOf, lengths };
	}
}

const isOffice = (lower: string) => ROLE_NOUNS.has(lower) || TITLES.has(lower);

/** The names of a labelled sequence whose first token is `offset`. */
function readNames(labels: Uint8Array, offset: number): TaggedName[] {
	const names: TaggedName[] = [];
	readRuns(labels, (kind, first, last) =>
		names.push({ kind: NAME_KINDS[kind] as TaggedNameKind, first: offset + first, last: offset + last }),
	);
	return names;
}
