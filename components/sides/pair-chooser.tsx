import type { JSX } from "preact";
import type { ArticleView } from "../article-view";
import type { ComparedPair } from "../panel-data";
import { useText } from "../texts";
import { type ComparedSide, type Comparison, comparedSides } from "./compare";

interface Props {
	view: ArticleView;
	comparison: Comparison;
	onChoose: (pair: ComparedPair) => void;
}

/** Which two sides are compared. Choosing the other one's party swaps the two. */
export function PairChooser({ view, comparison, onChoose }: Props): JSX.Element {
	const t = useText();
	const left = comparison.left.id;
	const right = comparison.right.id;
	const sides = comparedSides(view);
	const choose = (side: "left" | "right", id: string) => {
		if (side === "left") onChoose({ left: id, right: id === right ? left : right });
		else onChoose({ left: id === left ? right : left, right: id });
	};
	return (
		<fieldset class="pair" aria-label={t("sides.compare")}>
			<PartySelect
				label={t("sides.left")}
				sides={sides}
				slot={comparison.left.slot}
				value={left}
				onChange={(id) => choose("left", id)}
			/>
			<button
				type="button"
				class="quiet swap"
				aria-label={t("sides.swap")}
				title={t("sides.swap")}
				onClick={() => onChoose({ left: right, right: left })}
			>
				⇄
			</button>
			<PartySelect
				label={t("sides.right")}
				sides={sides}
				slot={comparison.right.slot}
				value={right}
				onChange={(id) => choose("right", id)}
			/>
		</fieldset>
	);
}

function PartySelect({
	label,
	sides,
	slot,
	value,
	onChange,
}: {
	label: string;
	sides: readonly ComparedSide[];
	slot: number;
	value: string;
	onChange: (id: string) => void;
}): JSX.Element {
	const t = useText();
	return (
		<select
			class={`slot-${slot}`}
			aria-label={label}
			value={value}
			onChange={(event) => onChange(event.currentTarget.value)}
		>
			{sides.map(({ id, party, claims }) => (
				<option key={id} value={id}>
					{`${party?.name ?? t("claim.outlet")} (${claims.length})`}
				</option>
			))}
		</select>
	);
}
