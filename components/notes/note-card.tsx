import type { JSX } from "preact";
import type { NoteTarget } from "../../domain/note";
import type { PlacedNote } from "../../domain/page-state";
import type { PanelEvents, ShownNote } from "../panel-data";
import { useText } from "../texts";
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

/** What a note is on. A passage that the page no longer shows keeps its old words. */
export function NoteTargets({ targets, placed, onShow }: TargetsProps): JSX.Element {
	const t = useText();
	let place = 0;
	return (
		<div class="targets">
			{targets.map((target, index) => {
				switch (target.kind) {
					case "passage":
						return target.anchors.map((anchor) => {
							const found = placed?.places[place++];
							const lost = placed !== undefined && found === null;
							return (
								<div key={`${index}-${anchor.start}`} class={lost ? "passage lost" : "passage"}>
									{lost && <p class="hint">{t("notes.not_found")}</p>}
									{found?.certainty === "uncertain" && <p class="hint">{t("notes.uncertain")}</p>}
									{onShow && !lost ? (
										<button type="button" class="quote" onClick={onShow} title={t("claim.show")}>
											{anchor.exact}
										</button>
									) : (
										<blockquote class="quote">{anchor.exact}</blockquote>
									)}
								</div>
							);
						});
					case "party":
						return (
							<p key={index} class="overline">
								{t("notes.on_party", [target.name])}
							</p>
						);
					case "issue":
						return (
							<p key={index} class="overline">
								{t("notes.on_issue", [target.label])}
							</p>
						);
					default:
						return (
							<div key={index} class="passage">
								<p class="overline">{target.kind === "claim" ? t("notes.on_claim") : t("notes.on_link")}</p>
								<blockquote class="quote">{target.anchors.map(({ exact }) => exact).join(" … ")}</blockquote>
							</div>
						);
				}
			})}
		</div>
	);
}
