import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { POLARITIES, type Polarity } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { ClaimCards } from "../claims/claim-cards";
import type { PanelEvents } from "../panel-data";
import { useText } from "../texts";
import { AboutPicture } from "./about-picture";
import { AboutTable } from "./about-table";
import { layOutArcs } from "./arcs";
import { type Relation, relationsOf } from "./relations";

interface Props {
	view: ArticleView;
	current: string | null;
	events: PanelEvents;
}

/** What is chosen in the picture, or with all its polarities in the table. */
interface Chosen {
	from: string;
	to: string;
	polarity: Polarity | null;
}

/** Who speaks about whom, for and against: a picture, the same as a table, and the statements of what is chosen. */
export function AboutSection({ view, current, events }: Props): JSX.Element | null {
	const t = useText();
	const relations = useMemo(() => relationsOf(view), [view]);
	const picture = useMemo(() => layOutArcs(relations), [relations]);
	const [asTable, setAsTable] = useState(false);
	const [chosen, setChosen] = useState<Chosen | null>(null);
	if (relations.length === 0) return null;
	const relation = chosen && (relations.find(({ from, to }) => from.id === chosen.from && to.id === chosen.to) ?? null);
	const choose = ({ from, to }: Relation, polarity: Polarity | null) => {
		const again = relation?.from === from && relation.to === to && chosen?.polarity === polarity;
		setChosen(again ? null : { from: from.id, to: to.id, polarity });
	};
	const drawn = picture !== null && !asTable;
	return (
		<section class="about" data-section="about" aria-labelledby="about-title">
			<div class="section-head">
				<h2 id="about-title">{t("about.title")}</h2>
				{picture && (
					<button type="button" class="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
						{t("about.as_table")}
					</button>
				)}
			</div>
			{drawn ? (
				<>
					<AboutPicture
						picture={picture}
						chosen={relation && `${relation.from.id} ${chosen?.polarity ?? ""} ${relation.to.id}`}
						onChoose={(arc) => choose(arc.relation, arc.polarity)}
					/>
					{picture.more && <p class="hint">{t("about.more_in_table")}</p>}
				</>
			) : (
				<AboutTable relations={relations} chosen={relation} onChoose={(one) => choose(one, null)} />
			)}
			<div class="claim-section" aria-live="polite">
				{relation &&
					POLARITIES.filter((one) => chosen?.polarity === null || chosen?.polarity === one).map((polarity) => (
						<ClaimCards
							key={polarity}
							view={view}
							claims={relation.claims[polarity]}
							current={current}
							events={events}
						/>
					))}
			</div>
		</section>
	);
}
