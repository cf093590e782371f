import type { JSX } from "preact";
import type { CorrectionTarget } from "../../domain/correction";
import { PageWords, WithPageWords } from "../page-words";
import type { CorrectionEvents, CorrectionsData, ShownCorrection } from "../panel-data";
import { operationText, useText } from "../texts";

interface Props {
	data: CorrectionsData;
	events: CorrectionEvents;
}

/** The reader's corrections of the article, with what became of each, and the ways back. */
export function CorrectionList({ data, events }: Props): JSX.Element | null {
	const t = useText();
	if (data.list.length === 0) return null;
	return (
		<section class="corrections" aria-labelledby="corrections-title">
			<h2 id="corrections-title">{t("corrections.title")}</h2>
			<ul>
				{data.list.map((shown) => (
					<li key={shown.correction.id} data-correction={shown.correction.op} data-status={shown.status}>
						<p>
							<span class="correction-kind">{operationText(t, shown.correction.op)}</span>{" "}
							<CorrectionWords shown={shown} />
						</p>
						<p class="hint">
							{t(`correction_status.${shown.status}`)}
							{shown.carried && ` · ${t("corrections.carried")}`}
						</p>
						<div class="corrector-actions">
							{shown.status === "uncertain" && (
								<button type="button" class="quiet" onClick={() => events.settle(shown.correction)}>
									{t("corrections.settle")}
								</button>
							)}
							<button type="button" class="quiet danger" onClick={() => events.drop(shown.correction)}>
								{t("corrections.drop")}
							</button>
						</div>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What a correction does, in the words that it is anchored to. */
function CorrectionWords({ shown: { correction } }: { shown: ShownCorrection }): JSX.Element {
	const t = useText();
	const { op, targets, value } = correction;
	const textOf = (roles: readonly string[]) =>
		targets
			.filter(({ role }) => roles.includes(role))
			.map(quoteOf)
			.join(" … ");
	const words = (role: string) => <PageWords>{textOf([role])}</PageWords>;
	const quoted = (...roles: string[]) => (
		<WithPageWords words={[textOf(roles)]} text={(place) => t("corrections.quoted", [place])} />
	);
	const speaker = () => (textOf(["speaker"]) === "" ? t("corrections.nobody") : words("speaker"));
	switch (op) {
		case "set-speaker":
			return (
				<>
					{quoted("claim")} — {speaker()}
				</>
			);
		case "add-claim":
			return (
				<>
					{quoted("content")} — {speaker()}
				</>
			);
		case "set-span":
			return quoted("content");
		case "reject-claim":
			return quoted("claim");
		case "set-issue":
			return (
				<>
					{quoted("claim", "from")} → {words("issue")}
				</>
			);
		case "merge-parties":
			return (
				<>
					{words("party")} = {words("into")}
				</>
			);
		case "rename-party":
			return (
				<>
					{words("party")} → {value ?? ""}
				</>
			);
		case "split-party":
			return (
				<>
					{words("mention")} → {value ?? ""}
				</>
			);
		case "confirm-link":
		case "add-link":
		case "reject-link":
			return (
				<>
					{quoted("counter")} ⇄ {quoted("claim")}
				</>
			);
	}
}

/** So many code units of a passage are shown. */
const LONGEST = 90;

function quoteOf({ anchor: { exact } }: CorrectionTarget): string {
	return exact.length <= LONGEST ? exact : `${exact.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`;
}
