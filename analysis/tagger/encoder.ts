/** Sequences of tokens for the encoder, by what is known of each token; sequences lie one after the other. */
export interface EncoderInput {
	/** The distinct forms among the tokens, a row of `formWidth` 16-bit numbers each: what embeddings say of them. */
	forms: Int16Array;
	/** For each token the row of its form. */
	formOf: Uint32Array;
	/** For each token the rows of the tables of its two groups of columns. */
	oneOf: Uint32Array;
	otherOf: Uint32Array;
	/** How many tokens each sequence has. */
	lengths: readonly number[];
}

/** A matrix of small whole numbers by rows, and what a row's sums are multiplied with. */
export interface WholeMatrix {
	rows: number;
	columns: number;
	values: Int16Array;
	scales: Float32Array;
}

/** The weights of the encoder. Gates lie in the order input, forget, cell, output; the forward direction's come first. */
export interface EncoderWeights {
	/** How many units a direction has. */
	units: number;
	/** What a form gives the gates of both directions: eight times `units` rows. */
	form: WholeMatrix;
	/** What each combination of a group of columns gives them: rows of eight times `units` numbers. */
	one: Float32Array;
	other: Float32Array;
	/** What a direction's state gives its gates: four times `units` rows. */
	ahead: WholeMatrix;
	back: WholeMatrix;
	/** What both states give each label; rows are filled up to a multiple of sixteen. */
	output: WholeMatrix;
}

/**
 * A bidirectional LSTM (Hochreiter and Schmidhuber 1997) of one layer with its output layer. States and inputs are whole
 * numbers of 16 bits, so that sums of products are exact.
 *
 * @returns for each token a row of as many 32-bit floats as `output` has rows: the scores of the labels, without biases
 */
export type Encoder = (input: EncoderInput) => Float32Array;
