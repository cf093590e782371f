import type { JSX } from "preact";
import { readersLocale } from "../day";
import { useText } from "../texts";
import type { StorageState } from "./options-data";

/** How much is stored, and whether the browser keeps it. */
export function StorageLines({ storage, onAsk }: { storage: StorageState; onAsk: () => void }): JSX.Element | null {
	const t = useText();
	const { used, persistent, refused } = storage;
	if (used === null && persistent === null) return null;
	return (
		<div class="storage">
			<p class="hint">
				{used !== null && t("options.storage_used", [sizeOf(used)])}{" "}
				{persistent !== null && t(persistent ? "options.storage_kept" : "options.storage_may_go")}
			</p>
			{persistent === false && !refused && (
				<button type="button" class="quiet" onClick={onAsk}>
					{t("options.storage_ask")}
				</button>
			)}
			{refused && (
				<p class="notice" role="status">
					{t("options.storage_refused")}
				</p>
			)}
		</div>
	);
}

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** A number of bytes as the reader writes it: `3.1 MB`. */
function sizeOf(bytes: number): string {
	const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(bytes + 1) / 3)));
	return new Intl.NumberFormat(readersLocale(), {
		style: "unit",
		unit: UNITS[step - 1] ?? "kilobyte",
		unitDisplay: "short",
		maximumFractionDigits: 1,
	}).format(bytes / 1000 ** step);
}
