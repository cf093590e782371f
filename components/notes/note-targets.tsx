import { Fragment, type JSX } from "preact";
import { type Anchor, type FoundAnchor, findAnchor } from "../../domain/anchor";
import type { NoteTarget } from "../../domain/note";
import type { Span } from "../../domain/span";
import { type Translate, useText } from "../texts";
import { wordChanges } from "./word-changes";

/** So much of a passage names it where it is spoken of. */
const SPOKEN = 60;

interface Props {
	targets: readonly NoteTarget[];
	/** The article's text, as the page has it now. */
	text: string;
	/** Where the passages stand on the page, in the order of the note; undefined where nobody has looked. */
	places: readonly (FoundAnchor | null)[] | undefined;
	/** Leads to what the note is on: to words of the page, or to where the panel has it; null where there is neither. */
	onShow: ((target: NoteTarget, span: Span | null) => void) | null;
	/** Keeps the words that are on the page now in place of those of a passage, by its number. */
	onKeep: ((anchor: number) => void) | null;
	/** Takes a passage away, by its number. */
	onRemove: ((anchor: number) => void) | null;
}

/** What a note is on. Words that the page no longer shows stay as they were. */
export function NoteTargets({ targets, text, places, onShow, onKeep, onRemove }: Props): JSX.Element | null {
	let next = 0;
	if (targets.length === 0) return null;
	const passage = (target: NoteTarget, anchor: Anchor) => {
		const number = next++;
		const place = places?.[number];
		// Where nobody has looked, the words themselves lead there, if they are on the page.
		const span = place ?? (places || !onShow ? null : findAnchor(text, anchor));
		return (
			<Passage
				key={number}
				words={anchor.exact}
				place={place}
				now={place ? text.slice(place.start, place.end) : anchor.exact}
				onShow={onShow && span && (() => onShow(target, { start: span.start, end: span.end }))}
				onKeep={onKeep && (() => onKeep(number))}
				onRemove={onRemove && target.kind === "passage" ? () => onRemove(number) : null}
			/>
		);
	};
	return (
		<div class="targets">
			{targets.map((target, index) => (
				<div key={index} class="target">
					<TargetName target={target} onShow={onShow && (() => onShow(target, null))} />
					{"anchors" in target && target.anchors.map((anchor) => passage(target, anchor))}
				</div>
			))}
		</div>
	);
}

/** What the panel itself can show is a way there. */
function TargetName({ target, onShow }: { target: NoteTarget; onShow: (() => void) | null }): JSX.Element | null {
	const t = useText();
	if (target.kind === "passage") return null;
	const name = headingOf(t, target);
	if (!onShow || target.kind === "claim" || target.kind === "link") return <p class="overline">{name}</p>;
	return (
		<button type="button" class="overline target-name" title={t("notes.show_target")} onClick={onShow}>
			{name}
		</button>
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

interface PassageProps {
	/** The note's own words. */
	words: string;
	/** Null where they are gone, undefined where nobody has looked. */
	place: FoundAnchor | null | undefined;
	/** What the page has at that place. */
	now: string;
	onShow: (() => void) | null;
	onKeep: (() => void) | null;
	onRemove: (() => void) | null;
}

/** Words of the page, and what has become of them. */
function Passage({ words, place, now, onShow, onKeep, onRemove }: PassageProps): JSX.Element {
	const t = useText();
	const lost = place === null;
	const unsure = place?.certainty === "uncertain";
	const changed = place?.certainty === "edited" || unsure;
	const shown = now === words ? words : <Changes before={words} now={now} />;
	return (
		<div class={lost ? "passage lost" : "passage"}>
			{lost && <p class="hint">{t("notes.not_found")}</p>}
			{changed && <p class="hint">{unsure ? t("notes.uncertain") : t("notes.edited")}</p>}
			{onShow ? (
				<button type="button" class="quote" onClick={onShow} title={t("claim.show")}>
					{shown}
				</button>
			) : (
				<blockquote class="quote">{shown}</blockquote>
			)}
			{changed && onKeep && (
				<button type="button" class="quiet keep" onClick={onKeep}>
					{unsure ? t("notes.keep_place") : t("notes.keep_new_words")}
				</button>
			)}
			{onRemove && (
				<button
					type="button"
					class="remove-passage"
					aria-label={t("notes.remove_passage", [words.slice(0, SPOKEN)])}
					onClick={onRemove}
				>
					×
				</button>
			)}
		</div>
	);
}

/** Old words struck and new ones marked; for whoever hears them, each is said to be the one or the other. */
function Changes({ before, now }: { before: string; now: string }): JSX.Element {
	const t = useText();
	return (
		<>
			{wordChanges(before, now).map(({ kind, words }, i) => {
				if (kind === "same") return words;
				const Change = kind === "gone" ? "del" : "ins";
				const label = kind === "gone" ? t("notes.gone_words") : t("notes.new_words");
				const mark = words.trimEnd();
				return (
					<Fragment key={i}>
						<Change>
							<span class="only-heard">{`${label} `}</span>
							{mark}
						</Change>
						{words.slice(mark.length)}
					</Fragment>
				);
			})}
		</>
	);
}
