import type { JSX } from "preact";
import { useContext, useEffect, useRef } from "preact/hooks";
import { type Party, POLARITIES } from "../../domain/analysis";
import { OverTimeLookup } from "../across/over-time";
import type { ArticleView } from "../article-view";
import { ClaimCards } from "../claims/claim-cards";
import { Corrections } from "../corrections/corrections";
import { LazyPartyCorrector, LazyPartyNotes } from "../lazy-views";
import { PAGE_LANGUAGE, PageWords, WithPageWords } from "../page-words";
import type { PanelEvents, ReadPage, ShownNote } from "../panel-data";
import { PartyMark } from "../party-mark";
import { useText } from "../texts";
import { relationsOf } from "./relations";

interface Props {
	page: ReadPage;
	view: ArticleView;
	/** Id of the party; one that speaks for another has a page of its own. */
	party: Party;
	notes: readonly ShownNote[];
	current: string | null;
	events: PanelEvents;
}

const ABOUT = { against: "party.against", for: "party.for", neutral: "party.neutral" } as const;

/** All that the article has on one party, and the reader's notes on it. */
export function PartyPage({ page, view, party, notes, current, events }: Props): JSX.Element {
	const t = useText();
	const corrections = useContext(Corrections);
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), [party.id]);
	const side = view.sideOf(party.id);
	const principal = side?.party === party;
	const ids = new Set(
		principal ? side.claims : page.analysis.claims.flatMap((claim) => (claim.party === party.id ? claim.id : [])),
	);
	const claims = view.allClaims.filter(({ id }) => ids.has(id));
	const said = relationsOf(view).filter(({ to }) => to.id === party.id);
	return (
		<article class={`party-page slot-${view.slot(party.id)}`} data-party-page={party.name}>
			<button type="button" class="quiet back" onClick={events.sides.closeParty}>
				<span class="arrow" aria-hidden="true">
					←
				</span>{" "}
				{t("party.back")}
			</button>
			<header>
				<h2 ref={heading} tabIndex={-1}>
					<PartyMark slot={view.slot(party.id)} /> <PageWords>{party.name}</PageWords>
				</h2>
				<PartyFacts view={view} party={party} onOpen={events.sides.openParty} />
				<button
					type="button"
					class="quiet party-note"
					aria-label={t("sides.note_on", [party.name])}
					onClick={() => events.notes.onParty(party.id)}
				>
					{t("claim.note")}
				</button>
			</header>
			<LazyPartyNotes party={party} notes={notes} events={events} />
			<section class="claim-section" data-section="party-claims">
				<h3>{t("party.says", claims.length)}</h3>
				{claims.length === 0 && (
					<p class="hint">
						<WithPageWords
							words={[party.name]}
							text={(place) => t(page.analysis.status === "partial" ? "sides.not_read" : "sides.nothing_said", [place])}
						/>
					</p>
				)}
				<ClaimCards view={view} claims={claims} current={current} events={events} />
			</section>
			{POLARITIES.map((polarity) => {
				const about = said.flatMap((relation) => relation.claims[polarity]);
				return (
					about.length > 0 && (
						<section key={polarity} class="claim-section" data-section={`party-${polarity}`}>
							<h3>{t(ABOUT[polarity])}</h3>
							<ClaimCards view={view} claims={about} current={current} events={events} />
						</section>
					)
				);
			})}
			<OverTimeLookup party={party} />
			{corrections && (
				<details class="fold">
					<summary class="quiet">{t("corrections.correct_party")}</summary>
					<LazyPartyCorrector key={party.id} party={party} {...corrections} />
				</details>
			)}
		</article>
	);
}

/** What kind of party it is, its office in the page's words, its other names, and for whom or through whom it speaks. */
function PartyFacts({
	view,
	party,
	onOpen,
}: {
	view: ArticleView;
	party: Party;
	onOpen: (party: string) => void;
}): JSX.Element {
	const t = useText();
	const names = [
		...new Set(
			party.mentions
				.filter(({ form }) => form === "name" || form === "alias")
				.map(({ start, end }) => view.text.slice(start, end)),
		),
	].filter((name) => name !== party.name);
	const speaksFor = party.speaksFor === null ? undefined : view.party(party.speaksFor);
	const speakers = view.sideOf(party.id)?.party === party ? (view.sideOf(party.id)?.speakers ?? []) : [];
	const link = (other: Party) => (
		<button key={other.id} type="button" class="link" lang={PAGE_LANGUAGE} onClick={() => onOpen(other.id)}>
			{other.name}
		</button>
	);
	return (
		<dl class="party-facts">
			<div>
				<dt class="only-read">{t("party.kind")}</dt>
				<dd>
					{t(`party_kind.${party.kind}`)}
					{party.role && (
						<>
							{" · "}
							<PageWords>{view.text.slice(party.role.start, party.role.end)}</PageWords>
						</>
					)}
				</dd>
			</div>
			{speaksFor && (
				<div>
					<dt>{t("party.speaks_for")}</dt>
					<dd>{link(speaksFor)}</dd>
				</div>
			)}
			{speakers.length > 0 && (
				<div>
					<dt>{t("party.speaks_through")}</dt>
					<dd>{speakers.map(link)}</dd>
				</div>
			)}
			{names.length > 0 && (
				<div>
					<dt>{t("party.also_called")}</dt>
					<dd lang={PAGE_LANGUAGE}>{names.join(", ")}</dd>
				</div>
			)}
		</dl>
	);
}
