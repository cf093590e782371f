import { signal } from "@preact/signals";
import { articleView } from "../../components/article-view";
import {
	type ClaimFilter,
	filterClaims,
	isNarrowed,
	NO_FILTER,
	notedClaims,
} from "../../components/claims/claim-filter";
import type { ClaimEvents, ClaimPlace, ClaimsData, Copied, ReadPage, ShownNote } from "../../components/panel-data";
import { DEFAULT_ENGINES } from "../../domain/search-engines";
import { ExpectedError } from "../../platform/errors";
import { keptEngines } from "../../platform/search-settings";
import { i18n } from "./interface-texts";
import type { Surroundings } from "./surroundings";

const nameOf = (filter: ClaimFilter) => JSON.stringify(filter);

/** How the claims of the article in view are filtered, and where the reader is among them; copying claims. */
export class ClaimsDesk implements ClaimEvents {
	readonly data = signal<ClaimsData>({ filter: NO_FILTER, place: null, engines: DEFAULT_ENGINES });
	/** Where the reader was, by filter. */
	private readonly places = new Map<string, ClaimPlace>();

	constructor(private readonly around: Surroundings) {}

	async start(): Promise<void> {
		const show = (engines: ClaimsData["engines"]) => {
			this.data.value = { ...this.data.value, engines };
		};
		keptEngines.onChange(show);
		show(await keptEngines.read());
	}

	/** Another article is in view. */
	begin(): void {
		this.places.clear();
		this.data.value = { ...this.data.value, filter: NO_FILTER, place: null };
	}

	readonly changeFilter = (filter: ClaimFilter, left: ClaimPlace | null, place: ClaimPlace | null): void => {
		if (left) this.places.set(nameOf(this.data.value.filter), left);
		this.data.value = { ...this.data.value, filter, place: place ?? this.places.get(nameOf(filter)) ?? null };
	};

	readonly leave = (place: ClaimPlace): void => {
		this.data.value = { ...this.data.value, place };
	};

	/** The claims that the filter shows, by their ids; null where it leaves none out. */
	shown(page: ReadPage, notes: readonly ShownNote[]): string[] | null {
		const { filter } = this.data.value;
		if (!isNarrowed(filter)) return null;
		return filterClaims(articleView(page), filter, notedClaims(page, notes)).map(({ id }) => id);
	}

	readonly copy = (copied: Copied): void => {
		// The browser lets us write only while the click is handled: no await before it.
		const written = write(copied);
		this.around.run(async () => {
			await written.catch((error: unknown) => {
				throw new ExpectedError("clipboard-refused", String(error), { cause: error });
			});
			this.around.say(i18n.t("claims.copied"), null);
		});
	};
}

/** Writes markup where the browser takes it, text else. */
async function write({ plain, html }: Copied): Promise<void> {
	const { clipboard } = navigator;
	if (html === null || typeof ClipboardItem === "undefined") return clipboard.writeText(plain);
	const asBlob = (text: string, type: string) => new Blob([text], { type });
	try {
		await clipboard.write([
			new ClipboardItem({ "text/plain": asBlob(plain, "text/plain"), "text/html": asBlob(html, "text/html") }),
		]);
	} catch {
		await clipboard.writeText(plain);
	}
}
