/** Parameters that tell where a reader came from, or how the page is to look, not what is read. */
const TRACKING =
	/^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|cmp|ocid|ncid|smid|smtyp|ref|ref_src|ref_url|referrer|source|src|icid|intcid|partner|ftag|taid|guccounter|guce_\w+|yptr|spm|xtor|wt_mc|at_\w+|__twitter_impression|amp|amp_\w+|outputtype|print|printable|_hsenc|_hsmi|vero_id|mkt_tok|trk|tracking|share|feature)$/iu;

/** Hosts of the same pages for small screens, or as AMP. */
const OTHER_HOST = /^(?:(?:m|mobile|amp)\.)+(?=[^.]+\.)/u;
/** As on `en.m.wikipedia.org`. */
const OTHER_HOST_INSIDE = /^([a-z]{2,3})\.m\.(?=[^.]+\.[^.]+$)/u;
/** A host that is all of a name that somebody registers: `a.example`, `a.co.uk`. */
const WHOLE_NAME = /^[^.]+\.(?:(?:ac|co|com|edu|gov|net|org)\.[a-z]{2}|[^.]+)$/u;
/** What an address ends, or begins, with where the same page is shown as AMP or for paper. */
const OTHER_VIEW_AT_END = /(?:\/+(?:amp|print))+\/*$/u;
const OTHER_VIEW_AT_START = /^(?:\/amp)+(?=\/[^/])/u;

/** AMP caches, and a viewer of theirs, name the publisher's page in the path: `/c/s/a.example/x`, `/amp/s/a.example/x`. */
const IN_AMP_CACHE =
	/^(?:[^/]+\.(?:cdn\.ampproject\.org|bing-amp\.com)\/[acv]|(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})\/amp)\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/u;

/**
 * The address under which a page is remembered: the canonical one that it names, where that is of the same site and no mere
 * home page, else its own. Without what leads to the same page by another way: tracking parameters, fragments, AMP, hosts for
 * small screens, print views, a default port, and a trailing slash.
 */
export function canonicalAddress(url: string, canonical: string | null, base: string): string {
	const own = parse(url);
	if (!own) return url;
	const page = publishersPage(own);
	const link = canonical ? parse(canonical, base) : null;
	const named = link && publishersPage(link);
	const usable = named && sameSite(named, page) && !(named.pathname === "/" && page.pathname !== "/");
	let settled = normalise(usable ? named : page);
	// Without what is gone now it may be a copy of yet another page.
	for (let turn = 0; turn < MOST_COPIES; turn++) settled = normalise(publishersPage(new URL(settled)));
	return settled;
}

/** A copy of a copy of so many is nothing that anybody made in earnest. */
const MOST_COPIES = 4;

function parse(url: string, base?: string): URL | null {
	try {
		return new URL(url, base);
	} catch {
		return null;
	}
}

function isWeb({ protocol }: URL): boolean {
	return /^https?:$/u.test(protocol);
}

/** The page that an AMP cache has a copy of; any other address as it is. */
function publishersPage(url: URL): URL {
	if (!isWeb(url)) return url;
	const [, secure, host, path = "/"] = IN_AMP_CACHE.exec(url.hostname + url.pathname) ?? [];
	const page = host && parse(`http${secure ? "s" : ""}://${host}${path}${url.search}`);
	// A copy may be of a copy; each is shorter.
	return page ? publishersPage(page) : url;
}

/** The host of a site's pages for large screens. Most sites have them under `www`; a canonical link tells better. */
function mainHost(host: string): string {
	const inside = host.replace(OTHER_HOST_INSIDE, "$1.");
	if (inside !== host) return mainHost(inside);
	const main = host.replace(OTHER_HOST, "");
	if (main === host) return host;
	return WHOLE_NAME.test(main) ? `www.${main}` : mainHost(main);
}

function sameSite(a: URL, b: URL): boolean {
	if (!isWeb(a)) return false;
	const site = ({ hostname }: URL) => mainHost(hostname).replace(/^www\./u, "");
	return site(a) === site(b);
}

function normalise(url: URL): string {
	const clean = new URL(url.href);
	clean.hash = "";
	clean.username = "";
	clean.password = "";
	// By hand: in a content script Firefox's URLSearchParams cannot be iterated.
	const kept = clean.search
		.slice(1)
		.split("&")
		.filter((pair) => pair !== "" && !TRACKING.test(pair.split("=", 1)[0] ?? ""))
		.sort();
	// With its mark: a first parameter that begins with one would lose it.
	clean.search = kept.length > 0 ? `?${kept.join("&")}` : "";
	if (!isWeb(clean)) return clean.href;
	clean.hostname = mainHost(clean.hostname);
	clean.pathname = withoutView(clean.pathname);
	return clean.href;
}

/** A path without what makes it another view of the same page, and without slashes at its end. */
function withoutView(path: string): string {
	const page = path.replace(OTHER_VIEW_AT_START, "").replace(OTHER_VIEW_AT_END, "");
	return (page === "" ? path : page).replace(/\/+$/u, "");
}
