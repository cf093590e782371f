import type { JSX } from "preact";
import { SideName } from "../page-words";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";
import type { Relation, RelationEnd } from "./relations";

interface Props {
	relations: readonly Relation[];
	chosen: Relation | null;
	onChoose: (relation: Relation) => void;
}

/** Who speaks about whom, all of it, with the number of statements for, against and neither. */
export function AboutTable({ relations, chosen, onChoose }: Props): JSX.Element {
	const t = useText();
	const nameOf = (end: RelationEnd) => end.name ?? t("claim.outlet");
	return (
		<table class="about-table">
			<thead>
				<tr>
					<th scope="col">{t("about.who")}</th>
					<th scope="col">{t("about.whom")}</th>
					<th scope="col">{t("about.against")}</th>
					<th scope="col">{t("about.for")}</th>
					<th scope="col">{t("about.neither")}</th>
				</tr>
			</thead>
			<tbody>
				{relations.map((relation) => {
					const { from, to, claims } = relation;
					return (
						<tr key={`${from.id} ${to.id}`} class={relation === chosen ? "touched" : undefined}>
							<th scope="row">
								<PartyMark slot={from.slot} /> <SideName name={from.name} />
							</th>
							<td>
								<button
									type="button"
									class="about-whom"
									aria-pressed={relation === chosen}
									aria-label={t("about.show", [nameOf(from), nameOf(to)])}
									onClick={() => onChoose(relation)}
								>
									<PartyMark slot={to.slot} /> <SideName name={to.name} />
								</button>
							</td>
							<td class="figure">{claims.against.length || "–"}</td>
							<td class="figure">{claims.for.length || "–"}</td>
							<td class="figure">{claims.neutral.length || "–"}</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
