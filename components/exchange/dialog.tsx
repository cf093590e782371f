import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A dialog over the page. When it goes, whatever had the focus before has it again. */
export function Dialog({
	title,
	onClose,
	children,
}: {
	title: string;
	/** The reader pressed Escape. */
	onClose: () => void;
	children: ComponentChildren;
}): JSX.Element {
	const dialog = useRef<HTMLDialogElement>(null);
	useLayoutEffect(() => {
		const before = document.activeElement;
		dialog.current?.showModal();
		return () => {
			dialog.current?.close();
			if (before instanceof HTMLElement) before.focus();
		};
	}, []);
	return (
		<dialog
			class="dialog"
			aria-labelledby="dialog-title"
			ref={dialog}
			onCancel={(event) => {
				// Whoever shows it takes it away.
				event.preventDefault();
				onClose();
			}}
		>
			<h2 id="dialog-title">{title}</h2>
			{children}
		</dialog>
	);
}
