import type { JSX } from "preact";
import { errorText, useText } from "../texts";
import { DemoArticle } from "./demo-article";
import { DemoPanel } from "./demo-panel";
import { ToolbarDrawing } from "./toolbar-drawing";
import type { WelcomeData, WelcomeEvents } from "./welcome-data";

const PROMISES = ["welcome.no_verdicts", "welcome.no_sending", "welcome.notes_stay", "welcome.english_only"] as const;

/** The first page: what the extension does and what it does not, where its button is, and an article to try it on. */
export function WelcomeView({ data, events }: { data: WelcomeData; events: WelcomeEvents }): JSX.Element {
	const t = useText();
	const { shortcut, browser, article, page, error, open } = data;
	return (
		<div class="welcome">
			<header class="welcome-about">
				<div>
					<h1>{t("welcome.title")}</h1>
					<p class="lead">{t("welcome.lead")}</p>
					<ul class="promises">
						{PROMISES.map((key) => (
							<li key={key}>{t(key)}</li>
						))}
					</ul>
				</div>
				<section aria-labelledby="begin-title">
					<h2 id="begin-title">{t("welcome.begin")}</h2>
					<ToolbarDrawing />
					<p>{shortcut === "" ? t("welcome.button_alone") : t("welcome.button", [shortcut])}</p>
					<p class="hint">{t(browser === "firefox" ? "welcome.pin_firefox" : "welcome.pin_chromium")}</p>
				</section>
			</header>
			<main class={open ? "welcome-try open" : "welcome-try"}>
				<div class="try-bar">
					<button
						type="button"
						class="primary"
						id="try"
						aria-expanded={open}
						aria-controls="demo-panel"
						disabled={!page}
						onClick={open ? events.close : events.open}
					>
						{open ? t("welcome.close") : t("welcome.try")}
					</button>
					<p class="hint">{t("welcome.try_hint")}</p>
					<p role="status" class="hint">
						{data.said ?? (page || error ? "" : t("state.reading_title"))}
					</p>
				</div>
				{error && (
					<p class="warning" role="alert">
						{errorText(t, error.code)}
					</p>
				)}
				{article && <DemoArticle article={article} onPlaced={events.placed} />}
				{open && page && <DemoPanel data={data} page={page} events={events} />}
			</main>
			<footer>
				<button type="button" class="quiet" onClick={events.openOptions}>
					{t("panel.options")}
				</button>
			</footer>
		</div>
	);
}
