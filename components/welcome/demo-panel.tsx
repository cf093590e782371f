import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { ReadPage } from "../panel-data";
import { SidesTab } from "../sides/sides-tab";
import { useText } from "../texts";
import type { WelcomeData, WelcomeEvents } from "./welcome-data";

/** The sides of the demo article, as the panel shows them. */
export function DemoPanel({
	data,
	page,
	events,
}: {
	data: WelcomeData;
	page: ReadPage;
	events: WelcomeEvents;
}): JSX.Element {
	const t = useText();
	const heading = useRef<HTMLHeadingElement>(null);
	useEffect(() => {
		heading.current?.focus({ preventScroll: true });
		// Both are in sight: the article, and the panel beside or below it.
		heading.current?.closest("main")?.scrollIntoView();
	}, []);
	return (
		<section class="demo-panel" id="demo-panel" aria-labelledby="demo-panel-title">
			<h2 id="demo-panel-title" tabIndex={-1} ref={heading}>
				{t("welcome.panel")}
			</h2>
			<div class="view">
				<SidesTab page={page} sides={data.sides} notes={[]} current={data.currentClaim} events={events.panel} />
			</div>
		</section>
	);
}
