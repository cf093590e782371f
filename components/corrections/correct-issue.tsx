import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import { useText } from "../texts";
import { Corrections } from "./corrections";

/** Gives an issue other words of the page for a label. */
export function CorrectIssue({ issue }: { issue: string }): JSX.Element | null {
	const t = useText();
	const corrections = useContext(Corrections);
	if (!corrections) return null;
	return (
		<button
			type="button"
			class="quiet"
			aria-label={t("corrections.correct_issue")}
			title={t("corrections.correct_issue")}
			onClick={() => corrections.events.relabelIssue(issue)}
		>
			<span aria-hidden="true">✎</span>
		</button>
	);
}
