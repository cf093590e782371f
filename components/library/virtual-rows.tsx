import type { ComponentChildren, JSX } from "preact";
import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import { rowTop, rowWindow } from "./row-window";

/** How high a row is thought to be before it was shown, in CSS pixels. */
const GUESSED = 76;

interface Props<Row> {
	rows: readonly Row[];
	label: string;
	/** What of a row the arrow keys go to: a selector; rows without it are passed over. */
	focusable: string;
	isFocusable: (row: Row) => boolean;
	/** Whether a row stays there out of view too. The one that has the focus does. */
	stays: (row: Row) => boolean;
	children: (row: Row) => ComponentChildren;
}

/**
 * A list of which only those rows are there that are in view or near it, of whatever height each is. Arrow keys, Home and
 * End go from row to row.
 */
export function VirtualRows<Row extends { key: string }>(props: Props<Row>): JSX.Element {
	const { rows, label, focusable, isFocusable, stays, children } = props;
	const list = useRef<HTMLUListElement>(null);
	const heights = useRef(new Map<string, number>());
	const [, again] = useReducer((count: number) => count + 1, 0);
	const wanted = useRef<number | null>(null);
	const observer = useRef<ResizeObserver | null>(null);

	const heightOf = (row: number) => heights.current.get(rows[row]?.key ?? "") ?? GUESSED;
	const top = -(list.current?.getBoundingClientRect().top ?? 0);
	const focused = list.current?.contains(document.activeElement)
		? document.activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key
		: undefined;
	const { shown, after } = rowWindow(rows.length, heightOf, top, top + innerHeight, (row) => {
		const one = rows[row];
		return one !== undefined && (one.key === focused || stays(one));
	});

	useEffect(() => {
		let asked = 0;
		const look = () => {
			cancelAnimationFrame(asked);
			asked = requestAnimationFrame(() => again(0));
		};
		addEventListener("scroll", look, { passive: true });
		addEventListener("resize", look);
		return () => {
			cancelAnimationFrame(asked);
			removeEventListener("scroll", look);
			removeEventListener("resize", look);
		};
	}, []);

	useEffect(() => {
		// Tests have no layout.
		if (typeof ResizeObserver === "undefined") return;
		observer.current = new ResizeObserver((entries) => {
			let changed = false;
			for (const { target } of entries) changed = measure(target as HTMLElement, heights.current) || changed;
			if (changed) again(0);
		});
		for (const row of list.current?.children ?? []) observer.current.observe(row);
		return () => observer.current?.disconnect();
	}, []);

	useLayoutEffect(() => {
		for (const row of list.current?.children ?? []) observer.current?.observe(row);
		if (wanted.current === null) return;
		const row = list.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"] ${focusable}`);
		if (!row) return;
		wanted.current = null;
		row.focus();
	});

	const goTo = (row: number) => {
		wanted.current = row;
		const place = (list.current?.getBoundingClientRect().top ?? 0) + rowTop(row, heightOf);
		if (place < MARGIN || place > innerHeight - 2 * GUESSED)
			scrollBy({ top: place - innerHeight / 3, behavior: "instant" });
		again(0);
	};
	const move = (event: KeyboardEvent) => {
		const target = event.target as HTMLElement;
		const at = Number(target.closest<HTMLElement>("[data-row]")?.dataset.row);
		if (!target.matches(focusable) || Number.isNaN(at)) return;
		const steps: Record<string, [from: number, by: number]> = {
			ArrowDown: [at + 1, 1],
			ArrowUp: [at - 1, -1],
			Home: [0, 1],
			End: [rows.length - 1, -1],
		};
		const step = steps[event.key];
		if (!step) return;
		event.preventDefault();
		for (let [row, by] = step; rows[row]; row += by) {
			const one = rows[row];
			if (one && isFocusable(one)) return goTo(row);
		}
	};

	return (
		<ul
			class="shelf-list"
			aria-label={label}
			ref={list}
			onKeyDown={move}
			style={{ paddingTop: `${shown[0]?.gap ?? 0}px`, paddingBottom: `${after}px` }}
		>
			{shown.map(({ row: number, gap }, i) => {
				const row = rows[number];
				return (
					row && (
						<li
							key={row.key}
							data-row={number}
							data-key={row.key}
							aria-setsize={rows.length}
							aria-posinset={number + 1}
							style={{ marginTop: i > 0 && gap > 0 ? `${gap}px` : undefined }}
						>
							{children(row)}
						</li>
					)
				);
			})}
		</ul>
	);
}

/** What sticks to the top of the window covers so much, in CSS pixels. */
const MARGIN = 120;

/** Remembers how high a row is; whether that is new. */
function measure(row: HTMLElement, heights: Map<string, number>): boolean {
	const { key } = row.dataset;
	const height = row.getBoundingClientRect().height;
	if (key === undefined || height === 0 || heights.get(key) === height) return false;
	heights.set(key, height);
	return true;
}
