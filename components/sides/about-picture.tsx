import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { PartyMark } from "../party-mark";
import { type Translate, useText } from "../texts";
import { ARCS_WIDTH, type Arc, type ArcPicture } from "./arcs";
import type { RelationEnd } from "./relations";

interface Props {
	picture: ArcPicture;
	/** Id of the arc whose statements are shown. */
	chosen: string | null;
	onChoose: (arc: Arc) => void;
}

/** Who speaks for or against whom, drawn: each arc is a button, reached by the arrow keys from one to the next. */
export function AboutPicture({ picture, chosen, onChoose }: Props): JSX.Element {
	const t = useText();
	const group = useRef<SVGSVGElement>(null);
	const { ends, arcs, height } = picture;
	const entry = arcs.some(({ id }) => id === chosen) ? chosen : arcs[0]?.id;
	const move = (event: KeyboardEvent, index: number) => {
		const to = {
			ArrowDown: index + 1,
			ArrowRight: index + 1,
			ArrowUp: index - 1,
			ArrowLeft: index - 1,
			Home: 0,
			End: -1,
		}[event.key];
		if (to !== undefined) {
			event.preventDefault();
			group.current?.querySelectorAll<SVGElement>(".arc")[(to + arcs.length) % arcs.length]?.focus();
		} else if (event.key === "Enter" || event.key === " ") {
			event.preventDefault();
			const arc = arcs[index];
			if (arc) onChoose(arc);
		}
	};
	return (
		<fieldset class="about-picture" aria-label={t("about.picture")}>
			<ol class="about-ends" aria-hidden="true">
				{ends.map((end) => (
					<li key={end.id} class={arcs.some((arc) => arc.id === chosen && touches(arc, end)) ? "touched" : undefined}>
						<PartyMark slot={end.slot} />
						<span>{end.name ?? t("claim.outlet")}</span>
					</li>
				))}
			</ol>
			<svg ref={group} class="arcs" width={ARCS_WIDTH} height={height} viewBox={`0 0 ${ARCS_WIDTH} ${height}`}>
				<title>{t("about.picture")}</title>
				{arcs.map((arc, index) => (
					// biome-ignore lint/a11y/useSemanticElements: a curve of a drawing cannot be a button element.
					<g
						key={arc.id}
						class={`arc ${arc.polarity} slot-${arc.relation.from.slot}`}
						role="button"
						aria-label={arcText(t, arc)}
						aria-pressed={arc.id === chosen}
						tabindex={arc.id === entry ? 0 : -1}
						onClick={() => onChoose(arc)}
						onKeyDown={(event) => move(event, index)}
					>
						<title>{arcText(t, arc)}</title>
						<path class="arc-touch" d={arc.path} />
						<path class="arc-line" d={arc.path} stroke-width={arc.width} />
						<polygon class="arc-arrow" points={arc.arrow} />
					</g>
				))}
			</svg>
			<p class="about-legend" aria-hidden="true">
				<span class="against">{t("about.against")}</span>
				<span class="for">{t("about.for")}</span>
			</p>
		</fieldset>
	);
}

const touches = ({ relation }: Arc, end: RelationEnd) => relation.from === end || relation.to === end;

function arcText(t: Translate, { relation, polarity, count }: Arc): string {
	const name = (end: RelationEnd) => end.name ?? t("claim.outlet");
	return t(polarity === "for" ? "about.speaks_for" : "about.speaks_against", [
		name(relation.from),
		name(relation.to),
		t("issues.statements", count),
	]);
}
