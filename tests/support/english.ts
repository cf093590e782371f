import { readFileSync } from "node:fs";
import { generateChromeMessages, parseMessagesText } from "@wxt-dev/i18n/build";
import type { Translate } from "../../components/texts";

const messages = generateChromeMessages(parseMessagesText(readFileSync("locales/en.yml", "utf8"), "YAML"));

/** As the browser looks a message up: empty where there is none. */
function getMessage(name: string, substitutions: readonly string[] = []): string {
	const message = messages[name]?.message ?? "";
	return message.replace(/\$(\d)/gu, (_, place: string) => substitutions[Number(place) - 1] ?? "");
}

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
const { createI18n } = await import("@wxt-dev/i18n");

/** The interface's texts in English, looked up as the extension does it. */
export const english = createI18n().t as Translate;
