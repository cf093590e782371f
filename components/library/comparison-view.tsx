import type { JSX } from "preact";
import type { AnsweredClaim, ArticleComparison } from "../../domain/article-comparison";
import type { IndexedClaim, KeptSource } from "../../domain/indexed-claim";
import { dayAt } from "../day";
import { PageWords } from "../page-words";
import { useText } from "../texts";
import { titleOf } from "./arrange";
import { ArticleLink } from "./article-link";
import type { ShelfEvents } from "./shelf-data";

/** Two articles beside each other: what both say, what one answers of the other, and what each has alone. */
export function ComparisonView({
	comparison,
	events,
}: {
	comparison: ArticleComparison;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	const { left, right, parties, same, answeredByLeft, answeredByRight, onlyLeft, onlyRight } = comparison;
	const sides = [
		{ source: left, answered: answeredByRight, only: onlyLeft },
		{ source: right, answered: answeredByLeft, only: onlyRight },
	];
	const isAnswered = answeredByLeft.length + answeredByRight.length > 0;
	return (
		<div class="comparison">
			<div class="columns">
				{sides.map(({ source }) => (
					<Head key={source.canonicalUrl} source={source} events={events} />
				))}
			</div>
			<section>
				<h3>{t("library.in_both")}</h3>
				<p class={parties.length > 0 ? "" : "hint"}>
					{parties.length > 0 ? parties.join(", ") : t("library.none_in_both")}
				</p>
			</section>
			<section>
				<h3>{t("library.same")}</h3>
				{same.length === 0 && <p class="hint">{t("library.nothing_same")}</p>}
				{same.map((pair) => (
					<div key={pair.left.key} class="columns pair">
						<ClaimQuote claim={pair.left} source={left} events={events} />
						<ClaimQuote claim={pair.right} source={right} events={events} />
					</div>
				))}
			</section>
			<section>
				<h3>{t("library.answered")}</h3>
				{!isAnswered && <p class="hint">{t("library.nothing_answered")}</p>}
				{isAnswered && (
					<>
						{answeredByRight.map((one) => (
							<div key={one.claim.key} class="columns pair">
								<ClaimQuote claim={one.claim} source={left} events={events} />
								<Answer one={one} source={right} events={events} />
							</div>
						))}
						{answeredByLeft.map((one) => (
							<div key={one.claim.key} class="columns pair">
								<Answer one={one} source={left} events={events} />
								<ClaimQuote claim={one.claim} source={right} events={events} />
							</div>
						))}
					</>
				)}
			</section>
			<div class="columns">
				{sides.map(({ source, only }) => (
					<section key={source.canonicalUrl}>
						<h3>{t("library.only_here")}</h3>
						<p class="hint only-narrow">{titleOf(source)}</p>
						{only.length === 0 && <p class="hint">{t("library.nothing_only")}</p>}
						{only.map((claim) => (
							<ClaimQuote key={claim.key} claim={claim} source={source} events={events} />
						))}
					</section>
				))}
			</div>
		</div>
	);
}

function Head({ source, events }: { source: KeptSource; events: ShelfEvents }): JSX.Element {
	const { canonicalUrl, outlet, when } = source;
	return (
		<header>
			<p class="overline">{[outlet, dayAt(when)].filter((part) => part !== "").join(" · ")}</p>
			<p class="compared-title">
				<ArticleLink article={canonicalUrl} onOpen={() => events.open(canonicalUrl)}>
					{titleOf(source)}
				</ArticleLink>
			</p>
		</header>
	);
}

function Answer({
	one: { answer, reason },
	source,
	events,
}: {
	one: AnsweredClaim;
	source: KeptSource;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	return <ClaimQuote claim={answer} source={source} note={t(`answer.${reason}`)} events={events} />;
}

function ClaimQuote({
	claim,
	source,
	note,
	events,
}: {
	claim: IndexedClaim;
	source: KeptSource;
	note?: string;
	events: ShelfEvents;
}): JSX.Element {
	const t = useText();
	const who = claim.voice === "outlet" ? t("claim.outlet") : (claim.party ?? t("claim.unnamed"));
	return (
		<div class="compared-claim" data-compared={claim.key}>
			{/* In a narrow panel the two stand below each other. */}
			<p class="hint only-narrow">{source.outlet || titleOf(source)}</p>
			<p class="claim-who">
				<span class="claim-party">{claim.speaksFor === null ? who : t("across.for", [who, claim.speaksFor])}</span>
				{claim.voice === "attributed" && <span class="claim-how">{t(`act.${claim.act}`)}</span>}
			</p>
			<button
				type="button"
				class="claim-words"
				title={t("library.open_passage")}
				onClick={() => events.openClaim(claim.article, claim.claim)}
			>
				{claim.cue !== "" && <span class="cue">{claim.cue} </span>}
				<PageWords>{claim.words}</PageWords>
			</button>
			{note !== undefined && <p class="hint">{note}</p>}
		</div>
	);
}
