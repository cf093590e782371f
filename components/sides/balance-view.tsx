import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Balance, NotCounted } from "../../domain/balance";
import type { GivenWords, SideBalance, VerbCount } from "../../domain/shared-words";
import { PAGE_LANGUAGE, WithPageWords } from "../page-words";
import type { PanelEvents } from "../panel-data";
import { PartyMark } from "../party-mark";
import { type Translate, useText } from "../texts";

/** So many sides are shown at first. */
const FEW = 6;

interface Props {
	balance: Balance;
	onShow: PanelEvents["showClaim"];
}

/** How many words the text gives to whom, with which verbs, and to whom none: figures and lists that judge nothing. */
export function BalanceView({ balance, onShow }: Props): JSX.Element {
	const t = useText();
	return (
		<section class="balance" data-section="balance" aria-labelledby="balance-title">
			<h2 id="balance-title">{t("balance.title")}</h2>
			<p class="hint">{t("balance.hint")}</p>
			<SideBalances balance={balance} />
			<p class="balance-sum">
				{t("balance.attributed", [String(balance.attributedWords), String(balance.allWords)])}{" "}
				{balance.uncertain > 0 && t("balance.uncertain", balance.uncertain)}
			</p>
			<h3>{t("balance.unnamed")}</h3>
			<p class="balance-unnamed">{unnamedText(t, balance)}</p>
			{balance.silent.length > 0 && (
				<>
					<h3>{t("balance.silent")}</h3>
					<ul class="balance-silent">
						{balance.silent.map(({ party, slot, claims: [first] }) => (
							<li key={party.id}>
								<PartyMark slot={slot} />
								<span>
									<WithPageWords words={[party.name]} text={(place) => t("sides.nothing_said", [place])} />
								</span>
								{first !== undefined && (
									<button
										type="button"
										class="quiet"
										aria-label={t("balance.show_against", [party.name])}
										onClick={() => onShow(first)}
									>
										{t("balance.show")}
									</button>
								)}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}

/** Why there is no balance of this text. */
export function NoBalance({ reason }: { reason: NotCounted }): JSX.Element {
	const t = useText();
	return (
		<section class="balance" data-section="balance" aria-labelledby="balance-title">
			<h2 id="balance-title">{t("balance.title")}</h2>
			<p class="hint">{reasonText(t, reason)}</p>
		</section>
	);
}

function reasonText(t: Translate, reason: NotCounted): string {
	switch (reason) {
		case "few-statements":
			return t("balance.few_statements");
		case "unsure":
			return t("balance.unsure");
		case "rules-alone":
			return t("balance.rules_alone");
		case "partial":
			return t("balance.partial");
		case "unsupported":
			return t("state.unsupported_text");
	}
}

/** The sides, the longest bar for the most words. */
function SideBalances({ balance }: { balance: Balance }): JSX.Element {
	const t = useText();
	const [all, setAll] = useState(false);
	const { sides, nobodys } = balance;
	const most = Math.max(1, ...[...sides, nobodys].map(total));
	const shown = all ? sides : sides.slice(0, FEW);
	return (
		<>
			<ul class="balance-sides">
				{shown.map((side) => (
					<SideEntry key={side.party.id} side={side} most={most} />
				))}
				{total(nobodys) > 0 && (all || sides.length <= FEW) && (
					<li class="balance-side">
						<PartyMark slot={0} />
						<span class="balance-name">{t("claim.unnamed")}</span>
						<WordBar given={nobodys} most={most} slot={0} />
					</li>
				)}
			</ul>
			{sides.length > FEW && (
				<button type="button" class="quiet more" aria-expanded={all} onClick={() => setAll(!all)}>
					{all ? "−" : `+ ${sides.length - FEW}`}
				</button>
			)}
		</>
	);
}

function SideEntry({ side, most }: { side: SideBalance; most: number }): JSX.Element {
	return (
		<li class="balance-side" data-party={side.party.name}>
			<PartyMark slot={side.slot} />
			<span class="balance-name" lang={PAGE_LANGUAGE}>
				{side.party.name}
			</span>
			<WordBar given={side} most={most} slot={side.slot} />
			{side.verbs.length > 0 && <VerbList verbs={side.verbs} />}
		</li>
	);
}

/** The figures, and a bar of them: full for what is in quotes, an outline for the rest. */
function WordBar({ given, most, slot }: { given: GivenWords; most: number; slot: number }): JSX.Element {
	const t = useText();
	const width = (words: number) => ({ width: `${(100 * words) / most}%` });
	return (
		<>
			<span class={`word-bar slot-${slot}`} aria-hidden="true">
				<span class="bar-quoted" style={width(given.quoted)} />
				<span class="bar-paraphrased" style={width(given.paraphrased)} />
			</span>
			<span class="balance-words">
				{t("balance.quoted", given.quoted)} · {t("balance.paraphrased", [String(given.paraphrased)])}
			</span>
		</>
	);
}

function VerbList({ verbs }: { verbs: readonly VerbCount[] }): JSX.Element {
	const t = useText();
	return (
		<ul class="balance-verbs" aria-label={t("balance.verbs")}>
			{verbs.map(({ verb, count }) => (
				<li key={verb}>
					<span class="verb" lang={PAGE_LANGUAGE}>
						{verb}
					</span>
					{count > 1 && ` ×${count}`}
				</li>
			))}
		</ul>
	);
}

function unnamedText(t: Translate, { unnamed, attributedWords }: Balance): string {
	const words = unnamed.reduce((sum, source) => sum + source.words, 0);
	if (words === 0) return t("balance.unnamed_none");
	const sources = unnamed.map((source) => `${source.name ?? t("balance.no_source")} (${source.words})`);
	const percent = Math.round((100 * words) / attributedWords);
	return t("balance.unnamed_words", [String(words), String(attributedWords), String(percent), sources.join(", ")]);
}

function total({ quoted, paraphrased }: GivenWords): number {
	return quoted + paraphrased;
}
