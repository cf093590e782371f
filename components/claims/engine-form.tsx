import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { faultOf, type SearchEngine, type SearchEngines } from "../../domain/search-engines";
import { faultText, useText } from "../texts";

interface Props {
	engine: SearchEngine;
	/** Those that it stands beside. */
	others: SearchEngines;
	onSave: (engine: SearchEngine) => void;
	onCancel: () => void;
}

/** The fields of an engine; what is wrong with them is told when the reader saves, beside them, until it is right. */
export function EngineForm({ engine, others, onSave, onCancel }: Props): JSX.Element {
	const t = useText();
	const id = useId();
	const [name, setName] = useState(engine.name);
	const [url, setUrl] = useState(engine.url);
	const [tried, setTried] = useState(false);
	const first = useRef<HTMLInputElement>(null);
	useEffect(() => first.current?.focus(), []);
	const fault = faultOf({ name, url }, others);
	const shown = tried ? fault : null;
	const isOfName = shown === "no-name" || shown === "name-taken";
	return (
		<form
			class="engine-fields"
			onSubmit={(event) => {
				event.preventDefault();
				if (fault === null) onSave({ name: name.trim(), url: url.trim() });
				else setTried(true);
			}}
			onKeyDown={({ key }) => {
				if (key === "Escape") onCancel();
			}}
		>
			<label>
				{t("factcheck.name")}
				<input
					ref={first}
					type="text"
					value={name}
					aria-invalid={isOfName}
					aria-describedby={isOfName ? id : undefined}
					onInput={({ currentTarget }) => setName(currentTarget.value)}
				/>
			</label>
			<label>
				{t("factcheck.url")}
				<input
					type="text"
					inputMode="url"
					spellcheck={false}
					value={url}
					aria-invalid={shown !== null && !isOfName}
					aria-describedby={shown !== null && !isOfName ? id : undefined}
					onInput={({ currentTarget }) => setUrl(currentTarget.value)}
				/>
			</label>
			<p class={shown ? "warning" : undefined} id={id} role="alert">
				{shown && faultText(t, shown)}
			</p>
			<div class="buttons">
				<button type="submit" class="primary">
					{t("factcheck.save")}
				</button>
				<button type="button" class="quiet" onClick={onCancel}>
					{t("factcheck.cancel")}
				</button>
			</div>
		</form>
	);
}
