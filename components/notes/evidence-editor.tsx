import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { type EvidenceProblem, evidenceProblem, isBlank } from "../../domain/evidence";
import { EVIDENCE_RELATIONS, type Evidence, type EvidenceRelation } from "../../domain/note";
import { type Translate, useText } from "../texts";

interface Props {
	evidence: readonly Evidence[];
	/** Whether the reader has tried to save: then all that is wrong is told. */
	tried: boolean;
	onChange: (evidence: Evidence[]) => void;
}

/** The sources of a note, to add, change and take away. */
export function EvidenceEditor({ evidence, tried, onChange }: Props): JSX.Element {
	const t = useText();
	const holder = useRef<HTMLDivElement>(null);
	const adder = useRef<HTMLButtonElement>(null);
	const [added, setAdded] = useState(0);
	// A source that was added is there to be filled in.
	useEffect(() => {
		if (added > 0) [...(holder.current?.querySelectorAll<HTMLInputElement>("input[type='url']") ?? [])].at(-1)?.focus();
	}, [added]);
	const change = (number: number, source: Evidence) =>
		onChange(evidence.map((before, i) => (i === number ? source : before)));
	return (
		<div class="evidence" ref={holder}>
			{evidence.map((source, number) => (
				<SourceFields
					key={number}
					source={source}
					number={number + 1}
					tried={tried}
					onChange={(changed) => change(number, changed)}
					onRemove={() => {
						onChange(evidence.filter((_, i) => i !== number));
						adder.current?.focus();
					}}
				/>
			))}
			<button
				ref={adder}
				type="button"
				class="quiet add-source"
				onClick={() => {
					onChange([...evidence, { url: "", title: "", relation: "supports" }]);
					setAdded(added + 1);
				}}
			>
				{t("notes.add_evidence")}
			</button>
		</div>
	);
}

interface SourceProps {
	source: Evidence;
	number: number;
	tried: boolean;
	onChange: (source: Evidence) => void;
	onRemove: () => void;
}

function SourceFields({ source, number, tried, onChange, onRemove }: SourceProps): JSX.Element {
	const t = useText();
	const id = useId();
	const [left, setLeft] = useState(false);
	const { url, title, relation, date = "" } = source;
	const problem = (tried || left) && !isBlank(source) ? evidenceProblem(source) : null;
	const wrong = (one: EvidenceProblem[]) => problem !== null && one.includes(problem);
	const described = (isWrong: boolean) => (isWrong ? `${id}-problem` : undefined);
	const addressWrong = wrong(["no-address", "no-web-address"]);
	return (
		<fieldset class="source">
			<legend>{t("notes.source", [String(number)])}</legend>
			<label class="wide">
				<span>{t("notes.address")}</span>
				<input
					type="url"
					value={url}
					placeholder="https://"
					aria-invalid={addressWrong}
					aria-describedby={described(addressWrong)}
					onInput={(event) => onChange({ ...source, url: event.currentTarget.value })}
					onBlur={() => setLeft(true)}
				/>
			</label>
			{problem && (
				<p id={`${id}-problem`} class="problem" role="alert">
					{problemText(t, problem)}
				</p>
			)}
			<label class="wide">
				<span>{t("notes.source_title")}</span>
				<input
					type="text"
					value={title}
					dir="auto"
					onInput={(event) => onChange({ ...source, title: event.currentTarget.value })}
				/>
			</label>
			<label>
				<span>{t("notes.relation")}</span>
				<select
					value={relation}
					onChange={(event) => onChange({ ...source, relation: event.currentTarget.value as EvidenceRelation })}
				>
					{EVIDENCE_RELATIONS.map((one) => (
						<option key={one} value={one}>
							{t(`relation.${one}`)}
						</option>
					))}
				</select>
			</label>
			<label>
				<span>{t("notes.day")}</span>
				<input
					type="date"
					value={date}
					aria-invalid={wrong(["no-day"])}
					aria-describedby={described(wrong(["no-day"]))}
					onInput={(event) => onChange(withDay(source, event.currentTarget.value))}
				/>
			</label>
			<button type="button" class="quiet danger" onClick={onRemove}>
				{t("notes.remove_source")}
			</button>
		</fieldset>
	);
}

function withDay({ date: _, ...source }: Evidence, day: string): Evidence {
	return day === "" ? source : { ...source, date: day };
}

function problemText(t: Translate, problem: EvidenceProblem): string {
	switch (problem) {
		case "no-address":
			return t("notes.no_address");
		case "no-web-address":
			return t("notes.no_web_address");
		case "no-day":
			return t("notes.no_day");
	}
}
