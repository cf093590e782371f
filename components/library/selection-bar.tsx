import type { JSX } from "preact";
import { useText } from "../texts";

/** What can be done with the selected articles. */
export function SelectionBar({
	count,
	shown,
	onAll,
	onNone,
	onCompare,
	onExport,
	onDelete,
}: {
	/** How many are selected. */
	count: number;
	/** How many could be. */
	shown: number;
	onAll: () => void;
	onNone: () => void;
	/** Null where not two are selected. */
	onCompare: (() => void) | null;
	onExport: () => void;
	onDelete: () => void;
}): JSX.Element {
	const t = useText();
	return (
		<div class="selection-bar">
			<span role="status">{t("library.selected", count)}</span>
			{count < shown ? (
				<button type="button" class="quiet" onClick={onAll}>
					{t("library.select_all")}
				</button>
			) : (
				<button type="button" class="quiet" onClick={onNone}>
					{t("library.select_none")}
				</button>
			)}
			<button
				type="button"
				class="quiet"
				aria-disabled={onCompare === null}
				title={t("library.compare_hint")}
				onClick={onCompare ?? undefined}
			>
				{t("library.compare")}
			</button>
			<button type="button" class="quiet" aria-disabled={count === 0} onClick={count === 0 ? undefined : onExport}>
				{t("exchange.export")}
			</button>
			<button
				type="button"
				class="quiet danger"
				aria-disabled={count === 0}
				onClick={count === 0 ? undefined : onDelete}
			>
				{t("library.delete")}
			</button>
		</div>
	);
}
