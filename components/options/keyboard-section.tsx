import type { JSX } from "preact";
import { type Translate, useText } from "../texts";
import type { SectionProps, ShownCommand } from "./options-data";
import { OptionsSection } from "./options-section";
import { keyText, PANEL_KEYS } from "./panel-keys";

/** What the commands of the manifest do. */
const COMMANDS = {
	_execute_action: "extension.action",
	"next-claim": "extension.command_next",
	"previous-claim": "extension.command_previous",
	"next-disputed-claim": "extension.command_disputed",
	"note-on-selection": "extension.command_note",
} as const;

/** The browser's shortcuts as they are now and how to change them, and the panel's own keys. */
export function KeyboardSection({ data, events }: SectionProps): JSX.Element {
	const t = useText();
	return (
		<OptionsSection id="keyboard" title={t("options.shortcuts")}>
			<KeyTable
				rows={data.commands.map((command) => ({
					keys: command.shortcut === "" ? [] : [command.shortcut],
					does: commandText(t, command),
				}))}
			/>
			<p class="hint">
				{t(data.shortcutsIn === "firefox" ? "options.shortcuts_firefox" : "options.shortcuts_chromium")}
			</p>
			<button type="button" class="quiet" onClick={events.changeShortcuts}>
				{t("options.change_shortcuts")}
			</button>
			{data.shortcutsClosed && (
				<p class="notice" role="status">
					{t("options.shortcuts_closed")}
				</p>
			)}
			<h3>{t("options.panel_keys")}</h3>
			<KeyTable
				rows={PANEL_KEYS.map(({ keys, does }) => ({ keys: keys.map((key) => keyText(t, key)), does: t(does) }))}
			/>
		</OptionsSection>
	);
}

function KeyTable({ rows }: { rows: readonly { keys: readonly string[]; does: string }[] }): JSX.Element {
	const t = useText();
	return (
		<table class="keys">
			<thead class="only-read">
				<tr>
					<th scope="col">{t("options.shortcut_for")}</th>
					<th scope="col">{t("options.shortcut")}</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ keys, does }) => (
					<tr key={does}>
						<td>{does}</td>
						<td>
							{keys.length === 0 && <span class="hint">{t("options.no_shortcut")}</span>}
							{keys.map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

function commandText(t: Translate, { name, description }: ShownCommand): string {
	return Object.hasOwn(COMMANDS, name) ? t(COMMANDS[name as keyof typeof COMMANDS]) : description || name;
}
