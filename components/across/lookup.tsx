import type { ComponentChildren, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Looked } from "../panel-data";
import { errorText, useText } from "../texts";

interface Props<T> {
	title: string;
	/** For screen readers, where the title alone does not say what it is about. */
	label: string;
	looked: Looked<T> | undefined;
	onLook: () => void;
	children: (found: T) => ComponentChildren;
}

/** A closed part of a view that asks for its content when it is opened. */
export function Lookup<T>({ title, label, looked, onLook, children }: Props<T>): JSX.Element {
	const t = useText();
	const [open, setOpen] = useState(false);
	const missing = open && looked === undefined;
	useEffect(() => {
		if (missing) onLook();
	}, [missing]);
	return (
		<details class="lookup" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary class="quiet" aria-label={label}>
				{title}
			</summary>
			{open && (
				<div
					class="lookup-found"
					aria-live="polite"
					aria-busy={looked?.state !== "found" && looked?.state !== "failed"}
				>
					{looked?.state === "found" ? (
						children(looked.found)
					) : looked?.state === "failed" ? (
						<p class="warning">{errorText(t, looked.error.code)}</p>
					) : (
						<p class="hint">{t("across.looking")}</p>
					)}
				</div>
			)}
		</details>
	);
}
