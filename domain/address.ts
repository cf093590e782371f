/** Parameters that tell where a reader came from, not what is read. */
const TRACKING =
	/^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|cmp|ocid|ncid|smid|smtyp|ref|ref_src|ref_url|referrer|source|src|icid|intcid|partner|ftag|taid|guccounter|guce_\w+|yptr|spm|xtor|wt_mc|at_\w+|__twitter_impression|amp|outputtype|_hsenc|_hsmi|vero_id|mkt_tok|trk|tracking|share|feature)$/iu;

/**
 * The address under which a page is remembered: the canonical one that it names, where that is of the same site and no mere
 * home page, else its own; without tracking parameters, fragment, default port, and a trailing slash.
 */
export function canonicalAddress(url: string, canonical: string | null, base: string): string {
	const own = parse(url);
	if (!own) return url;
	const named = canonical ? parse(canonical, base) : null;
	const usable = named && sameSite(named, own) && !(named.pathname === "/" && own.pathname !== "/");
	return normalise(usable ? named : own);
}

function parse(url: string, base?: string): URL | null {
	try {
		return new URL(url, base);
	} catch {
		return null;
	}
}

function sameSite(a: URL, b: URL): boolean {
	if (!/^https?:$/u.test(a.protocol)) return false;
	const site = (host: string) => host.replace(/^(?:www|m|mobile|amp)\./u, "");
	return site(a.hostname) === site(b.hostname);
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
	clean.search = kept.join("&");
	if (clean.pathname.length > 1) clean.pathname = clean.pathname.replace(/\/+$/u, "");
	return clean.href;
}
