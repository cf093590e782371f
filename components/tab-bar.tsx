import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { PanelTab } from "./panel-data";
import { useText } from "./texts";

interface Tab {
	id: PanelTab;
	label: string;
	count: number | null;
}

/** Tabs after the ARIA pattern: one tab stop, arrows move. */
export function TabBar({
	tabs,
	chosen,
	onChoose,
}: {
	tabs: Tab[];
	chosen: PanelTab;
	onChoose: (tab: PanelTab) => void;
}): JSX.Element {
	const t = useText();
	const bar = useRef<HTMLDivElement>(null);
	const move = (event: KeyboardEvent) => {
		const at = tabs.findIndex(({ id }) => id === chosen);
		// In a language from right to left the next one is to the left.
		const step = bar.current && getComputedStyle(bar.current).direction === "rtl" ? -1 : 1;
		const to = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: tabs.length - 1 }[event.key];
		const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
		if (!next) return;
		event.preventDefault();
		onChoose(next.id);
		bar.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
	};
	return (
		<div class="tabs" role="tablist" aria-label={t("panel.tabs")} ref={bar} onKeyDown={move}>
			{tabs.map(({ id, label, count }) => (
				<button
					key={id}
					id={`tab-${id}`}
					class="tab"
					type="button"
					role="tab"
					aria-selected={id === chosen}
					aria-controls={`view-${id}`}
					tabIndex={id === chosen ? 0 : -1}
					onClick={() => onChoose(id)}
				>
					{label} {count !== null && count > 0 && <span class="count">{count}</span>}
				</button>
			))}
		</div>
	);
}
