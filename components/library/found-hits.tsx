import type { JSX } from "preact";
import type { FoundArticle, NoteHit } from "../../domain/library-search";
import { LazyWrittenNote } from "../lazy-views";
import { PageWords } from "../page-words";
import { useText } from "../texts";
import { MarkedText } from "./marked-text";
import type { ShelfData, ShelfEvents } from "./shelf-data";

/** The notes and claims of an article that were found; each leads to its passage. */
export function FoundHits({
	found,
	data,
	opened,
	events,
}: {
	found: FoundArticle;
	data: ShelfData;
	/** Whether all notes of the article are listed below: there they are written then. */
	opened: boolean;
	events: ShelfEvents;
}): JSX.Element | null {
	const t = useText();
	const { article, notes, claims, moreNotes, moreClaims } = found;
	if (notes.length + claims.length === 0) return null;
	const isShown = !opened && data.notes[article] !== undefined;
	const more = [
		moreNotes > 0 && t("library.more_notes", moreNotes),
		moreClaims > 0 && t("library.more_claims", moreClaims),
	].filter((part) => part !== false);
	return (
		<ul class="hits">
			{notes.map((hit) => (
				<li key={hit.id} data-note-hit={hit.id}>
					{isShown ? (
						<LazyWrittenNote note={hit.id} article={article} data={data} events={events.notes}>
							<FoundNote hit={hit} article={article} events={events} />
						</LazyWrittenNote>
					) : (
						<FoundNote hit={hit} article={article} events={events} />
					)}
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
						<PageWords>
							<MarkedText snippet={snippet} />
						</PageWords>
					</button>
				</li>
			))}
			{more.length > 0 && <li class="hint">{more.join(" · ")}</li>}
		</ul>
	);
}

function FoundNote({
	hit: { id, colour, snippet },
	article,
	events,
}: {
	hit: NoteHit;
	article: string;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	return (
		<div class={`hit note-hit note-${colour}`} data-note={id}>
			<button
				type="button"
				class="hit-words"
				title={t("library.open_passage")}
				onClick={() => events.openNote(article, id)}
			>
				<MarkedText snippet={snippet} />
			</button>
			<button type="button" class="quiet edit-note" onClick={() => events.notes.editFound(article, id)}>
				{t("notes.edit")}
			</button>
		</div>
	);
}
