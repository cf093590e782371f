import type { JSX } from "preact";
import type { FoundArticle } from "../../domain/library-search";
import { useText } from "../texts";
import { MarkedText } from "./marked-text";
import type { ShelfEvents } from "./shelf-data";

/** The notes and claims of an article that were found; each leads to its passage. */
export function FoundHits({ found, events }: { found: FoundArticle; events: ShelfEvents }): JSX.Element | null {
	const t = useText();
	const { article, notes, claims, moreNotes, moreClaims } = found;
	if (notes.length + claims.length === 0) return null;
	const more = [
		moreNotes > 0 && t("library.more_notes", moreNotes),
		moreClaims > 0 && t("library.more_claims", moreClaims),
	].filter((part) => part !== false);
	return (
		<ul class="hits">
			{notes.map(({ id, colour, snippet }) => (
				<li key={id} class={`hit note-hit note-${colour}`} data-note-hit={id}>
					<button
						type="button"
						class="hit-words"
						title={t("library.open_passage")}
						onClick={() => events.openNote(article, id)}
					>
						<MarkedText snippet={snippet} />
					</button>
				</li>
			))}
			{claims.map(({ claim, party, voice, snippet }) => (
				<li key={claim} class="hit" data-claim-hit={claim}>
					<span class="claim-party">{voice === "outlet" ? t("claim.outlet") : (party ?? t("claim.unnamed"))}</span>
					<button
						type="button"
						class="hit-words claim-words"
						title={t("library.open_passage")}
						onClick={() => events.openClaim(article, claim)}
					>
						<MarkedText snippet={snippet} />
					</button>
				</li>
			))}
			{more.length > 0 && <li class="hint">{more.join(" · ")}</li>}
		</ul>
	);
}
