import { signal } from "@preact/signals";
import { act } from "preact/test-utils";
import { vi } from "vitest";
import { App } from "../../components/app";
import { type ClaimFilter, NO_FILTER } from "../../components/claims/claim-filter";
import type { ClaimEvents, PanelData, ReadPage } from "../../components/panel-data";
import { harbour } from "./harbour";
import { makePage } from "./make-page";
import { panelData, panelEvents, show } from "./panel";

/** The ids of the claims of the harbour article, in reading order. */
export const ALL = ["hid", "swam", "none", "tale", "cod", "tanker", "somebody", "no-evidence"];

/** The claims in the panel, with whoever keeps its filter. */
export function showClaims(changed: Partial<PanelData> = {}, page: ReadPage = harbour()) {
	const data = signal(panelData({ kind: "read", page }, { tab: "claims", ...changed }));
	const events = panelEvents();
	const changeFilter = vi.fn<ClaimEvents["changeFilter"]>((filter, _, place) => {
		data.value = { ...data.value, claims: { ...data.value.claims, filter, place } };
	});
	events.claims.changeFilter = changeFilter;
	const Panel = () => <App data={data.value} events={events} />;
	const panel = show(<Panel />);
	const search = panel.querySelector<HTMLInputElement>("input[type='search']");
	if (!search) throw new Error("there is no search");
	const idsOf = (selector: string) =>
		[...panel.querySelectorAll<HTMLElement>(selector)].map(({ dataset }) => dataset.claim);
	return {
		panel,
		events,
		search,
		listed: () => idsOf(".claim-list [data-claim]"),
		current: () => idsOf("[aria-current='true']"),
		filter: () => data.value.claims.filter,
		set: (more: Partial<PanelData>) =>
			act(() => {
				data.value = { ...data.value, ...more };
			}),
		press: (key: string) =>
			act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }))),
	};
}

/** The state of the list with a filter. */
export const claimsWith = (filter: Partial<ClaimFilter>) =>
	panelData({ kind: "connecting" }, { claims: { filter: { ...NO_FILTER, ...filter }, place: null, engines: [] } })
		.claims;

/** A page of so many claims. */
export const many = (count: number) =>
	makePage({
		parties: [{ id: "a", name: "Ada Orlo" }],
		claims: Array.from({ length: count }, (_, i) => ({ id: `a${i}`, party: "a", says: `that it was ${i}` })),
	});
