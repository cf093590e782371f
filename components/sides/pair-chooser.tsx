import type { JSX } from "preact";
import { PAGE_LANGUAGE } from "../page-words";
import type { ComparedPair } from "../panel-data";
import { useText } from "../texts";
import type { ComparedSide, Comparison } from "./compare";

interface Props {
	sides: readonly ComparedSide[];
	camps: readonly ComparedSide[];
	comparison: Comparison;
	onChoose: (pair: ComparedPair) => void;
}

/** Which two sides are compared. Choosing the other one's party swaps the two; a camp takes the place of its own party. */
export function PairChooser({ sides, camps, comparison, onChoose }: Props): JSX.Element {
	const t = useText();
	const left = comparison.left.id;
	const right = comparison.right.id;
	const all = [...sides, ...camps];
	const choose = (place: "left" | "right", id: string) => {
		const other = place === "left" ? right : left;
		const before = place === "left" ? left : right;
		const kept = id === other ? before : apartFrom(all, id, other);
		onChoose(place === "left" ? { left: id, right: kept } : { left: kept, right: id });
	};
	const select = (place: "left" | "right") => (
		<SideSelect
			label={t(place === "left" ? "sides.left" : "sides.right")}
			sides={sides}
			camps={camps}
			chosen={comparison[place]}
			onChange={(id) => choose(place, id)}
		/>
	);
	return (
		<fieldset class="pair" aria-label={t("sides.compare")}>
			{select("left")}
			<button
				type="button"
				class="quiet swap"
				aria-label={t("sides.swap")}
				title={t("sides.swap")}
				onClick={() => onChoose({ left: right, right: left })}
			>
				⇄
			</button>
			{select("right")}
		</fieldset>
	);
}

/** `other`, unless it shares a party with `id`: then the first side that does not. */
function apartFrom(sides: readonly ComparedSide[], id: string, other: string): string {
	const partiesOf = (wanted: string) => sides.find((side) => side.id === wanted)?.parties ?? [];
	const chosen = partiesOf(id);
	const apart = (wanted: string) => wanted !== id && !partiesOf(wanted).some((party) => chosen.includes(party));
	return apart(other) ? other : (sides.find((side) => apart(side.id))?.id ?? other);
}

function SideSelect({
	label,
	sides,
	camps,
	chosen,
	onChange,
}: {
	label: string;
	sides: readonly ComparedSide[];
	camps: readonly ComparedSide[];
	chosen: ComparedSide;
	onChange: (id: string) => void;
}): JSX.Element {
	const t = useText();
	const option = ({ id, name, claims }: ComparedSide) => (
		<option key={id} value={id} lang={name === null ? undefined : PAGE_LANGUAGE}>
			{`${name ?? t("claim.outlet")} (${claims.length})`}
		</option>
	);
	return (
		<select
			class={`slot-${chosen.slot}`}
			aria-label={label}
			title={chosen.name ?? t("claim.outlet")}
			value={chosen.id}
			onChange={(event) => onChange(event.currentTarget.value)}
		>
			{sides.map(option)}
			{camps.length > 0 && <optgroup label={t("sides.camps")}>{camps.map(option)}</optgroup>}
		</select>
	);
}
