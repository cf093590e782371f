import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import type { Party } from "../../domain/analysis";
import type { Correction } from "../../domain/correction";
import type { Span } from "../../domain/span";
import { PAGE_LANGUAGE } from "../page-words";
import type { CorrectionEvents, ReadPage } from "../panel-data";
import { useText } from "../texts";

interface Props {
	party: Party;
	page: ReadPage;
	events: CorrectionEvents;
}

/** Renames a party, makes it one with another, or takes mentions out of it for a party of their own. */
export function PartyCorrector(props: Props): JSX.Element {
	const t = useText();
	const [scope, setScope] = useState<Correction["scope"]>("article");
	const { outlet = "" } = props.page.article;
	return (
		<div class="corrector party-corrector">
			<RenameForm scope={scope} {...props} />
			<MergeForm scope={scope} {...props} />
			<label>
				{t("corrections.scope")}
				<select value={scope} onChange={({ currentTarget }) => setScope(toScope(currentTarget.value))}>
					<option value="article">{t("corrections.scope_article")}</option>
					{outlet !== "" && <option value="outlet">{t("corrections.scope_outlet", [outlet])}</option>}
					<option value="all">{t("corrections.scope_all")}</option>
				</select>
			</label>
			<SplitForm {...props} />
		</div>
	);
}

function toScope(value: string): Correction["scope"] {
	return value === "outlet" || value === "all" ? value : "article";
}

/** A form with a submit button beside its one field, which comes with its label. */
function ShortForm({
	submit,
	disabled,
	onSubmit,
	children,
}: {
	submit: string;
	disabled: boolean;
	onSubmit: () => void;
	children: ComponentChildren;
}): JSX.Element {
	return (
		<form
			class="short-form"
			onSubmit={(event) => {
				event.preventDefault();
				if (!disabled) onSubmit();
			}}
		>
			{children}
			<button type="submit" class="quiet" disabled={disabled}>
				{submit}
			</button>
		</form>
	);
}

function RenameForm({ party, events, scope }: Props & { scope: Correction["scope"] }): JSX.Element {
	const t = useText();
	const [name, setName] = useState(party.name);
	const typed = name.trim();
	return (
		<ShortForm
			submit={t("corrections.rename")}
			disabled={typed === "" || typed === party.name}
			onSubmit={() => events.renameParty(party.id, typed, scope)}
		>
			<label>
				{t("corrections.name")}
				<input type="text" maxLength={200} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
			</label>
		</ShortForm>
	);
}

function MergeForm({ party, page, events, scope }: Props & { scope: Correction["scope"] }): JSX.Element | null {
	const t = useText();
	const [into, setInto] = useState("");
	const others = page.analysis.parties.filter(
		(other) => other.id !== party.id && other.mentions.some(({ form }) => form !== "pronoun"),
	);
	if (others.length === 0) return null;
	return (
		<ShortForm
			submit={t("corrections.merge")}
			disabled={into === ""}
			onSubmit={() => events.mergeParties(party.id, into, scope)}
		>
			<label>
				{t("corrections.same_as")}
				<select value={into} onChange={({ currentTarget }) => setInto(currentTarget.value)}>
					<option value="">{t("corrections.choose_party")}</option>
					{others.map(({ id, name }) => (
						<option key={id} value={id} lang={PAGE_LANGUAGE}>
							{name}
						</option>
					))}
				</select>
			</label>
		</ShortForm>
	);
}

/** Context on each side of a mention, in code units. */
const CONTEXT = 28;

function SplitForm({ party, page, events }: Props): JSX.Element | null {
	const t = useText();
	const [chosen, setChosen] = useState<readonly Span[]>([]);
	const [name, setName] = useState("");
	const { text } = page.article;
	if (party.mentions.length < 2) return null;
	const toggle = (mention: Span, on: boolean) =>
		setChosen(on ? [...chosen, mention] : chosen.filter((other) => other !== mention));
	return (
		<details class="fold">
			<summary class="quiet">{t("corrections.split")}</summary>
			<div>
				<p class="hint">{t("corrections.split_hint")}</p>
				<ul class="mentions">
					{party.mentions.map((mention) => (
						<li key={mention.start}>
							<label>
								<input
									type="checkbox"
									checked={chosen.includes(mention)}
									onChange={({ currentTarget }) => toggle(mention, currentTarget.checked)}
								/>
								<span lang={PAGE_LANGUAGE}>
									…{text.slice(Math.max(0, mention.start - CONTEXT), mention.start)}
									<strong>{text.slice(mention.start, mention.end)}</strong>
									{text.slice(mention.end, mention.end + CONTEXT)}…
								</span>
							</label>
						</li>
					))}
				</ul>
				<ShortForm
					submit={t("corrections.split_off")}
					disabled={chosen.length === 0 || chosen.length === party.mentions.length || name.trim() === ""}
					onSubmit={() => events.splitParty(party.id, [...chosen], name.trim())}
				>
					<label>
						{t("corrections.new_name")}
						<input
							type="text"
							maxLength={200}
							value={name}
							onInput={({ currentTarget }) => setName(currentTarget.value)}
						/>
					</label>
				</ShortForm>
			</div>
		</details>
	);
}
