const HAVE = /^(?:have|has|had|'ve|’ve|'s|’s|'d|’d)$/u;
const BE = /^(?:be|been|being|am|is|are|was|were)$/u;
const DO = /^(?:do|does|did)$/u;
const MODAL = /^(?:can|could|may|might|must|shall|should|will|would|cannot)$/u;
const NEGATION = /^(?:not|never)$|n['’]t$/u;
/** What may stand between the parts of a verb without being one. */
const ADVERB =
	/^(?:also|again|already|always|even|ever|first|further|just|later|long|now|often|once|only|soon|still|then|thus|too|yet)$|(?<!^(?:al|app|comp|f|imp|ral|re|rep|supp))ly$/u;
/** Words that make another verb of the one before: "called for" is not "called". */
const PARTICLE = /^(?:about|after|against|at|back|by|down|for|of|off|on|out|over|through|to|up|upon|with)$/u;
/** After these a preposition only tells when and where: "said on Friday". */
const SPEECH = /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|wr(?:ite|ites|ote|iting)|add(?:s|ed|ing)?)$/u;
const DETERMINER = /^(?:a|an|any|every|her|his|its|little|much|no|our|some|the|their)$/u;
const MOST_WORDS = 5;

/**
 * The verb of a claim's cue, as the text has it, in small letters and without what stands around it: "has sharply criticised"
 * gives "criticised", "said in a statement" gives "said", "called for" stays. What changes the meaning stays: a "not", a
 * "could", a passive "was". Empty where the cue has no words.
 */
export function reportingVerb(cue: string): string {
	const words = cue.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|['’]\p{L}+/gu) ?? [];
	const [first = ""] = words;
	if (first === "according") return words.slice(0, 2).join(" ");
	const rest = words.filter((word) => !ADVERB.test(word));
	if (rest[0] === "to" && rest.length > 1) rest.shift();
	// A "have" of the perfect goes; one with an object of its own, as in "has no illusions", is the verb.
	const [have = "", next = ""] = rest;
	if (HAVE.test(have) && next !== "") {
		if (DETERMINER.test(next)) return rest.slice(0, MOST_WORDS).join(" ");
		if (next !== "been") rest.shift();
	}
	let at = 0;
	const isHelper = (word: string) => [HAVE, BE, DO, MODAL, NEGATION].some((kind) => kind.test(word));
	while (at < rest.length - 1 && isHelper(rest[at] ?? "")) at++;
	const verb = rest[at];
	if (verb === undefined) return words.join(" ");
	let helpers = rest.slice(0, at);
	// "Is stressing" is the same verb as "stresses"; "was accused" is not the same as "accused".
	if (verb.endsWith("ing") && helpers.every((word) => HAVE.test(word) || BE.test(word))) helpers = [];
	const after = rest[at + 1] ?? "";
	const particle = PARTICLE.test(after) && !SPEECH.test(verb) ? [after] : [];
	return [...helpers, verb, ...particle].join(" ");
}
