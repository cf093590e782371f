import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { FoundList } from "../across/found-list";
import type { Looked } from "../panel-data";
import { errorText, useText } from "../texts";
import { ComparisonView } from "./comparison-view";
import type { ShelfEvents, ShelfPage } from "./shelf-data";

/** What is shown instead of the list, with the way back to it. */
export function ShelfPageView({ page, events }: { page: ShelfPage; events: ShelfEvents }): JSX.Element {
	const t = useText();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => heading.current?.focus(), []);
	return (
		<section class="shelf-page">
			<button type="button" class="quiet shelf-back" onClick={events.closePage}>
				← {t("library.to_library")}
			</button>
			<h2 ref={heading} tabIndex={-1}>
				{page.kind === "party" ? page.name : t("library.comparison")}
			</h2>
			{page.kind === "party" ? (
				<Found looked={page.looked}>
					{({ statements, more, complete }) => (
						<>
							<h3>{t("across.over_time")}</h3>
							{statements.length === 0 ? (
								<p class="hint">{t("across.no_statements", [page.name])}</p>
							) : (
								<FoundList found={statements} label={t("across.over_time_hint", [page.name])} />
							)}
							{more && <p class="hint">{t("across.more", [String(statements.length)])}</p>}
							{!complete && <p class="hint">{t("across.incomplete")}</p>}
						</>
					)}
				</Found>
			) : (
				<Found looked={page.looked}>{(found) => <ComparisonView comparison={found} events={events} />}</Found>
			)}
		</section>
	);
}

function Found<T>({ looked, children }: { looked: Looked<T>; children: (found: T) => ComponentChildren }): JSX.Element {
	const t = useText();
	if (looked.state === "found") return <>{children(looked.found)}</>;
	return looked.state === "failed" ? (
		<p class="warning">{errorText(t, looked.error.code)}</p>
	) : (
		<p class="hint" role="status">
			{t("across.looking")}
		</p>
	);
}
