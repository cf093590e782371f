import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { type Claim, DEFAULT_CONFIDENCE } from "../../domain/analysis";
import { leadingCue, spokenText } from "../../domain/spoken-text";
import { ElsewhereLookup } from "../across/elsewhere";
import type { ArticleView } from "../article-view";
import { CorrectClaim } from "../corrections/correct-claim";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";

interface Props {
	view: ArticleView;
	claim: Claim;
	current: boolean;
	/** Within a column of its own party the name is left out. */
	showParty?: boolean;
	onShow: (id: string) => void;
	onNote: ((id: string) => void) | null;
	children?: ComponentChildren;
}

/** One claim: who says it, how, and the page's own words; a click brings the page to it. */
export function ClaimCard({ view, claim, current, showParty = true, onShow, onNote, children }: Props): JSX.Element {
	const t = useText();
	const card = useRef<HTMLElement>(null);
	useEffect(() => {
		if (!current) return;
		const show = () => card.current?.scrollIntoView({ block: "nearest" });
		show();
		// In a long list the cards on the way get their true heights only now.
		const again = requestAnimationFrame(show);
		return () => cancelAnimationFrame(again);
	}, [current]);
	const cue = leadingCue(view.text, claim);
	const outer = claim.within ? view.claim(claim.within) : undefined;
	const outerParty = outer?.party ? view.party(outer.party) : undefined;
	return (
		<article
			class={current ? "claim current" : "claim"}
			data-claim={claim.id}
			ref={card}
			aria-current={current ? "true" : undefined}
		>
			<p class="claim-who">
				{showParty && <Speaker view={view} claim={claim} />}{" "}
				<span class="claim-how">
					{claim.voice === "attributed" && `${t(`act.${claim.act}`)} · ${t(`claim.${claim.form}`)}`}
					{claim.confidence < DEFAULT_CONFIDENCE && ` · ${t("claim.unsure")}`}
					{outerParty && ` · ${t("claim.within", [outerParty.name])}`}
				</span>
			</p>
			<button type="button" class="claim-words" onClick={() => onShow(claim.id)} title={t("claim.show")}>
				{cue !== "" && <span class="cue">{cue} </span>}
				{spokenText(view.text, claim)}
			</button>
			{children}
			<CorrectClaim claim={claim} />
			<ElsewhereLookup claim={claim} />
			{onNote && (
				<button type="button" class="claim-note quiet" onClick={() => onNote(claim.id)} aria-label={t("claim.note_on")}>
					{t("claim.note")}
				</button>
			)}
		</article>
	);
}

function Speaker({ view, claim }: { view: ArticleView; claim: Claim }): JSX.Element {
	const t = useText();
	if (claim.voice === "outlet") return <span class="claim-party">{t("claim.outlet")}</span>;
	const party = claim.party ? view.party(claim.party) : undefined;
	if (!party) return <span class="claim-party">{t("claim.unnamed")}</span>;
	return (
		<span class="claim-party">
			<PartyMark slot={view.slot(party.id)} />
			{party.name}
		</span>
	);
}
