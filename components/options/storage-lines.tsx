import type { JSX } from "preact";
import { sizeText } from "../numbers";
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
				{used !== null && t("options.storage_used", [sizeText(used)])}{" "}
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
