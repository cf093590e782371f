import type { JSX } from "preact";
import type { FoundClaim } from "../../domain/indexed-claim";
import { dayAt } from "../day";
import { PageWords, WithPageWords } from "../page-words";
import { useText } from "../texts";

/** Claims of other articles: who says it there, in the words of that article, and where. */
export function FoundList<F extends FoundClaim>({
	found,
	label,
	reason,
}: {
	found: readonly F[];
	label: string;
	/** Why one is shown here, where that is not plain. */
	reason?: (one: F) => string;
}): JSX.Element {
	return (
		<ul class="found" aria-label={label}>
			{found.map((one) => (
				<FoundEntry key={one.claim.key} found={one} reason={reason?.(one)} />
			))}
		</ul>
	);
}

function FoundEntry({
	found: { claim, source },
	reason,
}: {
	found: FoundClaim;
	reason: string | undefined;
}): JSX.Element {
	const t = useText();
	const title = source.title === "" ? source.canonicalUrl : <PageWords>{source.title}</PageWords>;
	return (
		<li data-found={claim.key}>
			<p class="claim-who">
				<span class="claim-party">
					<WithPageWords
						words={[claim.party ?? "", claim.speaksFor ?? ""]}
						text={(party, principal) => {
							const who =
								claim.voice === "outlet" ? t("claim.outlet") : claim.party === null ? t("claim.unnamed") : party;
							return claim.speaksFor === null ? who : t("across.for", [who, principal]);
						}}
					/>
				</span>
				{claim.voice === "attributed" && (
					<span class="claim-how">{`${t(`act.${claim.act}`)} · ${t(`claim.${claim.form}`)}`}</span>
				)}
			</p>
			<blockquote>
				<PageWords>
					{claim.cue !== "" && <span class="cue">{claim.cue} </span>}
					{claim.words}
				</PageWords>
			</blockquote>
			{reason !== undefined && <p class="reason">{reason}</p>}
			<p class="hint">
				{/^https?:/u.test(source.canonicalUrl) ? (
					<a href={source.canonicalUrl} target="_blank" rel="noopener noreferrer">
						{title}
					</a>
				) : (
					<cite>{title}</cite>
				)}
				{[source.outlet, dayAt(claim.when)]
					.filter((part) => part !== "")
					.map((part) => ` · ${part}`)
					.join("")}
			</p>
		</li>
	);
}
