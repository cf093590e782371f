import type { Span } from "./span";

/*
 * The analysis of one article, as analysis.schema.json describes it. Spans point into the article's text; text is never
 * copied into them. Ids are hashes of what they stand for, so that they stay when the page changes elsewhere.
 */

export type AnalysisStatus = "ok" | "partial" | "unsupported";
export type PartyKind = "person" | "state" | "organisation" | "group";
export type MentionForm = "name" | "alias" | "description" | "pronoun";

export interface Mention extends Span {
	form: MentionForm;
	confidence?: number;
}

export interface Party {
	id: string;
	/** The fullest name that the article uses. */
	name: string;
	/** False for "officials", "critics". */
	named: boolean;
	kind: PartyKind;
	/** The words that give its office. */
	role: Span | null;
	/** Id of the party for which this one speaks. */
	speaksFor: string | null;
	mentions: Mention[];
}

export type Voice = "attributed" | "outlet";
export type ClaimForm = "direct" | "mixed" | "indirect" | "narrated";
export const ACTS = [
	"assert",
	"deny",
	"accuse",
	"criticise",
	"support",
	"demand",
	"promise",
	"warn",
	"ask",
	"believe",
] as const;
export type Act = (typeof ACTS)[number];
export type Standing = "contention" | "background";
export const POLARITIES = ["against", "for", "neutral"] as const;
export type Polarity = (typeof POLARITIES)[number];

export interface ClaimTarget {
	/** Id of the party spoken about. */
	party: string;
	polarity: Polarity;
}

export interface Claim {
	id: string;
	voice: Voice;
	/** Who says it; null where the text does not tell, and for the outlet. */
	party: string | null;
	/** The words that name the source; empty where implicit. */
	source: Span[];
	cue: Span[];
	/** Several spans where the cue interrupts. */
	content: Span[];
	form: ClaimForm;
	act: Act;
	standing: Standing;
	targets: ClaimTarget[];
	/** Id of the claim whose content holds this one. */
	within: string | null;
	/** 0 to 1: how far it states a fact that evidence could settle. */
	checkable: number;
	/** 0 to 1. */
	confidence: number;
	/** Names of the rules that found it. */
	why: string[];
}

/**
 * Claims of less confidence are shown as uncertain, and can be hidden. At this level four in five are right on annotated news;
 * `docs/model-card.md` has the figures.
 */
export const DEFAULT_CONFIDENCE = 0.65;

/**
 * Links of less confidence are shown only where the reader asks for them. Above it three in four are disputes in the eyes
 * of people; `docs/model-card.md` has the figures. A denial that names what it denies ("dismissed the accusation") is as
 * good from a lower level up.
 */
const SURE_LINK = 0.65;
const SURE_NAMING = 0.45;
const NAMING_RULE = "denial-of-named-claim";

/** Whether a link is sure enough to be shown unasked. */
export function isSureLink({ confidence, rule }: Pick<Counterclaim, "confidence" | "rule">): boolean {
	return confidence >= (rule === NAMING_RULE ? SURE_NAMING : SURE_LINK);
}

/** Whether a claim is the outlet's plain narration: it takes no side, and is shown only where the reader asks for it. */
export function isBackground({ voice, standing }: Pick<Claim, "voice" | "standing">): boolean {
	return voice === "outlet" && standing === "background";
}

export type EvaluationCategory = "loaded-word" | "scare-quotes" | "epithet" | "adopted-claim";

/** Evaluative words in the outlet's own voice. */
export interface Evaluation extends Span {
	category: EvaluationCategory;
	/** The party spoken of. */
	target?: string | null;
	/** For adopted-claim: the party's claim that is stated as fact. */
	claim?: string | null;
	confidence: number;
}

export type Stance = "asserts" | "denies" | "for" | "against" | "other";

/** What one party holds on one issue. */
export interface Position {
	id: string;
	/** Null: the outlet. */
	party: string | null;
	stance: Stance;
	/** The party whose account of it this is, where it does not speak itself. */
	reportedBy: string | null;
	/** Ids of claims. */
	claims: string[];
}

export interface Issue {
	id: string;
	/** A short phrase of the article. */
	label: Span;
	confidence: number;
	positions: Position[];
}

export const COUNTERCLAIM_KINDS = ["denial", "contradiction", "rebuttal", "rejection"] as const;
export type CounterclaimKind = (typeof COUNTERCLAIM_KINDS)[number];

/** A link: `counter` disputes `claim`. */
export interface Counterclaim {
	id: string;
	/** Id of the claim that is disputed. */
	claim: string;
	/** Id of the claim that disputes it: of another party or of the outlet. */
	counter: string;
	kind: CounterclaimKind;
	confidence: number;
	/** Name of the rule that linked them. */
	rule: string;
	/** The words that show it. */
	evidence: Span[];
}

/** Parties that hold with each other here. */
export interface Camp {
	id: string;
	parties: string[];
}

/** What `engine.model` says where the rules worked without the tagger. */
export const RULES_ALONE = "rules";

export interface Analysis {
	version: 1;
	/** `model` is the checksum of the tagger's weights, or `RULES_ALONE`. */
	engine: { version: string; model: string };
	textHash: string;
	/** BCP 47. */
	language: string;
	status: AnalysisStatus;
	reason?: string;
	parties: Party[];
	claims: Claim[];
	evaluations: Evaluation[];
	issues: Issue[];
	counterclaims: Counterclaim[];
	camps: Camp[];
}
