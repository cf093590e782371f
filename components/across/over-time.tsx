import type { JSX } from "preact";
import { useContext } from "preact/hooks";
import type { Party } from "../../domain/analysis";
import type { Statements } from "../../domain/indexed-claim";
import { useText } from "../texts";
import { FoundList } from "./found-list";
import { Library } from "./library";
import { Lookup } from "./lookup";

/** What a party says in the kept articles, latest first. Nothing for parties without a name: "officials" are others each time. */
export function OverTimeLookup({ party }: { party: Party }): JSX.Element | null {
	const t = useText();
	const library = useContext(Library);
	if (!library?.data.others || !party.named) return null;
	const { data, events } = library;
	return (
		<Lookup
			title={t("across.over_time")}
			label={t("across.over_time_hint", [party.name])}
			looked={data.statements[party.id]}
			onLook={() => events.lookOverTime(party.id)}
		>
			{(found) => <Found found={found} name={party.name} />}
		</Lookup>
	);
}

function Found({ found: { statements, more, complete }, name }: { found: Statements; name: string }): JSX.Element {
	const t = useText();
	return (
		<>
			{statements.length === 0 ? (
				<p class="hint">{t("across.no_statements", [name])}</p>
			) : (
				<FoundList found={statements} label={t("across.over_time_hint", [name])} />
			)}
			{more && <p class="hint">{t("across.more", [String(statements.length)])}</p>}
			{!complete && <p class="hint">{t("across.incomplete")}</p>}
		</>
	);
}
