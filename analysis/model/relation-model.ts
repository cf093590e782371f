import { LINK_FEATURES } from "../counterclaims/rules";
import { logistic, type Probability } from "../relations/logistic";
import { TOPIC_FEATURES } from "../relations/pair-features";
import weights from "./relations.json";

/** What was learnt of how claims stand to each other. */
export interface RelationModel {
	/** How probably two claims are about one matter, by their topic features. */
	sameMatter: Probability;
	/** How probably one disputes the other, by their dispute features. */
	disputes: Probability;
}

let model: RelationModel | null = null;

/** @throws TypeError where the weights are for other features than the engine's */
export function relationModel(): RelationModel {
	model ??= {
		sameMatter: logistic(TOPIC_FEATURES, weights.sameMatter),
		disputes: logistic(LINK_FEATURES, weights.disputes),
	};
	return model;
}
