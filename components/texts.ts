import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { i18n } from "#i18n";
import type { CorrectionOperation } from "../domain/correction";
import type { ErrorCode } from "../domain/page-state";
import type { EngineFault } from "../domain/search-engines";

/** Looks a text of the interface up, in the reader's language. */
export type Translate = typeof i18n.t;

/** The page that shows the views gives them their texts. */
export const Texts = createContext<Translate | null>(null);

/** The texts for a view. */
export function useText(): Translate {
	const translate = useContext(Texts);
	if (!translate) throw new Error("no texts were given to the views");
	return translate;
}

/** What an error means to the reader, and what to do. */
export function errorText(t: Translate, code: ErrorCode): string {
	return t(`error.${underscored(code)}`);
}

/** Why a link between two claims is shown. A rule that this version has no words for is shown by its name. */
export function reasonText(t: Translate, rule: string): string {
	return t(`reason.${rule.replaceAll("-", "_")}` as "reason.because", ["", ""]) || rule;
}

/** What a correction does. */
export function operationText(t: Translate, operation: CorrectionOperation): string {
	return t(`correction.${underscored(operation)}`);
}

/** What is wrong with a search engine. */
export function faultText(t: Translate, fault: EngineFault): string {
	return t(`factcheck.${underscored(fault)}`);
}

type Underscored<Name extends string> = Name extends `${infer First}-${infer Rest}`
	? `${First}_${Underscored<Rest>}`
	: Name;

/** Keys of texts have no hyphens: the browser does not allow them. */
function underscored<Name extends string>(name: Name): Underscored<Name> {
	return name.replaceAll("-", "_") as Underscored<Name>;
}
