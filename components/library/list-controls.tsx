import type { JSX } from "preact";
import { useText } from "../texts";
import { GROUPINGS, type Grouping, SORTS, type Sort } from "./arrange";

/** How the list is put in order. */
export function ListControls({
	sort,
	onSort,
	grouping,
	onGroup,
}: {
	sort: Sort;
	onSort: (sort: Sort) => void;
	grouping: Grouping;
	onGroup: (grouping: Grouping) => void;
}): JSX.Element {
	const t = useText();
	const sorts: Record<Sort, string> = {
		latest: t("library.sort_latest"),
		title: t("library.sort_title"),
		outlet: t("library.sort_outlet"),
		notes: t("library.sort_notes"),
	};
	const groupings: Record<Grouping, string> = {
		none: t("library.group_none"),
		outlet: t("library.group_outlet"),
		party: t("library.group_party"),
		issue: t("library.group_issue"),
		tag: t("library.group_tag"),
	};
	return (
		<div class="shelf-controls">
			<Choice label={t("library.sort")} values={SORTS} names={sorts} chosen={sort} onChoose={onSort} />
			<Choice label={t("library.group")} values={GROUPINGS} names={groupings} chosen={grouping} onChoose={onGroup} />
		</div>
	);
}

function Choice<Value extends string>({
	label,
	values,
	names,
	chosen,
	onChoose,
}: {
	label: string;
	values: readonly Value[];
	names: Record<Value, string>;
	chosen: Value;
	onChoose: (value: Value) => void;
}): JSX.Element {
	return (
		<label>
			<span>{label}</span>
			<select
				value={chosen}
				onChange={({ currentTarget }) => {
					const value = values.find((one) => one === currentTarget.value);
					if (value) onChoose(value);
				}}
			>
				{values.map((value) => (
					<option key={value} value={value}>
						{names[value]}
					</option>
				))}
			</select>
		</label>
	);
}
