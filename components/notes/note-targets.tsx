import { Fragment, type JSX } from "preact";
import type { FoundAnchor } from "../../domain/anchor";
import type { NoteTarget } from "../../domain/note";
import { type Translate, useText } from "../texts";
import { wordChanges } from "./word-changes";

/** The page as it is now, as far as a note is concerned: where its passages stand in the article's text. */
interface PageNow {
	places: readonly (FoundAnchor | null)[];
	text: string;
}

interface Props {
	targets: readonly NoteTarget[];
	/** Undefined where nobody has looked. */
	page: PageNow | undefined;
	onShow: (() => void) | null;
	/** Keeps the words that are on the page now in place of those of a passage, by its number. */
	onKeep: ((anchor: number) => void) | null;
}

/** What a note is on. Words that the page no longer shows stay as they were. */
export function NoteTargets({ targets, page, onShow, onKeep }: Props): JSX.Element {
	const t = useText();
	let next = 0;
	const passage = (words: string) => {
		const anchor = next++;
		const place = page?.places[anchor];
		return (
			<Passage
				key={anchor}
				words={words}
				place={place}
				now={page && place ? page.text.slice(place.start, place.end) : words}
				onShow={onShow}
				onKeep={onKeep && (() => onKeep(anchor))}
			/>
		);
	};
	return (
		<div class="targets">
			{targets.map((target, index) => (
				<div key={index} class="target">
					{target.kind !== "passage" && <p class="overline">{headingOf(t, target)}</p>}
					{"anchors" in target && target.anchors.map(({ exact }) => passage(exact))}
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

interface PassageProps {
	/** The note's own words. */
	words: string;
	/** Null where they are gone, undefined where nobody has looked. */
	place: FoundAnchor | null | undefined;
	/** What the page has at that place. */
	now: string;
	onShow: (() => void) | null;
	onKeep: (() => void) | null;
}

/** Words of the page, and what has become of them. */
function Passage({ words, place, now, onShow, onKeep }: PassageProps): JSX.Element {
	const t = useText();
	const lost = place === null;
	const unsure = place?.certainty === "uncertain";
	const changed = place?.certainty === "edited" || unsure;
	const shown = now === words ? words : <Changes before={words} now={now} />;
	return (
		<div class={lost ? "passage lost" : "passage"}>
			{lost && <p class="hint">{t("notes.not_found")}</p>}
			{changed && <p class="hint">{unsure ? t("notes.uncertain") : t("notes.edited")}</p>}
			{onShow && !lost ? (
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
