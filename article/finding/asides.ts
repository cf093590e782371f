import type { Scheduler } from "../scheduler";
import { isHeading, isWithin } from "./region";
import type { TextLine } from "./text-line";

/*
 * Expressions here and beside are tried on text in small letters, and know no classes of Unicode where others do: a browser
 * compiles them when a page is first read, and those that ignore case took it longer than all the reading.
 */
const LABEL =
	/^(?:advert(?:isement)?|advertising|sponsored|share(?: this)?(?: article| story)?|read more|related(?: articles?| stories| content| links?)?|see also|more on this|recommended|most read|trending|comments?|sign up|subscribe|follow us|tweet|email|print|listen|watch|loading.*|(?:story|article) continues below.*|continue reading.*|click here.*|view gallery|photos?|gallery|video|newsletter|copyright.*|©.*|all rights reserved.*|published|updated|tags?:?|topics?:?|filed under.*|share on .*|\d+ comments?|image source.*|image caption.*|getty images.*|media playback.*|caption|close|don['’]t miss|breaking news|key points|highlights|you (?:may|might) also (?:like|enjoy).*|leave a (?:reply|comment).*|about the author)$/;
const LEAD_IN =
	/^(?:read more|read also|also read|also|read next|see also|see more|related|more|watch|listen|don['’]t miss|must read|recommended|up next|sign up|subscribe)\s*[:|»>–-]/;
/** The outlet asks to be followed, liked, subscribed to. */
const OUTLET_CALL =
	/^(?:like|follow|find|join|chat with|message|listen|watch|download|subscribe|sign up|get)\b.{0,70}\b(?:facebook|twitter|instagram|youtube|whatsapp|telegram|messenger|newsletters?|inbox|podcast|app store|google news|delivered)\b/;
const DISCLOSURE =
	/^(?:this (?:post|article|page|story) (?:may|might) contain\b|.{0,80}\baffiliate\b.{0,30}\b(?:links?|commissions?|program))/;
/** Markup that a publisher's system left unread: "[button link=…]", "<div class=…". */
const RAW_MARKUP = /^(?:<\/?[a-z]+[\s>]|\[\/?[a-z][\w-]*(?:\s+[\w-]+\s*=|\]))/;
/** How often a page was read or shared: "4553", "438.3K". */
const COUNT = /^\d[\d.,]{0,8}[KkMm]?$/;
const ADDRESS = /\bhttps?:\/\/\S+/g;
const SENTENCE_END = /[.!?…。！？][\])"'”’»]*$/;

const LONGEST_LABEL = 200;
const LONGEST_ASIDE = 300;

/** Leaves out what stands in the article without being of it, and what trails behind it. */
export async function dropAsides(lines: readonly TextLine[], scheduler: Scheduler): Promise<TextLine[]> {
	const kept: TextLine[] = [];
	for (const [i, line] of lines.entries()) {
		if (scheduler.due()) await scheduler.pause();
		if (!isAside(line, lines[i + 1])) kept.push(line);
	}
	return trimEnd(kept);
}

/** Lines that stand in the article without being of it: labels, lines of links, lead-ins to other articles. */
function isAside(line: TextLine, next: TextLine | undefined): boolean {
	const { text, linked } = line;
	const words = text.slice(0, LONGEST_ASIDE).toLowerCase();
	if (text.length < LONGEST_LABEL) {
		if (LABEL.test(words) || OUTLET_CALL.test(words)) return true;
		if (LEAD_IN.test(words) && (linked > 0 || text.length < 120)) return true;
	}
	if (RAW_MARKUP.test(words)) return true;
	if (text.length < LONGEST_ASIDE && DISCLOSURE.test(words)) return true;
	if (linked / text.length > 0.75)
		return !SENTENCE_END.test(text) && !isLinkedHeading(line, next) && !isQuotedSource(line);
	if (isMostlyAddresses(text)) return true;
	return (text.length < 3 || COUNT.test(text)) && !isCell(line);
}

/** The heading of a list's entry that leads elsewhere and is followed by text about it. */
function isLinkedHeading({ region, text }: TextLine, next: TextLine | undefined): boolean {
	return (
		isHeading(region) &&
		text !== text.toUpperCase() &&
		next !== undefined &&
		next.prose > 60 &&
		next.region.parent === region.parent
	);
}

/** Below a quoted post: "— Ada Orlo (@orlo) March 1, 2026". */
function isQuotedSource({ region, text }: TextLine): boolean {
	return /^[—–-]\s?\S/.test(text) && isWithin(region, /^BLOCKQUOTE$/u, 3);
}

function isMostlyAddresses(text: string): boolean {
	const found = text.includes("://") ? text.match(ADDRESS) : null;
	return found !== null && found.length > 1 && found.join("").length > text.length * 0.5;
}

const isCell = ({ region }: TextLine) => region.tag === "TD" || region.tag === "TH";

/** Lines about the author, the outlet or the reader's inbox, as they stand below an article. */
const SIGN_OFF =
	/^(?:follow (?:him|her|us|me|them|the author)\b|subscribe\b|sign up\b|get (?:the latest|our|breaking|more|it)\b|have a (?:tip|story)\b|join (?:our|us|the conversation)\b|(?:contact|email|e-mail|reach|write to) (?:(?:the (?:author|reporter|writer)|us|him|her)\b|\S+ \S+ (?:at|on|via)\b)|like us on|download (?:our|the)|read (?:more|next|also)|related|more from|click here|this (?:article|story|post) (?:was|is|has been|originally|may contain)|reporting by|additional reporting|editing by|photos? by|you can follow|if you (?:have (?:a|any) (?:news )?tips?|enjoyed this)|thank you for|support (?:our|us)|copyright|©|\(c\)|there was a problem|you have been|this website uses)/;
/** "Ada Orlo is a reporter", "Ada Orlo's new book about bridges". */
const ABOUT_AUTHOR =
	/^(?:\S+ ){1,4}(?:is (?:\S+ ){0,5}(?:reporter|writer|editor|columnist|correspondent|journalist|contributor|author|curator|producer|fellow)|covers|writes about|(?:new |latest )?book about)\b/;
const CAPITAL = /^[A-Z\u00c0-\u00de]/;
function signsOff(text: string): boolean {
	const words = text.slice(0, LONGEST_ASIDE).toLowerCase();
	return SIGN_OFF.test(words) || (CAPITAL.test(text) && ABOUT_AUTHOR.test(words));
}

/** Drops what trails behind the last paragraph of prose: headings, credits, and lines that sign off. */
function trimEnd(lines: readonly TextLine[]): TextLine[] {
	let last = lines.length;
	while (last > 0) {
		const line = lines[last - 1];
		if (line && (isParagraph(line) || endsText(line, lines[last - 2])) && !signsOff(line.text)) break;
		last--;
	}
	return lines.slice(0, last);
}

/** Whether a line is a short last sentence, in the same column as the paragraph before it. */
function endsText({ region, text, linked }: TextLine, before: TextLine | undefined): boolean {
	return (
		linked === 0 &&
		text.length > 8 &&
		/ .*[^.][.!?。！？]["”’」)]*$/u.test(text) &&
		before !== undefined &&
		before.prose > 0 &&
		region.tag === before.region.tag &&
		!isHeading(region) &&
		(region === before.region || region.parent === before.region.parent)
	);
}

/** Whether a line can be the last one of an article. */
function isParagraph(line: TextLine): boolean {
	const { region, text, prose } = line;
	if (isHeading(region)) return false;
	if (isCell(line) && line.linked === 0) return true;
	return prose > 0 && (/[.!?…:"”’')\]。！？」]$/u.test(text) || text.length > 100 || region.tag === "LI");
}
