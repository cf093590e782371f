import type { Layers } from "../layers";
import { attributeIntroductions } from "./attribute-introductions";
import { attributeMarks } from "./attribute-marks";
import { attributeNouns } from "./attribute-nouns";
import { attributePhrases } from "./attribute-phrases";
import { attributeVerbs } from "./attribute-verbs";
import type { Attribution } from "./attribution";
import { continueQuotations } from "./continue-quotations";

/** Finds who is reported to say what, in reading order of the contents. */
export function findAttributions(layers: Layers): Attribution[] {
	const found = [
		...attributeVerbs(layers),
		...attributePhrases(layers),
		...attributeNouns(layers),
		...attributeMarks(layers),
		...attributeIntroductions(layers),
	];
	found.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
	continueQuotations(layers, found);
	return found;
}
