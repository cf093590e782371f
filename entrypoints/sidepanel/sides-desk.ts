import { signal } from "@preact/signals";
import type { ComparedPair, SidesData, SidesEvents } from "../../components/panel-data";
import { hashText } from "../../domain/hash";
import { recall, remember } from "../../platform/session";
import type { Surroundings } from "./surroundings";

/** Which two sides are compared on the page in view, until the browser is closed; and whose page is open. */
export class SidesDesk implements SidesEvents {
	readonly data = signal<SidesData>({ pair: null, party: null });

	constructor(private readonly around: Surroundings) {}

	/** Another article is in view: its pair is the one that was chosen for it last. */
	async begin(): Promise<void> {
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

	readonly closeParty = (): void => {
		this.data.value = { ...this.data.value, party: null };
	};
}
