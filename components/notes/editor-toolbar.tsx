import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useText } from "../texts";
import type { EditedText, TextEdit } from "./editing/text-edit";
import { COMMANDS, type Command } from "./editor-commands";

interface Props {
	/** Makes a change of the text. */
	onEdit: (edit: (text: EditedText) => TextEdit) => void;
	/** Whether nothing can be changed now, because the note is shown as it will be. */
	disabled: boolean;
}

/** The form of the words: a toolbar with one stop for the Tab key, arrows within. */
export function EditorToolbar({ onEdit, disabled }: Props): JSX.Element {
	const t = useText();
	const bar = useRef<HTMLDivElement>(null);
	const [at, setAt] = useState(0);
	const go = (to: number) => {
		const next = (to + COMMANDS.length) % COMMANDS.length;
		setAt(next);
		bar.current?.querySelectorAll("button")[next]?.focus();
	};
	const keyPressed = (event: KeyboardEvent) => {
		const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
		if (to === undefined) return;
		event.preventDefault();
		go(to);
	};
	return (
		<div ref={bar} class="tools" role="toolbar" aria-label={t("notes.tools")} onKeyDown={keyPressed}>
			{COMMANDS.map(({ name, key, edit, sign }, number) => (
				<button
					key={name}
					type="button"
					tabIndex={number === at ? 0 : -1}
					disabled={disabled}
					aria-label={t(`tool.${name}`)}
					title={key === null ? t(`tool.${name}`) : `${t(`tool.${name}`)} (${keysOf(key)})`}
					aria-keyshortcuts={key === null ? undefined : `Control+${key.toUpperCase()} Meta+${key.toUpperCase()}`}
					onFocus={() => setAt(number)}
					onClick={() => onEdit(edit)}
				>
					<Sign sign={sign} />
				</button>
			))}
		</div>
	);
}

function keysOf(key: string): string {
	const mac = /Mac/u.test(navigator.platform);
	return mac ? `⌘${key.toUpperCase()}` : `Ctrl+${key.toUpperCase()}`;
}

/** A letter in the form that it stands for, or lines of a drawing. */
function Sign({ sign }: { sign: Command["sign"] }): JSX.Element {
	if (sign === "B") return <b aria-hidden="true">B</b>;
	if (sign === "I") return <i aria-hidden="true">I</i>;
	return (
		<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
			<path
				d={sign}
				fill="none"
				stroke="currentColor"
				stroke-width="1.5"
				stroke-linecap="round"
				stroke-linejoin="round"
			/>
		</svg>
	);
}
