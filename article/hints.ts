/*
 * What the class, id or role of an element says of its text. Words are matched whole, between the joints of names
 * ("related-links", "relatedLinks", "related_links").
 */

const NOISE_WORDS = new Set(
	`ad ads advert advertisement advertising sponsor sponsored promo promotion promoted related recommended recommendation recommendations recirc
	recirculation outbrain taboola share sharing social follow comment comments disqus livefyre newsletter newsletters subscribe subscription signup
	signin login register cookie cookies consent gdpr banner popup modal overlay breadcrumb breadcrumbs pagination pager nav navigation navbar menu toolbar
	footer masthead sidebar rail widget widgets trending popular mostread mostpopular more-stories tags taglist topics toc rating ratings print
	correction-form feedback survey poll quiz playlist carousel slideshow slick swiper thumbnails copyright disclaimer disclosure legal
	skip screen-reader-text sr-only visually-hidden visuallyhidden hidden offscreen infobox hatnote noprint bio about-author author-bio
	author-info authorbox teaser teasers promos shop shopping buy affiliate donate donation membership paywall piano regwall upsell`
		.trim()
		.split(/\s+/u),
);

const CONTENT_WORDS = new Set(
	`article articlebody article-body body-copy bodycopy story storybody story-body storytext story-text content entry entry-content post postbody post-content
	post-body main maincontent page-content text paywall-article rich-text`
		.trim()
		.split(/\s+/u),
);

const NOISE_ROLES = new Set(
	"navigation complementary banner contentinfo search dialog alertdialog menu menubar toolbar form note".split(" "),
);
const NOISE_TAGS = new Set("NAV ASIDE FOOTER FORM MENU".split(" "));

function namesOf(element: Element): string[] {
	const raw = `${element.getAttribute("class") ?? ""} ${element.id} ${element.getAttribute("data-component") ?? ""} ${element.getAttribute("data-testid") ?? ""}`;
	const names: string[] = [];
	for (const name of raw.split(/\s+/u)) {
		if (name === "" || name.length > 80) continue;
		names.push(name.toLowerCase());
		for (const word of name
			.replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
			.toLowerCase()
			.split(/[-_:]+/u))
			if (word) names.push(word);
	}
	return names;
}

/** Whether an element's own names, tag or role say that it holds navigation, promotion or other matter beside the article. */
export function looksLikeNoise(element: Element): boolean {
	if (
		element.tagName === "BODY" ||
		element.tagName === "HTML" ||
		element.tagName === "MAIN" ||
		element.tagName === "ARTICLE"
	)
		return false;
	if (NOISE_TAGS.has(element.tagName)) return true;
	if (NOISE_ROLES.has(element.getAttribute("role") ?? "")) return true;
	const names = namesOf(element);
	// "social-media-embed": a post that the article quotes.
	return !names.includes("embed") && names.some((name) => NOISE_WORDS.has(name));
}

/** Whether an element says that it is the article's body. */
export function looksLikeContent(element: Element): boolean {
	if (element.tagName === "ARTICLE" || element.tagName === "MAIN") return true;
	const property = element.getAttribute("itemprop") ?? "";
	if (/articlebody/iu.test(property)) return true;
	return namesOf(element).some((name) => CONTENT_WORDS.has(name));
}

/** Whether the names of an element hold one of `words`. */
export function isNamed(element: Element, words: RegExp): boolean {
	return namesOf(element).some((name) => words.test(name));
}
