import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { type Draft, NOTE_COLOURS } from "../../domain/note";
import type { KnownError } from "../../domain/page-state";
import { errorText, useText } from "../texts";
import { Markdown } from "./markdown";
import { parseTags } from "./tags";

interface Props {
	draft: Draft;
	/** Why the last keystrokes could not be kept. */
	unsaved: KnownError | null;
	onChange: (draft: Draft) => void;
	onSave: (draft: Draft) => void;
	onDiscard: (draft: Draft) => void;
}

/** Where a note is written; every change goes out at once, so that a draft is never lost. */
export function NoteEditor({ draft, unsaved, onChange, onSave, onDiscard }: Props): JSX.Element {
	const t = useText();
	const [preview, setPreview] = useState(false);
	const [tags, setTags] = useState(draft.tags.join(", "));
	const area = useRef<HTMLTextAreaElement>(null);
	useEffect(() => area.current?.focus(), [draft.id]);
	const keyPressed = (event: KeyboardEvent) => {
		if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
			event.preventDefault();
			onSave(draft);
		}
	};
	return (
		<form
			class="editor"
			data-draft={draft.id}
			onKeyDown={keyPressed}
			onSubmit={(event) => {
				event.preventDefault();
				onSave(draft);
			}}
		>
			{preview ? (
				<Markdown source={draft.body} />
			) : (
				<textarea
					ref={area}
					rows={5}
					value={draft.body}
					aria-label={t("notes.body")}
					placeholder={t("notes.body_hint")}
					onInput={(event) => onChange({ ...draft, body: event.currentTarget.value })}
				/>
			)}
			<label class="tags">
				<span>{t("notes.tags")}</span>
				<input
					type="text"
					value={tags}
					placeholder={t("notes.tags_hint")}
					onInput={(event) => {
						setTags(event.currentTarget.value);
						onChange({ ...draft, tags: parseTags(event.currentTarget.value) });
					}}
				/>
			</label>
			<fieldset class="colours">
				<legend>{t("notes.colour")}</legend>
				{NOTE_COLOURS.map((colour) => (
					<label key={colour} class={`colour note-${colour}`} title={t(`colour.${colour}`)}>
						<input
							type="radio"
							name={`colour-${draft.id}`}
							value={colour}
							checked={draft.colour === colour}
							aria-label={t(`colour.${colour}`)}
							onChange={() => onChange({ ...draft, colour })}
						/>
					</label>
				))}
			</fieldset>
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
				<button type="button" class="quiet" onClick={() => setPreview(!preview)} aria-pressed={preview}>
					{preview ? t("notes.write") : t("notes.preview")}
				</button>
				<button type="button" class="quiet danger" onClick={() => onDiscard(draft)}>
					{t("notes.cancel")}
				</button>
			</div>
		</form>
	);
}
