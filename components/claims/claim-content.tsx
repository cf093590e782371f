import type { ComponentChildren, JSX } from "preact";
import { type Claim, DEFAULT_CONFIDENCE } from "../../domain/analysis";
import { leadingCue, spokenText } from "../../domain/spoken-text";
import { ElsewhereLookup } from "../across/elsewhere";
import type { ArticleView } from "../article-view";
import { CorrectClaim } from "../corrections/correct-claim";
import { PAGE_LANGUAGE, PageWords } from "../page-words";
import { PartyMark } from "../party-mark";
import { type Translate, useText } from "../texts";
import { ClaimMenuButton } from "./claim-menu-button";
import { MarkedWords } from "./marked-words";

const NOTHING_SEARCHED: readonly string[] = [];

export interface ClaimContentProps {
	view: ArticleView;
	claim: Claim;
	/** Within a column of its own party the name is left out. */
	showParty?: boolean;
	/** Words that are searched for, folded. */
	searched?: readonly string[];
	onShow: (id: string) => void;
	onNote: ((id: string) => void) | null;
	/** What stands folded below the words. */
	folds?: ComponentChildren;
	children?: ComponentChildren;
}

/** What stands on a claim's card: who says it, how, and the page's own words; a click brings the page to it. */
export function ClaimContent({
	view,
	claim,
	showParty = true,
	searched = NOTHING_SEARCHED,
	onShow,
	onNote,
	folds,
	children,
}: ClaimContentProps): JSX.Element {
	const t = useText();
	const cue = leadingCue(view.text, claim);
	return (
		<>
			<p class="claim-who">
				{showParty && <Speaker view={view} claim={claim} searched={searched} />}{" "}
				<span class="claim-how">{howText(t, view, claim)}</span>
			</p>
			<button type="button" class="claim-words" onClick={() => onShow(claim.id)} title={t("claim.show")}>
				<PageWords>
					{cue !== "" && (
						<span class="cue">
							<MarkedWords text={cue} searched={searched} />{" "}
						</span>
					)}
					<MarkedWords text={spokenText(view.text, claim)} searched={searched} />
				</PageWords>
			</button>
			{children}
			<CorrectClaim claim={claim} />
			<ClaimMenuButton claim={claim} />
			<div class="claim-folds">
				{folds}
				<ElsewhereLookup claim={claim} />
			</div>
			{onNote && (
				<button type="button" class="claim-note quiet" onClick={() => onNote(claim.id)} aria-label={t("claim.note_on")}>
					{t("claim.note")}
				</button>
			)}
		</>
	);
}

/** Who says a claim, by the colour of the side and by name. */
export function Speaker({
	view,
	claim,
	searched = NOTHING_SEARCHED,
}: Pick<ClaimContentProps, "view" | "claim" | "searched">): JSX.Element {
	const t = useText();
	const party = claim.party === null ? undefined : view.party(claim.party);
	return (
		<span class="claim-party" lang={party && PAGE_LANGUAGE}>
			{party && <PartyMark slot={view.slot(party.id)} />}
			{party ? <MarkedWords text={party.name} searched={searched} /> : speakerName(t, view, claim)}
		</span>
	);
}

/** Who says a claim, in words. */
export function speakerName(t: Translate, view: ArticleView, { voice, party }: Claim): string {
	if (voice === "outlet") return t("claim.outlet");
	return (party !== null && view.party(party)?.name) || t("claim.unnamed");
}

/** In what act and form, how sure that is, and within whose words. */
export function howText(t: Translate, view: ArticleView, claim: Claim): string {
	const outer = claim.within ? view.claim(claim.within) : undefined;
	const outerParty = outer?.party ? view.party(outer.party) : undefined;
	return [
		...(claim.voice === "attributed" ? [t(`act.${claim.act}`), t(`claim.${claim.form}`)] : []),
		...(claim.confidence < DEFAULT_CONFIDENCE ? [t("claim.unsure")] : []),
		...(outerParty ? [t("claim.within", [outerParty.name])] : []),
	].join(" · ");
}
