import type { JSX } from "preact";
import type { Claim } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { ClaimCards } from "../claims/claim-cards";
import type { PanelEvents } from "../panel-data";
import { useText } from "../texts";

/** So many are open at first. */
const FEW = 2;

interface Props {
	view: ArticleView;
	claims: readonly Claim[];
	current: string | null;
	events: PanelEvents;
}

/** The first claims, and the others folded; the current one is never hidden. */
export function FoldedCards({ claims, ...props }: Props): JSX.Element {
	const t = useText();
	// One alone takes no more room than the line that would hide it.
	const few = claims.length === FEW + 1 ? claims.length : FEW;
	const folded = claims.slice(few);
	return (
		<>
			<ClaimCards claims={claims.slice(0, few)} {...props} />
			{folded.length > 0 && (
				<details class="fold" open={folded.some(({ id }) => id === props.current) || undefined}>
					<summary class="quiet">{t("sides.more_statements", folded.length)}</summary>
					<div class="fold-cards">
						<ClaimCards claims={folded} {...props} />
					</div>
				</details>
			)}
		</>
	);
}
