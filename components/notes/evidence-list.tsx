import type { JSX } from "preact";
import { isWebAddress } from "../../domain/evidence";
import type { Evidence, EvidenceRelation } from "../../domain/note";
import { dayOf } from "../day";
import { useText } from "../texts";

/** Beside the word, for the eye. */
const SIGNS: Readonly<Record<EvidenceRelation, string>> = { supports: "+", disputes: "−", context: "○" };

/** The sources of a note, each with what it does there. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }): JSX.Element | null {
	const t = useText();
	if (evidence.length === 0) return null;
	return (
		<ul class="evidence-list" aria-label={t("notes.evidence")}>
			{evidence.map(({ url, title, relation, date }, number) => (
				<li key={number} class={`evidence-${relation}`}>
					<span class="sign" aria-hidden="true">
						{SIGNS[relation]}
					</span>
					<span>
						<span class="relation">{t(`relation.${relation}`)}</span>{" "}
						{isWebAddress(url) ? (
							<a href={url} target="_blank" rel="noopener noreferrer">
								{title || url}
							</a>
						) : (
							title || url
						)}{" "}
						<span class="hint">{[title !== "" && hostOf(url), date && dayOf(date)].filter(Boolean).join(" · ")}</span>
					</span>
				</li>
			))}
		</ul>
	);
}

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).host.replace(/^www\./u, "") : "";
}
