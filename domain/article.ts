import type { Span } from "./span";

export const BLOCK_KINDS = [
	"title",
	"standfirst",
	"byline",
	"heading",
	"paragraph",
	"list",
	"quotation",
	"caption",
] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/** One block of an article: a stretch of its text without line breaks. */
export interface Block extends Span {
	kind: BlockKind;
}

/** The readable text of a page, apart from the page. */
export interface Article {
	/** The address as the browser had it. */
	url: string;
	/** The address that notes are kept under (`domain/address.ts`); as it is found, the one that the page itself names. */
	canonicalUrl: string;
	title: string;
	outlet?: string;
	byline?: string;
	/** ISO 8601. */
	published?: string;
	/** BCP 47; `und` where the page does not say. */
	language: string;
	/** Title and blocks in reading order, a line each. */
	text: string;
	blocks: Block[];
	/** Whether the text is cut off: a paywall, "read more", or our own limit. */
	partial: boolean;
}
