import type { JSX } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { useText } from "../texts";
import { TagList } from "./tag-list";
import { addTags, completeTag, LONGEST_TAG, MOST_TAGS, partsTags, type TagProblem } from "./tags";

/** So many tags are offered. */
const MOST_OFFERED = 8;

interface Props {
	tags: readonly string[];
	/** What stands in the field and is no tag yet. */
	typed: string;
	/** Every tag in use. */
	inUse: readonly string[];
	/** Why what was typed cannot be kept, where the reader has tried. */
	problem: TagProblem | null;
	onChange: (tags: string[], typed: string) => void;
	/** The tags in use are about to be needed. */
	onNeed: () => void;
}

/** Where tags are entered: those there are as chips, and a field that offers the tags in use. */
export function TagField({ tags, typed, inUse, problem, onChange, onNeed }: Props): JSX.Element {
	const t = useText();
	const id = useId();
	const field = useRef<HTMLInputElement>(null);
	const [open, setOpen] = useState(false);
	const [active, setActive] = useState(-1);
	const [refused, setRefused] = useState<TagProblem | null>(null);
	const offered = open ? completeTag(inUse, typed, tags, MOST_OFFERED) : [];
	const wrong = typed === "" ? null : (refused ?? problem);

	const add = (words: string, rest = "") => {
		const { tags: all, left, problem: why } = addTags(tags, words);
		setRefused(why);
		setActive(-1);
		onChange(all, [left, rest].filter((part) => part !== "").join(", "));
	};
	const input = (value: string) => {
		setOpen(true);
		setActive(-1);
		const parted = [...value].findLastIndex(partsTags);
		if (parted === -1) {
			setRefused(null);
			onChange([...tags], value.trimStart());
		} else {
			const letters = [...value];
			add(
				letters.slice(0, parted).join(""),
				letters
					.slice(parted + 1)
					.join("")
					.trimStart(),
			);
		}
	};
	const keyPressed = (event: KeyboardEvent) => {
		if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
		const done = press(event.key);
		if (done) {
			event.preventDefault();
			event.stopPropagation();
		}
	};
	/** Does what a key does here; false where it does what it does anywhere. */
	const press = (key: string): boolean => {
		if (key === "ArrowDown" || key === "ArrowUp") {
			setOpen(true);
			const all = open ? offered : completeTag(inUse, typed, tags, MOST_OFFERED);
			// Beyond the last there is the field itself, and then the first again.
			if (all.length > 0) setActive(((active + 1 + (key === "ArrowDown" ? 1 : all.length)) % (all.length + 1)) - 1);
			return true;
		}
		if (key === "Enter") {
			add(offered[active] ?? typed);
			return true;
		}
		if (key === "Escape" && offered.length > 0) {
			setOpen(false);
			setActive(-1);
			return true;
		}
		if (key === "Backspace" && typed === "" && tags.length > 0) {
			onChange(tags.slice(0, -1), "");
			return true;
		}
		return false;
	};
	const remove = (tag: string) => {
		onChange(
			tags.filter((other) => other !== tag),
			typed,
		);
		field.current?.focus();
	};
	return (
		<div class="tags">
			<label for={`${id}-field`}>{t("notes.tags")}</label>
			<TagList tags={tags} onRemove={remove} />
			<div class="combobox">
				<input
					ref={field}
					id={`${id}-field`}
					type="text"
					role="combobox"
					autocomplete="off"
					dir="auto"
					aria-autocomplete="list"
					aria-expanded={offered.length > 0}
					aria-controls={`${id}-list`}
					aria-activedescendant={offered[active] === undefined ? undefined : `${id}-${active}`}
					aria-invalid={wrong !== null}
					aria-describedby={wrong ? `${id}-wrong` : undefined}
					placeholder={t("notes.tags_hint")}
					value={typed}
					onFocus={onNeed}
					onBlur={() => setOpen(false)}
					onKeyDown={keyPressed}
					onInput={(event) => {
						// What an input method is still composing is no tag yet.
						if (event.isComposing) onChange([...tags], event.currentTarget.value);
						else input(event.currentTarget.value);
					}}
					onCompositionEnd={(event) => input(event.currentTarget.value)}
				/>
				<div
					id={`${id}-list`}
					role="listbox"
					tabIndex={-1}
					class="offered"
					aria-label={t("notes.suggestions")}
					hidden={offered.length === 0}
				>
					{offered.map((tag, number) => (
						<div
							key={tag}
							id={`${id}-${number}`}
							role="option"
							tabIndex={-1}
							dir="auto"
							aria-selected={number === active}
							onPointerDown={(event) => {
								// The field must not lose the focus to a click here.
								event.preventDefault();
								add(tag);
							}}
						>
							{tag}
						</div>
					))}
				</div>
			</div>
			{wrong && (
				<p id={`${id}-wrong`} class="problem" role="alert">
					{wrong === "too-long"
						? t("notes.tag_too_long", [String(LONGEST_TAG)])
						: t("notes.too_many_tags", [String(MOST_TAGS)])}
				</p>
			)}
		</div>
	);
}
