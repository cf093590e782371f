import type { JSX } from "preact";
import type { FoundAnchor } from "../../domain/anchor";
import type { NoteTarget } from "../../domain/note";
import type { PlacedNote } from "../../domain/page-state";
import type { PanelEvents, ShownNote } from "../panel-data";
import { type Translate, useText } from "../texts";
import { Markdown } from "./markdown";

/** A kept note: what it is on, what it says, and what can be done with it. */
export function NoteCard({
	note,
	placed,
	events,
}: {
	note: ShownNote;
	placed: PlacedNote | undefined;
	events: PanelEvents;
}): JSX.Element {
	const t = useText();
	return (
		<article class={`note note-${note.colour}`} data-note={note.id}>
			<NoteTargets targets={note.targets} placed={placed} onShow={() => events.showNote(note.id)} />
			{note.body.trim() !== "" && <Markdown source={note.body} />}
			{note.tags.length > 0 && (
				<ul class="tag-list" aria-label={t("notes.tags")}>
					{note.tags.map((tag) => (
						<li key={tag}>{tag}</li>
					))}
				</ul>
			)}
			{note.conflicts.length > 0 && (
				<div class="warning">
					<p>{t("notes.conflict")}</p>
					{note.conflicts.map((other) => (
						<details key={other.rev}>
							<summary>{t("notes.other_version")}</summary>
							<Markdown source={other.body} />
						</details>
					))}
				</div>
			)}
			<footer>
				<time dateTime={new Date(note.updatedAt).toISOString()}>
					{new Date(note.updatedAt).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}
				</time>
				<button type="button" class="quiet" onClick={() => events.editNote(note)}>
					{t("notes.edit")}
				</button>
				<button type="button" class="quiet danger" onClick={() => events.removeNote(note)}>
					{t("notes.remove")}
				</button>
			</footer>
		</article>
	);
}

interface TargetsProps {
	targets: readonly NoteTarget[];
	placed: PlacedNote | undefined;
	onShow: (() => void) | null;
}

/** What a note is on. Words that the page no longer shows stay as they were. */
export function NoteTargets({ targets, placed, onShow }: TargetsProps): JSX.Element {
	const t = useText();
	let place = 0;
	return (
		<div class="targets">
			{targets.map((target, index) => (
				<div key={index} class="target">
					{target.kind !== "passage" && <p class="overline">{headingOf(t, target)}</p>}
					{"anchors" in target &&
						target.anchors.map(({ exact }, part) => (
							<Passage key={part} words={exact} found={placed?.places[place++]} onShow={onShow} />
						))}
				</div>
			))}
		</div>
	);
}

function headingOf(t: Translate, target: Exclude<NoteTarget, { kind: "passage" }>): string {
	switch (target.kind) {
		case "party":
			return t("notes.on_party", [target.name]);
		case "issue":
			return t("notes.on_issue", [target.label]);
		case "claim":
			return t("notes.on_claim");
		case "link":
			return t("notes.on_link");
	}
}

/** Words of the page; `found` is null where they are gone, undefined where nobody has looked. */
function Passage({
	words,
	found,
	onShow,
}: {
	words: string;
	found: FoundAnchor | null | undefined;
	onShow: (() => void) | null;
}): JSX.Element {
	const t = useText();
	const lost = found === null;
	return (
		<div class={lost ? "passage lost" : "passage"}>
			{lost && <p class="hint">{t("notes.not_found")}</p>}
			{found?.certainty === "uncertain" && <p class="hint">{t("notes.uncertain")}</p>}
			{onShow && !lost ? (
				<button type="button" class="quote" onClick={onShow} title={t("claim.show")}>
					{words}
				</button>
			) : (
				<blockquote class="quote">{words}</blockquote>
			)}
		</div>
	);
}
