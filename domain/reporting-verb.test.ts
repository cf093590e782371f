import { describe, expect, it } from "vitest";
import { reportingVerb } from "./reporting-verb";

describe("reportingVerb", () => {
	it.each([
		["said", "said"],
		["Says", "says"],
		["said in a statement", "said"],
		["said on Friday", "said"],
		["also told one of", "told"],
		["has sharply criticised", "criticised"],
		["have also questioned", "questioned"],
		["’s claiming", "claiming"],
		["is once again questioning", "questioning"],
		["called", "called"],
		["has called for", "called for"],
		["then pointed out", "pointed out"],
		["accused it of", "accused"],
		["to say", "say"],
		["According to", "according to"],
		["according to a report by", "according to"],
		["did not immediately respond to", "did not respond to"],
		["can't blame", "can't blame"],
		["would not accept", "would not accept"],
		["was also dubbed", "was dubbed"],
		["has been fiercely opposed", "has been opposed"],
		["has no illusions about", "has no illusions about"],
		["reply", "reply"],
		["conclusion", "conclusion"],
		["has", "has"],
		["not", "not"],
		["also", "also"],
		["—", ""],
		["", ""],
	])("takes from “%s” the verb “%s”", (cue, verb) => expect(reportingVerb(cue)).toBe(verb));
});
