import type { JSX } from "preact";

/** One of several values, as radio buttons under a legend. */
export function Choice<T extends string>({
	legend,
	name,
	values,
	chosen,
	label,
	onChoose,
}: {
	legend: string;
	name: string;
	values: readonly T[];
	chosen: T;
	label: (value: T) => JSX.Element | string;
	onChoose: (value: T) => void;
}): JSX.Element {
	return (
		<fieldset class="choices">
			<legend>{legend}</legend>
			{values.map((value) => (
				<label key={value} class="choice">
					<input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
					{label(value)}
				</label>
			))}
		</fieldset>
	);
}
