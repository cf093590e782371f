/*
 * What the class, id or role of an element says of its text. Words are matched whole, between the joints of names
 * ("related-links", "relatedLinks", "related_links"); some long ones anywhere in a name.
 */
import { attributeOf, namesOf, type Region } from "./region";

const words = (list: string) => new Set(list.trim().split(/\s+/u));

const NOISE_WORDS = words(
	`ad ads advert advertisement advertising sponsor sponsored promo promotion promoted related recommended recommendation recommendations recirc
	recirculation outbrain taboola share sharing social follow comment comments livefyre subscribe subscription signup
	signin login register consent gdpr banner modal overlay pagination pager nav navigation navbar menu toolbar
	footer masthead sidebar rail widget widgets trending popular mostread mostpopular more-stories tags taglist topics toc rating ratings print
	correction-form feedback survey poll quiz playlist carousel slideshow slick swiper thumbnails copyright disclaimer disclosure legal
	skip screen-reader-text sr-only visually-hidden visuallyhidden hidden offscreen infobox hatnote noprint bio about-author author-bio
	author-info authorbox teaser teasers promos shop shopping buy affiliate donate donation membership paywall piano regwall upsell`,
);
const NOISE_PARTS =
	/popup|dialog|newsletter|cookie|messenger|breadcrumb|disqus|comment-?list|related-?(?:link|post|article|stor)|share-?(?:this|bar|button)/;

/** Names, by how they begin, of what may hold more text than the article: readers' comments, terms, notices. */
const STRONG_NOISE =
	/^(?:footer|comments?|disqus|livefyre|cookies?|consent|gdpr|copyright|legal|outbrain|taboola|nav|menu)(?![a-z])/u;

/** "has-comments", "with-footer": the name is of what holds it. */
const OF_ANOTHER = /^(?:has|with|no|show|is|enabled?|open|closed)$/u;

const CONTENT_WORDS = words(
	`article articlebody article-body body-copy bodycopy story storybody story-body storytext story-text content entry entry-content post postbody post-content
	post-body main maincontent page-content text paywall-article rich-text`,
);

const NOISE_ROLES = words(
	"navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar form note",
);
const NOISE_TAGS =
	/^(?:NAV|ASIDE|FOOTER|FORM|MENU|AMP-(?:SIDEBAR|CONSENT|LIGHTBOX|AD|EMBED|STICKY-AD|USER-NOTIFICATION|SOCIAL-SHARE))$/u;
const NEVER_NOISE = /^(?:BODY|HTML|MAIN|ARTICLE)$/u;

/** Whether an element's own names, tag or role say that it holds navigation, promotion or other matter beside the article. */
export function looksLikeNoise(region: Region): boolean {
	if (NEVER_NOISE.test(region.tag)) return false;
	if (NOISE_TAGS.test(region.tag)) return true;
	if (NOISE_ROLES.has(attributeOf(region.element, "role"))) return true;
	const names = namesOf(region);
	// "social-media-embed": a post that the article quotes.
	return !names.includes("embed") && names.some((name) => NOISE_WORDS.has(name) || NOISE_PARTS.test(name));
}

/** Whether an element says so of matter that may well be longer than the article. */
export function looksLikeStrongNoise(region: Region): boolean {
	if (NEVER_NOISE.test(region.tag)) return false;
	if (region.tag === "FOOTER" || region.tag === "NAV") return true;
	const names = namesOf(region);
	return (
		!looksLikeContent(region) &&
		names.some((name) => STRONG_NOISE.test(name)) &&
		!names.some((name) => OF_ANOTHER.test(name))
	);
}

/** Whether an element says that it is the article's body. */
export function looksLikeContent(region: Region): boolean {
	if (region.tag === "ARTICLE" || region.tag === "MAIN") return true;
	if (/articlebody/iu.test(attributeOf(region.element, "itemprop"))) return true;
	return namesOf(region).some((name) => CONTENT_WORDS.has(name));
}
