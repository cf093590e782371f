import { signal } from "@preact/signals";
import type { ComparedPair, SidesData, SidesEvents } from "../../components/panel-data";
import type { Analysis } from "../../domain/analysis";
import { hashText } from "../../domain/hash";
import type { NoteTarget } from "../../domain/note";
import { recall, remember } from "../../platform/session";
import { i18n } from "./interface-texts";
import type { Surroundings } from "./surroundings";

/** Which two sides are compared on the page in view, until the browser is closed; and whose page is open. */
export class SidesDesk implements SidesEvents {
	readonly data = signal<SidesData>({ pair: null, party: null });

	/** The analysis to which the ids belong. */
	private of: Analysis | null = null;

	constructor(private readonly around: Surroundings) {}

	/** The article in view was analysed anew: a corrected party may have another id, and is known by where it is mentioned. */
	follow(analysis: Analysis): void {
		const before = this.of;
		this.of = analysis;
		if (!before || before === analysis) return;
		const { pair, party } = this.data.value;
		const now = (id: string) => sameParty(before, analysis, id) ?? id;
		this.data.value = {
			pair: pair && { left: now(pair.left), right: now(pair.right) },
			party: party === null ? null : sameParty(before, analysis, party),
		};
	}

	/** Another article is in view: its pair is the one that was chosen for it last. */
	async begin(): Promise<void> {
		this.of = null;
		this.data.value = { pair: null, party: null };
		const name = this.name();
		if (name === null) return;
		const pair = (await recall<ComparedPair>(name)) ?? null;
		// The reader may have chosen, or gone on, meanwhile.
		if (name === this.name() && this.data.value.pair === null) this.data.value = { ...this.data.value, pair };
	}

	private name(): string | null {
		const page = this.around.page();
		return page && !page.private ? `pair-${hashText(page.article.canonicalUrl)}` : null;
	}

	readonly choosePair = (pair: ComparedPair): void => {
		this.data.value = { ...this.data.value, pair };
		const name = this.name();
		if (name !== null) this.around.run(() => remember(name, pair));
	};

	readonly openParty = (party: string): void => {
		this.around.chooseTab("sides");
		this.data.value = { ...this.data.value, party };
	};

	/** Shows the party or the issue that a note is on; one that the analysis has no longer is told. */
	openTarget(target: NoteTarget): void {
		const { parties = [], issues = [] } = this.around.page()?.analysis ?? {};
		// Ids do not outlive a new engine: the name counts too.
		const named = target.kind === "party" && parties.find(({ id, name }) => id === target.id || name === target.name);
		if (named) return this.openParty(named.id);
		if (target.kind !== "issue" || !issues.some(({ id }) => id === target.id))
			return this.around.say(i18n.t("notes.target_gone"), null);
		this.around.chooseTab("sides");
		this.closeParty();
		requestAnimationFrame(() => scrollToIssue(target.id));
	}

	readonly closeParty = (): void => {
		this.data.value = { ...this.data.value, party: null };
	};
}

/** The id that a party of one analysis has in another of the same text: of the party that most of its mentions belong to. */
function sameParty(before: Analysis, after: Analysis, id: string): string | null {
	if (after.parties.some((party) => party.id === id)) return id;
	const places = new Set(before.parties.find((party) => party.id === id)?.mentions.map(({ start }) => start));
	let best: { id: string; shared: number } | null = null;
	for (const party of after.parties) {
		const shared = party.mentions.filter(({ start }) => places.has(start)).length;
		if (shared > (best?.shared ?? 0)) best = { id: party.id, shared };
	}
	return best?.id ?? null;
}

function scrollToIssue(id: string): void {
	const row = document.querySelector<HTMLElement>(`[data-issue="${CSS.escape(id)}"]`);
	row?.closest("details")?.setAttribute("open", "");
	row?.scrollIntoView({ block: "center" });
	row?.querySelector("button")?.focus({ preventScroll: true });
}
