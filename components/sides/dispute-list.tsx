import type { JSX } from "preact";
import { SideName } from "../page-words";
import type { ComparedPair } from "../panel-data";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";
import type { ComparedSide, Dispute } from "./compare";

interface Props {
	disputes: readonly Dispute[];
	pair: ComparedPair;
	onChoose: (pair: ComparedPair) => void;
}

/** Who answers whom, at a glance; a click sets the two beside each other. */
export function DisputeList({ disputes, pair, onChoose }: Props): JSX.Element {
	const t = useText();
	return (
		<section class="disputes" aria-labelledby="disputes-title">
			<h2 id="disputes-title">{t("sides.disputes")}</h2>
			<ul>
				{disputes.map(({ left, right, links }) => {
					const ids = [pair.left, pair.right];
					const compared = ids.includes(left.id) && ids.includes(right.id);
					return (
						<li key={`${left.id} ${right.id}`}>
							<button
								type="button"
								class="dispute"
								aria-pressed={compared}
								onClick={() => onChoose({ left: left.id, right: right.id })}
							>
								<DisputeSide side={left} />
								<span aria-hidden="true">⇄</span>
								<DisputeSide side={right} />
								<span class="dispute-count" title={t("sides.disputes_count", links.length)}>
									<span aria-hidden="true">{links.length}</span>
									<span class="only-read">{t("sides.disputes_count", links.length)}</span>
								</span>
							</button>
						</li>
					);
				})}
			</ul>
		</section>
	);
}

function DisputeSide({ side }: { side: ComparedSide }): JSX.Element {
	return (
		<span class="dispute-side">
			<PartyMark slot={side.slot} />
			<SideName name={side.name} />
		</span>
	);
}
