import type { BlockKind } from "../../domain/article";
import { isHeading, isNamed, isWithin } from "./region";
import type { TextLine } from "./text-line";

/** Where a line stands in its article. */
export interface Place {
	/** Before the first paragraph. */
	beforeText: boolean;
	hasTitle: boolean;
	/** What the page gives as its author. */
	author: string | undefined;
}

/** What kind of block a line of the article is, by its form, its element and where it stands. */
export function kindOf(line: TextLine, place: Place): BlockKind {
	const { region, text } = line;
	const { tag } = region;
	if (isCaption(line)) return "caption";
	if (isDateLine(text) || (place.beforeText && isByline(line, place))) return "byline";
	if (isNamed(region, PICTURE, 2)) return "caption";
	if (place.beforeText && place.hasTitle && ((isHeading(region) && text.length > 60) || isNamed(region, STANDFIRST, 3)))
		return "standfirst";
	if (isHeading(region)) return "heading";
	if (tag === "LI" || tag === "DD" || tag === "DT") return "list";
	if (isWithin(region, /^BLOCKQUOTE$/u, 7)) return "quotation";
	return "paragraph";
}

const STANDFIRST = /^(?:standfirst|subtitle|dek|deck|summary|subhead|subheadline|lede|intro|kicker|excerpt)$/u;
const CAPTION = /^(?:caption|captions|credit|photo-credit|image-caption)$/u;
const PICTURE = /^(?:image|img|photo|picture)$/u;
/** A picture's credit at the end of its caption: "… (Image: Bray Press)", "[File: Bray Press]", "photos © Bray Press". */
const CREDIT =
	/(?:\((?:images?|photos?|pictures?|credits?|image credit|file photo|ap photo)\b[^)]{0,80}\)|\[file: [^\]]{1,60}\]|\b(?:photos?|images?|pictures?)(?: by)? ©.{1,60})\s*$/;
const OF_A_PICTURE = /^(?:in this .{0,60}\b(?:photo|image|picture|frame grab)\b|(?:image|photo|picture) credit\b)/;

const LONGEST_CREDIT = 300;

function isCaption({ region, text }: TextLine): boolean {
	if (isWithin(region, /^(?:FIGURE|FIGCAPTION|CAPTION)$/u, 7)) return true;
	if (text.length < LONGEST_CREDIT && CREDIT.test(text.toLowerCase())) return true;
	return OF_A_PICTURE.test(text.slice(0, LONGEST_CREDIT).toLowerCase()) || isNamed(region, CAPTION, 3);
}

const BYLINE = /^(?:byline|bylines|author|authors|dateline|timestamp|pubdate|publish-date|meta)$/u;
const LONGEST_BYLINE = 160;
const SENTENCE_END = /[.!?…。][\])"'”’»]*$/u;

/** Who wrote it and when, as it stands above a text. */
function isByline({ region, text }: TextLine, { author }: Place): boolean {
	if (text.length >= LONGEST_BYLINE) return false;
	if (/^(?:(?:written |reported )?by|by:)\s+\S/.test(text.toLowerCase()))
		return !SENTENCE_END.test(text) || hasDate(text) || text.length < 60;
	const isSentence = SENTENCE_END.test(text) && text.length > 60;
	if (isSentence) return false;
	if (isNamed(region, BYLINE, 2)) return true;
	if (author !== undefined && text.length < author.length + 20 && text.includes(author)) return true;
	return text.length < 120 && hasDate(text) && !isHeading(region);
}

/** Whether a text has a day or an hour in it, in whatever language: a year or a clock's time beside another number. */
function hasDate(text: string): boolean {
	return (
		(/(?<!\d)(?:19|20)\d\d/u.test(text) && /(?<!\d)\d{1,2}(?!\d)/u.test(text)) ||
		(/\b\d{1,2}:\d\d\b/u.test(text) && text.length < 60)
	);
}

const DATE_WORDS =
	/\b(?:(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|hour|minute|day)[a-z]*|[ap]\.?m\.?|gmt|utc|[ecpm][sd]t|bst|ist|cet|published|updated|posted|last|first|modified|on|at|by|of|ago|min|read|local|time|the)\b|\d+(?:st|nd|rd|th)?|[^a-z0-9\u00c0-\uffff]+|[\u2000-\u206f]+/g;

/** Whether a short line is nothing but a date or a time; numbers alone are none. */
function isDateLine(text: string): boolean {
	return (
		text.length < 100 &&
		/\d/u.test(text) &&
		(/[a-zA-Z\u00c0-\uffff]{2}/.test(text) ||
			/(?:^|\s)(?:\d{1,2}:\d\d|\d{1,4}([/.-])\d{1,2}\1\d{1,4})(?:\s|$)/u.test(text)) &&
		!SENTENCE_END.test(text) &&
		text.toLowerCase().replace(DATE_WORDS, "").length < 3
	);
}
