import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { type Claim, COUNTERCLAIM_KINDS, type CounterclaimKind } from "../../domain/analysis";
import { spokenText } from "../../domain/spoken-text";
import { articleView } from "../article-view";
import { PAGE_LANGUAGE } from "../page-words";
import type { CorrectionEvents, ReadPage } from "../panel-data";
import { useText } from "../texts";

interface Props {
	claim: Claim;
	page: ReadPage;
	events: CorrectionEvents;
	onClose: () => void;
}

/** Stands for "nobody that the text names" in the list of speakers. */
const NOBODY = "";

/** What can be corrected of a claim; each takes effect at once, and can be undone. */
export function ClaimCorrector({ claim, page, events, onClose }: Props): JSX.Element {
	const t = useText();
	const { analysis } = page;
	const parties = analysis.parties.filter(({ mentions }) => mentions.some(({ form }) => form !== "pronoun"));
	const here = analysis.issues.find(({ positions }) => positions.some(({ claims }) => claims.includes(claim.id)));
	const make = (correct: () => void) => {
		correct();
		onClose();
	};
	return (
		<fieldset
			class="corrector"
			aria-label={t("corrections.correct_claim")}
			onKeyDown={(event) => event.key === "Escape" && onClose()}
		>
			<label>
				{t("corrections.said_by")}
				<select
					value={claim.party ?? NOBODY}
					onChange={({ currentTarget }) => make(() => events.setSpeaker(claim.id, currentTarget.value || null))}
				>
					<option value={NOBODY}>{t("corrections.nobody")}</option>
					{parties.map(({ id, name }) => (
						<option key={id} value={id} lang={PAGE_LANGUAGE}>
							{name}
						</option>
					))}
				</select>
			</label>
			{analysis.issues.length > 0 && (
				<label>
					{t("corrections.about")}
					<select
						value={here?.id ?? ""}
						onChange={({ currentTarget }) =>
							currentTarget.value !== "" && make(() => events.setIssue(claim.id, currentTarget.value))
						}
					>
						{!here && <option value="">{t("sides.other_matters")}</option>}
						{analysis.issues.map(({ id, label }) => (
							<option key={id} value={id} lang={PAGE_LANGUAGE}>
								{page.article.text.slice(label.start, label.end)}
							</option>
						))}
					</select>
				</label>
			)}
			<LinkMaker
				claim={claim}
				page={page}
				onMake={(disputed, kind) => make(() => events.addLink(disputed, claim.id, kind))}
			/>
			<div class="corrector-actions">
				<button
					type="button"
					class="quiet"
					title={t("corrections.words_hint")}
					onClick={() => make(() => events.takeSelectedWords(claim.id))}
				>
					{t("corrections.words")}
				</button>
				<button type="button" class="quiet danger" onClick={() => make(() => events.rejectClaim(claim.id))}>
					{t("corrections.no_claim")}
				</button>
				<button type="button" class="quiet" onClick={onClose}>
					{t("corrections.close")}
				</button>
			</div>
			<p class="hint">{t("corrections.words_hint")}</p>
		</fieldset>
	);
}

/** Says which claim of another this one disputes. */
function LinkMaker({
	claim,
	page,
	onMake,
}: {
	claim: Claim;
	page: ReadPage;
	onMake: (disputed: string, kind: CounterclaimKind) => void;
}): JSX.Element | null {
	const t = useText();
	const view = articleView(page, "all");
	const [disputed, setDisputed] = useState("");
	const [kind, setKind] = useState<CounterclaimKind>("contradiction");
	const side = claim.party === null ? undefined : view.sideOf(claim.party);
	const answered = new Set(view.disputes(claim.id).map((link) => link.claim));
	const others = view.claims.filter(
		(other) =>
			other !== claim &&
			!answered.has(other.id) &&
			(other.party === null || view.sideOf(other.party) !== side || !side),
	);
	if (others.length === 0) return null;
	const nameOf = ({ party, voice }: Claim) =>
		voice === "outlet" ? t("claim.outlet") : ((party && view.party(party)?.name) ?? t("claim.unnamed"));
	return (
		<div class="link-maker">
			<label>
				{t("corrections.disputes")}
				<select value={disputed} onChange={({ currentTarget }) => setDisputed(currentTarget.value)}>
					<option value="">{t("corrections.choose_claim")}</option>
					{others.map((other) => (
						<option key={other.id} value={other.id} lang={PAGE_LANGUAGE}>
							{`${nameOf(other)}: ${shorten(spokenText(page.article.text, other))}`}
						</option>
					))}
				</select>
			</label>
			{disputed !== "" && (
				<>
					<label>
						{t("corrections.kind")}
						<select
							value={kind}
							onChange={({ currentTarget }) =>
								setKind(COUNTERCLAIM_KINDS.find((one) => one === currentTarget.value) ?? kind)
							}
						>
							{COUNTERCLAIM_KINDS.map((one) => (
								<option key={one} value={one}>
									{t(`link_kind.${one}`)}
								</option>
							))}
						</select>
					</label>
					<button type="button" class="primary" onClick={() => onMake(disputed, kind)}>
						{t("corrections.add_link")}
					</button>
				</>
			)}
		</div>
	);
}

/** So many code units of a claim are enough to know it by. */
const LONGEST = 70;

function shorten(words: string): string {
	return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/u, "")} …`;
}
