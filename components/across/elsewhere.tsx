import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import { type Claim, isBackground } from "../../domain/analysis";
import type { AnswerReason, Elsewhere } from "../../domain/indexed-claim";
import { useText } from "../texts";
import { FoundList } from "./found-list";
import { Library } from "./library";
import { Lookup } from "./lookup";

/** What other kept articles have to a claim: the same elsewhere, and answers. Nothing where no other article is kept. */
export function ElsewhereLookup({ claim }: { claim: Claim }): JSX.Element | null {
	const t = useText();
	const library = useContext(Library);
	if (!library?.data.others || isBackground(claim)) return null;
	const { data, events } = library;
	return (
		<Lookup
			title={t("across.elsewhere")}
			label={t("across.elsewhere_hint")}
			looked={data.elsewhere[claim.id]}
			onLook={() => events.lookElsewhere(claim.id)}
		>
			{(found) => <Found found={found} />}
		</Lookup>
	);
}

function Found({ found: { same, answers, complete } }: { found: Elsewhere }): JSX.Element {
	const t = useText();
	const reason = (name: AnswerReason) => t(`answer.${name}`);
	return (
		<>
			{same.length > 0 && (
				<>
					<p class="found-title">{t("across.same")}</p>
					<FoundList found={same} label={t("across.same")} />
				</>
			)}
			{answers.length > 0 && (
				<>
					<p class="found-title">{t("across.answers")}</p>
					<FoundList found={answers} label={t("across.answers")} reason={(one) => reason(one.reason)} />
				</>
			)}
			{same.length === 0 && answers.length === 0 && <p class="hint">{t("across.nothing")}</p>}
			{!complete && <p class="hint">{t("across.incomplete")}</p>}
		</>
	);
}
