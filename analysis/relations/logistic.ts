/** A logistic regression: a weight for each feature, and one for none. */
export interface LogisticWeights {
	bias: number;
	weights: Readonly<Record<string, number>>;
}

/** How probable something is by its features, 0 to 1; the features in the order of `names`. */
export type Probability = (features: readonly number[]) => number;

/** @throws TypeError where the weights are for other features */
export function logistic(names: readonly string[], { bias, weights }: LogisticWeights): Probability {
	const missing = names.filter((name) => weights[name] === undefined);
	if (missing.length > 0 || Object.keys(weights).length !== names.length)
		throw new TypeError(`The weights are for other features: train them anew (${missing.join(", ")})`);
	const own = Float64Array.from(names, (name) => weights[name] as number);
	return (features) => {
		let sum = bias;
		for (let i = 0; i < own.length; i++) sum += (own[i] as number) * (features[i] as number);
		return 1 / (1 + Math.exp(-sum));
	};
}
