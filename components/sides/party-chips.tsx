import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ArticleView } from "../article-view";
import { PAGE_LANGUAGE } from "../page-words";
import type { ComparedPair, PanelEvents } from "../panel-data";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";

/** So many parties are shown at first. */
const FEW = 6;

interface Props {
	view: ArticleView;
	/** The two that are compared. */
	pair: ComparedPair | null;
	events: PanelEvents;
}

/** Who speaks or is spoken of, those that say most first, each with the number of its statements; a click opens its page. */
export function PartyChips({ view, pair, events }: Props): JSX.Element {
	const t = useText();
	const [all, setAll] = useState(false);
	const shown = all ? view.sides : view.sides.slice(0, FEW);
	return (
		<section class="parties" aria-label={t("sides.parties")}>
			<ul>
				{shown.map(({ party, claims, slot }) => (
					<li key={party.id}>
						<button
							type="button"
							class={party.id === pair?.left || party.id === pair?.right ? "party compared" : "party"}
							data-party={party.name}
							data-party-id={party.id}
							title={t("party.open", [party.name])}
							onClick={() => events.sides.openParty(party.id)}
						>
							<PartyMark slot={slot} />
							<span class="party-name" lang={PAGE_LANGUAGE}>
								{party.name}
							</span>{" "}
							<span class="party-count">
								<span aria-hidden="true">{claims.length}</span>
								<span class="only-read">{t("sides.claims_count", claims.length)}</span>
							</span>
						</button>
					</li>
				))}
				{view.sides.length > FEW && (
					<li>
						<button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
							{all ? "−" : `+ ${view.sides.length - FEW}`} <span class="only-read">{t("sides.all_parties")}</span>
						</button>
					</li>
				)}
			</ul>
		</section>
	);
}
