import type { Layers } from "../layers";
import { runToEnd, type Steps } from "../steps";
import { attributeIntroductions } from "./attribute-introductions";
import { attributeMarks } from "./attribute-marks";
import { attributeNouns } from "./attribute-nouns";
import { attributePhrases } from "./attribute-phrases";
import { attributeVerbs } from "./attribute-verbs";
import type { Attribution } from "./attribution";
import { continueQuotations } from "./continue-quotations";

/** Finds who is reported to say what, in reading order of the contents. */
export function findAttributions(layers: Layers): Attribution[] {
	return runToEnd(findingAttributions(layers));
}

const RULES = [attributeVerbs, attributePhrases, attributeNouns, attributeMarks, attributeIntroductions];

/** The same, a piece at a time. */
export function* findingAttributions(layers: Layers): Steps<Attribution[]> {
	const found: Attribution[] = [];
	for (const attribute of RULES) {
		for (const attribution of attribute(layers)) found.push(attribution);
		yield;
	}
	found.sort((a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0));
	continueQuotations(layers, found);
	return found;
}
