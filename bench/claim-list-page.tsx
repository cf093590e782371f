import "../assets/tokens.css";
import "../components/panel.css";
import "../components/claims/claims.css";
import "../components/across/across.css";
import "../components/corrections/corrections.css";
import { signal } from "@preact/signals";
import { createI18n } from "@wxt-dev/i18n";
import { render } from "preact";
import { App } from "../components/app";
import { NO_FILTER } from "../components/claims/claim-filter";
import { loadViews } from "../components/lazy-views";
import type { PanelData, PanelEvents } from "../components/panel-data";
import { Texts, type Translate } from "../components/texts";
import { DEFAULT_ENGINES } from "../domain/search-engines";
import { DEFAULT_SETTINGS } from "../domain/settings";
import { type ClaimPlan, makePage } from "../tests/support/make-page";

declare global {
	interface Window {
		/** Shows the claims; gives how long it took until the next frame, in ms. */
		showClaims(): Promise<number>;
		startFrames(): void;
		/** The times between frames since, in ms, and how far was scrolled, in px. */
		stopFrames(): { gaps: number[]; distance: number };
	}
}

const CLAIMS = 2000;
const WORDS =
	"the gauge at the border showed what nobody had seen since the treaty was signed in that summer of rain".split(" ");
const NAMES = [
	"Ada Orlo",
	"Ben Tark",
	"The Harbour Authority",
	"Edvard Lunde",
	"Runa Askeland",
	"Ilse Marrow",
	"Jonas Reiter",
];

/** Claims of one line and of many, some of them disputed, some within another. */
function claimPlans(): ClaimPlan[] {
	return Array.from({ length: CLAIMS }, (_, i) => ({
		id: `c${i}`,
		party: `p${i % NAMES.length}`,
		form: i % 3 === 0 ? "direct" : "indirect",
		cue: i % 3 === 0 ? "" : "said",
		says: Array.from({ length: 4 + ((i * 37) % 60) }, (_, at) => WORDS[(i * 7 + at) % WORDS.length]).join(" "),
		confidence: i % 9 === 0 ? 0.4 : 0.9,
		within: i % 11 === 10 ? `c${i - 1}` : null,
	}));
}

const page = makePage({
	title: "A very long day at the river",
	parties: NAMES.map((name, i) => ({ id: `p${i}`, name })),
	claims: claimPlans(),
	links: Array.from({ length: CLAIMS / 10 }, (_, i) => ({ claim: `c${i * 10}`, counter: `c${i * 10 + 3}` })),
});

const data = signal<PanelData>({
	view: { kind: "read", page },
	tab: "notes",
	sides: { pair: null, party: null },
	claims: { filter: NO_FILTER, place: null, engines: DEFAULT_ENGINES },
	currentClaim: null,
	notes: { notes: [], order: "place", drafts: [], error: null, unsaved: {}, tags: [], awaiting: null },
	corrections: { list: [], error: null },
	library: { saved: true, others: true, elsewhere: {}, statements: {} },
	shelf: null,
	exporting: null,
	toast: null,
	reading: DEFAULT_SETTINGS,
	shortcut: "",
	offerSite: null,
});
const changed = (more: Partial<PanelData>) => {
	data.value = { ...data.value, ...more };
};
/** What nobody does here does nothing. */
const nothing: unknown = new Proxy(() => undefined, { get: () => nothing });
const events: PanelEvents = {
	read: () => undefined,
	turnOff: () => undefined,
	alwaysRead: () => undefined,
	changeReading: () => undefined,
	openOptions: () => undefined,
	openLibrary: () => undefined,
	dismissToast: () => undefined,
	sides: nothing as PanelEvents["sides"],
	notes: nothing as PanelEvents["notes"],
	corrections: nothing as PanelEvents["corrections"],
	library: nothing as PanelEvents["library"],
	exchange: nothing as PanelEvents["exchange"],
	chooseTab: (tab) => changed({ tab }),
	showClaim: (currentClaim) => changed({ currentClaim }),
	claims: {
		changeFilter: (filter) => changed({ claims: { ...data.value.claims, filter } }),
		leave: (place) => changed({ claims: { ...data.value.claims, place } }),
		copy: () => undefined,
	},
};

const t = createI18n().t as Translate;
const Panel = () => (
	<Texts.Provider value={t}>
		<App data={data.value} events={events} />
	</Texts.Provider>
);

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

let running = false;
let gaps: number[] = [];
let from = 0;

window.showClaims = async () => {
	await loadViews();
	render(<Panel />, document.body);
	await nextFrame();
	const started = performance.now();
	changed({ tab: "claims" });
	await nextFrame();
	return performance.now() - started;
};
window.startFrames = () => {
	gaps = [];
	from = scrollY;
	if (running) return;
	running = true;
	let last = performance.now();
	const frame = (now: number) => {
		gaps.push(now - last);
		last = now;
		if (running) requestAnimationFrame(frame);
	};
	requestAnimationFrame((now) => {
		last = now;
		requestAnimationFrame(frame);
	});
};
window.stopFrames = () => {
	running = false;
	return { gaps, distance: Math.abs(scrollY - from) };
};
