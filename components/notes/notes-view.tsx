import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Draft } from "../../domain/note";
import { NOTE_ORDERS, toNoteOrder } from "../../domain/note-order";
import type { NoteEvents, NotesData, ReadPage } from "../panel-data";
import { errorText, useText } from "../texts";
import { arrangeThreads } from "./arrange-threads";
import { DraftView } from "./draft-view";
import { placeOfNote, useKeptFocus } from "./kept-focus";
import { NoteThread } from "./note-thread";

/** With more notes than these there is a field to search in them. */
const FEW = 8;

interface Props {
	page: ReadPage;
	data: NotesData;
	events: NoteEvents;
}

/** The notes on this article: what is being written first, then what is kept. */
export function NotesView({ page, data, events }: Props): JSX.Element {
	const t = useText();
	if (page.private) return <Message title={t("notes.private_title")} text={t("notes.private_text")} />;
	const isEmpty = data.notes.length === 0 && data.drafts.length === 0;
	if (isEmpty && !data.error) return <Message title={t("notes.none_title")} text={t("notes.none_text")} />;
	return (
		<>
			{data.error && (
				<Message title={t("notes.storage_title")} text={errorText(t, data.error.code)}>
					<button type="button" class="primary" onClick={events.retryStorage}>
						{t("notes.retry")}
					</button>
				</Message>
			)}
			{/* What is being written stays on screen, whatever the storage says. */}
			{!isEmpty && <NoteList page={page} data={data} events={events} />}
		</>
	);
}

function NoteList({ page, data, events }: Props): JSX.Element {
	const t = useText();
	const list = useRef<HTMLDivElement>(null);
	useKeptFocus(list, focusPlace);
	const { order } = data;
	const [search, setSearch] = useState("");
	const { text } = page.article;
	const placed = new Map(page.notes.map((note) => [note.id, note]));
	const searchable = data.notes.length > FEW;
	const threads = arrangeThreads(data.notes, placed, order, searchable ? search : "");
	const shown = new Set(threads.flatMap(({ root, later }) => [root, ...later].map(({ id }) => id)));
	const elsewhere = (draft: Draft) => !shown.has(homeOf(draft));
	return (
		<div class="notes" ref={list}>
			{data.notes.length > 1 && (
				<div class="arrange">
					{searchable && (
						<input
							type="search"
							value={search}
							aria-label={t("notes.search")}
							placeholder={t("notes.search")}
							onInput={(event) => setSearch(event.currentTarget.value)}
						/>
					)}
					<label>
						<span>{t("notes.order")}</span>{" "}
						<select value={order} onChange={(event) => events.changeOrder(toNoteOrder(event.currentTarget.value))}>
							{NOTE_ORDERS.map((one) => (
								<option key={one} value={one}>
									{t(one === "place" ? "notes.by_place" : "notes.by_time")}
								</option>
							))}
						</select>
					</label>
					{searchable && (
						<p class="hint" role="status">
							{search.trim() !== "" && t("notes.count", shown.size)}
						</p>
					)}
				</div>
			)}
			{data.drafts.filter(elsewhere).map((draft) => (
				<DraftView key={draft.id} draft={draft} data={data} text={text} events={events} />
			))}
			{threads.map((thread) => (
				<NoteThread key={thread.root.id} thread={thread} data={data} placed={placed} text={text} events={events} />
			))}
		</div>
	);
}

/** The note by which a draft is shown: the one that it edits, or is added to. A new one has none. */
function homeOf({ id, note, base, replyTo }: Draft): string {
	return base === null ? (replyTo ?? "") : (note ?? id);
}

/** Where a note is gone, the view's tab. */
function focusPlace(list: HTMLElement, note: string): HTMLElement | null {
	return placeOfNote(list, note) ?? document.querySelector<HTMLElement>("[role='tab'][aria-selected='true']");
}

function Message({ title, text, children }: { title: string; text: string; children?: JSX.Element }): JSX.Element {
	return (
		<section class="state" data-state="notes">
			<h2>{title}</h2>
			<p>{text}</p>
			{children}
		</section>
	);
}
