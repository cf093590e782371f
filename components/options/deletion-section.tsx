import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useText } from "../texts";
import type { SectionProps } from "./options-data";
import { OptionsSection } from "./options-section";

/** Deletes everything, after a second question. */
export function DeletionSection({ data, events }: SectionProps): JSX.Element {
	const t = useText();
	const [asking, setAsking] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const keep = useRef<HTMLButtonElement>(null);
	useEffect(() => {
		if (asking) keep.current?.focus();
	}, [asking]);
	const close = () => {
		setAsking(false);
		opener.current?.focus();
	};
	return (
		<OptionsSection id="deletion" title={t("options.deletion")}>
			<p class="hint">{t("options.delete_text")}</p>
			<button type="button" class="quiet danger" aria-expanded={asking} ref={opener} onClick={() => setAsking(true)}>
				{t("options.delete_all")}
			</button>
			{asking && (
				<div
					class="warning"
					role="alertdialog"
					aria-labelledby="deletion-title"
					aria-describedby="deletion-question"
					onKeyDown={({ key }) => key === "Escape" && close()}
				>
					<p id="deletion-question">
						{[
							t("options.delete_confirm"),
							data.notes > 0 && t("options.notes_count", data.notes),
							data.articles.length > 0 && t("options.kept_count", data.articles.length),
						]
							.filter(Boolean)
							.join(" ")}
					</p>
					<div class="buttons">
						<button
							type="button"
							class="quiet danger"
							onClick={() => {
								close();
								events.deleteAll();
							}}
						>
							{t("options.delete_yes")}
						</button>
						<button type="button" class="quiet" ref={keep} onClick={close}>
							{t("options.delete_no")}
						</button>
					</div>
				</div>
			)}
		</OptionsSection>
	);
}
