import type { Translate } from "../../components/texts";
import { nativeApi } from "../../platform/native-api";

/**
 * The interface's texts for what stands on the page, looked up as WXT's i18n does it. Its module knows plurals and named
 * values too, which nothing here needs, and every page would have to load that.
 */
export const ownText = ((key: string, substitutions?: string[]) =>
	nativeApi().i18n.getMessage(key.replaceAll(".", "_"), substitutions)) as Translate;
