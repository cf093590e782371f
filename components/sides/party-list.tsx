import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Side } from "../../domain/prominence";
import { OverTimeLookup } from "../across/over-time";
import type { ArticleView } from "../article-view";
import type { ComparedPair, PanelEvents } from "../panel-data";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";

/** So many parties are shown at first. */
const FEW = 6;

interface Props {
	view: ArticleView;
	pair: ComparedPair | null;
	events: PanelEvents;
}

/** The parties, those that say most first, each with the number of its statements. */
export function PartyList({ view, pair, events }: Props): JSX.Element {
	const t = useText();
	const [all, setAll] = useState(false);
	const shown = all ? view.sides : view.sides.slice(0, FEW);
	return (
		<section class="parties" aria-labelledby="parties-title">
			<h2 id="parties-title">{t("sides.parties")}</h2>
			<ul>
				{shown.map((side) => (
					<PartyEntry
						key={side.party.id}
						view={view}
						side={side}
						compared={side.party.id === pair?.left || side.party.id === pair?.right}
						onNote={events.notes.onParty}
					/>
				))}
			</ul>
			{view.sides.length > FEW && (
				<button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? "−" : `+ ${view.sides.length - FEW}`}
				</button>
			)}
		</section>
	);
}

function PartyEntry({
	view,
	side,
	compared,
	onNote,
}: {
	view: ArticleView;
	side: Side;
	compared: boolean;
	onNote: (party: string) => void;
}): JSX.Element {
	const t = useText();
	const { party, speakers, claims, slot } = side;
	const role = party.role && view.text.slice(party.role.start, party.role.end);
	return (
		<li class={compared ? "party compared" : "party"} data-party={party.name}>
			<PartyMark slot={slot} />
			<span class="party-name">{party.name}</span>
			<span class="party-about">
				<span class="party-count">{t("sides.claims_count", claims.length)}</span>
				{role && ` · ${role}`}
				{speakers.length > 0 && ` · ${t("sides.speaks_through", [speakers.map(({ name }) => name).join(", ")])}`}
			</span>
			<button
				type="button"
				class="quiet party-note"
				aria-label={t("sides.note_on", [party.name])}
				onClick={() => onNote(party.id)}
			>
				{t("claim.note")}
			</button>
			<OverTimeLookup party={party} />
		</li>
	);
}
