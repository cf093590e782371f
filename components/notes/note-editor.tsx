import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { evidenceProblem, isBlank } from "../../domain/evidence";
import type { Draft } from "../../domain/note";
import type { KnownError } from "../../domain/page-state";
import type { WritingEvents } from "../panel-data";
import { errorText, useText } from "../texts";
import { useSettled } from "../use-settled";
import { ColourChoice } from "./colour-choice";
import { continueList } from "./editing/continue-list";
import { editArea, textIn } from "./editing/edit-area";
import type { EditedText, TextEdit } from "./editing/text-edit";
import { commandOf } from "./editor-commands";
import { EditorToolbar } from "./editor-toolbar";
import { EvidenceEditor } from "./evidence-editor";
import { NoteBody } from "./note-body";
import { TagField } from "./tag-field";
import { addTags } from "./tags";
import { useWide } from "./use-wide";

/**
 * Longer texts, in UTF-16 code units, have a field of fixed height, and the direction of the interface: to measure a million
 * letters takes long, and to find their direction takes Chromium ten seconds.
 */
const MEASURED = 20_000;

/** The preview beside the field follows after so many ms without a key. */
const REST = 120;

interface Props {
	draft: Draft;
	/** Every tag in use. */
	tagsInUse: readonly string[];
	/** Whether the next words that are selected on the page come into this draft. */
	awaiting: boolean;
	/** Why the last keystrokes could not be kept. */
	unsaved: KnownError | null;
	events: WritingEvents;
	/** Leaves the editor; the draft stays. */
	onLeave: () => void;
}

/** Where a note is written; every change goes out at once, so that a draft is never lost. */
export function NoteEditor({ draft, tagsInUse, awaiting, unsaved, events, onLeave }: Props): JSX.Element {
	const t = useText();
	/** Whether the preview stands in place of the field, where there is no room for it beside. */
	const [preview, setPreview] = useState(false);
	const wide = useWide();
	const writes = wide || !preview;
	const [tried, setTried] = useState(0);
	const form = useRef<HTMLFormElement>(null);
	const area = useRef<HTMLTextAreaElement>(null);
	useEffect(() => area.current?.focus(), [draft.id]);
	useLayoutEffect(() => fitHeight(area.current), [draft.body, writes, wide]);
	useEffect(() => form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus(), [tried]);
	const { evidence = [], tagTyped = "" } = draft;
	const { addPassage } = events;
	const change = (changed: Partial<Draft>) => events.changeDraft({ ...draft, ...changed });
	const long = draft.body.length > MEASURED;
	const tagProblem = addTags(draft.tags, tagTyped).problem;

	const save = () => {
		const complete = evidence.every((source) => isBlank(source) || evidenceProblem(source) === null);
		if (complete && tagProblem === null) events.saveDraft(draft);
		else setTried(tried + 1);
	};
	const edit = (made: (text: EditedText) => TextEdit | null): boolean => {
		const done = area.current && made(textIn(area.current));
		if (!area.current || !done) return false;
		editArea(area.current, done);
		return true;
	};
	const keyPressed = (event: KeyboardEvent) => {
		if (event.defaultPrevented || event.isComposing) return;
		if (event.key === "Escape") onLeave();
		else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
		else return;
		event.preventDefault();
	};
	const keyInArea = (event: KeyboardEvent) => {
		if (event.isComposing) return;
		const command = commandOf(event);
		const plainEnter = event.key === "Enter" && !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey);
		if ((command && edit(command.edit)) || (plainEnter && edit(continueList))) event.preventDefault();
	};
	return (
		<form
			ref={form}
			class="editor"
			data-draft={draft.id}
			// What is wrong is told in our own words.
			noValidate
			onKeyDown={keyPressed}
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
		>
			<div class="writing">
				<EditorToolbar onEdit={edit} disabled={!writes} />
				{!wide && (
					<button type="button" class="quiet" onClick={() => setPreview(!preview)} aria-pressed={preview}>
						{preview ? t("notes.write") : t("notes.preview")}
					</button>
				)}
			</div>
			<div class={wide ? "written beside" : "written"}>
				{writes && (
					<textarea
						ref={area}
						class={long ? "long" : ""}
						rows={4}
						dir={long ? undefined : "auto"}
						value={draft.body}
						aria-label={t("notes.body")}
						placeholder={t("notes.body_hint")}
						onKeyDown={keyInArea}
						onInput={(event) => change({ body: event.currentTarget.value })}
					/>
				)}
				{wide ? <LivePreview source={draft.body} /> : preview && <NoteBody source={draft.body} />}
			</div>
			<TagField
				tags={draft.tags}
				typed={tagTyped}
				inUse={tagsInUse}
				problem={tried > 0 ? tagProblem : null}
				onChange={(tags, typed) => change({ tags, tagTyped: typed })}
				onNeed={events.needTags}
			/>
			<EvidenceEditor evidence={evidence} tried={tried > 0} onChange={(changed) => change({ evidence: changed })} />
			<ColourChoice name={`colour-${draft.id}`} chosen={draft.colour} onChoose={(colour) => change({ colour })} />
			{unsaved ? (
				<p class="warning" role="alert">
					{t("notes.not_saved", [errorText(t, unsaved.code)])}
				</p>
			) : (
				<p class="hint">{t("notes.draft")}</p>
			)}
			<div class="buttons">
				<button type="submit" class="primary">
					{t("notes.save")}
				</button>
				{addPassage && (
					<button
						type="button"
						class="quiet add-passage"
						aria-pressed={awaiting}
						onClick={() => addPassage(awaiting ? null : draft)}
					>
						{t("notes.add_passage")}
					</button>
				)}
				<button type="button" class="quiet danger" onClick={() => events.discardDraft(draft)}>
					{t("notes.cancel")}
				</button>
			</div>
			<p class="awaiting" role="status">
				{awaiting && t("notes.awaiting")}
			</p>
		</form>
	);
}

/** What is being written as it will look: it follows the words when the keys rest, so that it never holds them up. */
function LivePreview({ source }: { source: string }): JSX.Element {
	const t = useText();
	const settled = useSettled(source, REST);
	return (
		<section class="preview" aria-label={t("notes.preview")}>
			{settled.trim() === "" ? <p class="hint">{t("notes.preview")}</p> : <NoteBody source={settled} />}
		</section>
	);
}

/** As high as its text, where the style sheet cannot do that. */
function fitHeight(area: HTMLTextAreaElement | null): void {
	if (!area || (typeof CSS !== "undefined" && CSS.supports?.("field-sizing", "content"))) return;
	if (area.value.length > MEASURED) {
		area.style.height = "";
		return;
	}
	area.style.height = "auto";
	area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
