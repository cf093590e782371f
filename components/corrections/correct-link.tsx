import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import type { Counterclaim } from "../../domain/analysis";
import { useText } from "../texts";
import { Corrections } from "./corrections";

/** Whether a counterclaim is one, says the reader. */
export function CorrectLink({ link }: { link: Counterclaim }): JSX.Element | null {
	const t = useText();
	const corrections = useContext(Corrections);
	if (!corrections) return null;
	const { events } = corrections;
	return (
		<span class="link-correct">
			{link.confidence < 1 && (
				<button
					type="button"
					class="quiet"
					title={t("corrections.right_hint")}
					onClick={() => events.confirmLink(link.id)}
				>
					{t("corrections.right")}
				</button>
			)}
			<button
				type="button"
				class="quiet"
				title={t("corrections.wrong_hint")}
				onClick={() => events.rejectLink(link.id)}
			>
				{t("corrections.wrong")}
			</button>
		</span>
	);
}
