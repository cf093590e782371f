import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { DEFAULT_ENGINES, type SearchEngine, type SearchEngines, siteOf } from "../../domain/search-engines";
import { useText } from "../texts";
import { EngineForm } from "./engine-form";

interface Props {
	engines: SearchEngines;
	onChange: (engines: SearchEngines) => void;
}

/** Where claims can be looked up, for the options: engines are added, changed, taken away, and one is offered first. */
export function SearchEngineList({ engines, onChange }: Props): JSX.Element {
	const t = useText();
	/** The name of the one in the form; empty for a new one. */
	const [edited, setEdited] = useState<string | null>(null);
	const section = useRef<HTMLElement>(null);
	const close = () => {
		setEdited(null);
		// The form had the focus, and goes.
		section.current?.querySelector<HTMLElement>(".add-engine")?.focus();
	};
	const save = (engine: SearchEngine) => {
		const isNew = !engines.some(({ name }) => name === edited);
		onChange(isNew ? [...engines, engine] : engines.map((one) => (one.name === edited ? engine : one)));
		close();
	};
	const without = (engine: SearchEngine) => engines.filter((one) => one !== engine);
	return (
		<section id="engines" data-section="engines" aria-labelledby="engines-title" ref={section}>
			<h2 id="engines-title" tabIndex={-1}>
				{t("factcheck.title")}
			</h2>
			<p class="hint">{t("factcheck.text")}</p>
			{engines.length === 0 && <p>{t("factcheck.none")}</p>}
			<ul class="engines">
				{engines.map((engine, index) => (
					<li key={engine.name}>
						{edited === engine.name ? (
							<EngineForm engine={engine} others={without(engine)} onSave={save} onCancel={close} />
						) : (
							<>
								<span>
									{engine.name} <span class="hint">{siteOf(engine)}</span>
								</span>
								<span class="engine-actions">
									{index === 0 ? (
										<span class="hint">{t("factcheck.is_first")}</span>
									) : (
										<button
											type="button"
											class="quiet"
											aria-label={t("factcheck.first_one", [engine.name])}
											onClick={() => onChange([engine, ...without(engine)])}
										>
											{t("factcheck.first")}
										</button>
									)}
									<button
										type="button"
										class="quiet"
										aria-label={t("factcheck.edit_one", [engine.name])}
										onClick={() => setEdited(engine.name)}
									>
										{t("factcheck.edit")}
									</button>
									<button
										type="button"
										class="quiet danger"
										aria-label={t("factcheck.remove_one", [engine.name])}
										onClick={() => {
											onChange(without(engine));
											close();
										}}
									>
										{t("factcheck.remove")}
									</button>
								</span>
							</>
						)}
					</li>
				))}
			</ul>
			{edited === "" && (
				<EngineForm engine={{ name: "", url: "https://" }} others={engines} onSave={save} onCancel={close} />
			)}
			<div class="buttons">
				<button type="button" class="quiet add-engine" aria-expanded={edited === ""} onClick={() => setEdited("")}>
					{t("factcheck.add")}
				</button>
				{!isUsual(engines) && (
					<button type="button" class="quiet" onClick={() => onChange(withUsual(engines))}>
						{t("factcheck.restore")}
					</button>
				)}
			</div>
		</section>
	);
}

function isUsual(engines: SearchEngines): boolean {
	return DEFAULT_ENGINES.every(({ name, url }) => engines.some((one) => one.name === name && one.url === url));
}

/** The usual engines where they are missing or changed, behind what the reader added. */
function withUsual(engines: SearchEngines): SearchEngines {
	return [...engines.filter(({ name }) => !DEFAULT_ENGINES.some((usual) => usual.name === name)), ...DEFAULT_ENGINES];
}
