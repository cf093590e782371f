import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Draft, withoutPassage } from "../../domain/note";
import type { WritingData, WritingEvents } from "../panel-data";
import { useText } from "../texts";
import { NoteEditor } from "./note-editor";
import { NoteTargets } from "./note-targets";

/** So much of a draft is shown where it is not being written. */
const BEGINNING = 140;

interface Props {
	draft: Draft;
	data: WritingData;
	/** The article's, as the page has it now. */
	text: string;
	events: WritingEvents;
	/** Whether it can be written in at once; else it is when the reader goes on with it. */
	begun?: boolean;
}

/** What is being written, or was and is not finished. */
export function DraftView({ draft, data, text, events, begun = true }: Props): JSX.Element {
	const t = useText();
	const [open, setOpen] = useState(begun);
	const goOn = useRef<HTMLButtonElement>(null);
	const was = useRef(open);
	useEffect(() => {
		if (was.current && !open) goOn.current?.focus();
		was.current = open;
	}, [open]);
	return (
		<section
			class={`note note-${draft.colour}`}
			data-unfinished={draft.note ?? draft.id}
			aria-label={t("notes.unfinished")}
		>
			<NoteTargets
				targets={draft.targets}
				text={text}
				places={undefined}
				onShow={events.show}
				onKeep={null}
				onRemove={canLose(draft) ? (number) => events.removePassage(draft, number) : null}
			/>
			{open ? (
				<NoteEditor
					draft={draft}
					tagsInUse={data.tags}
					awaiting={data.awaiting === draft.id}
					unsaved={data.unsaved[draft.id] ?? null}
					events={events}
					onLeave={() => setOpen(false)}
				/>
			) : (
				<>
					<p class="beginning">{beginningOf(draft.body) || t("notes.empty_draft")}</p>
					<p class="hint">{t("notes.draft")}</p>
					<div class="buttons">
						<button ref={goOn} type="button" class="primary" onClick={() => setOpen(true)}>
							{t("notes.go_on")}
						</button>
						<button type="button" class="quiet danger" onClick={() => events.discardDraft(draft)}>
							{t("notes.cancel")}
						</button>
					</div>
				</>
			)}
		</section>
	);
}

/** A note that stands for itself stays on something. */
function canLose({ targets, replyTo }: Draft): boolean {
	return replyTo !== undefined || withoutPassage(targets, 0).length > 0 || targets.length > 1;
}

function beginningOf(body: string): string {
	const words = body.trim().slice(0, BEGINNING);
	return body.trim().length > BEGINNING ? `${words}…` : words;
}
