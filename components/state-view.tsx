import type { ComponentChildren, JSX } from "preact";
import type { PanelView } from "./panel-data";
import { errorText, useText } from "./texts";

type State = Exclude<PanelView, { kind: "read" }> | { kind: "unsupported" };

interface Props {
	view: State;
	shortcut: string;
	onRead: () => void;
	/** Null where the library is within reach already. */
	onLibrary: (() => void) | null;
}

/** What the panel says where there is nothing to compare: each case says what it is, and what the reader can do. */
export function StateView({ view, shortcut, onRead, onLibrary }: Props): JSX.Element {
	const t = useText();
	return (
		<>
			<StateText view={view} shortcut={shortcut} onRead={onRead} />
			{onLibrary && (
				<p class="state-foot">
					<button type="button" class="quiet open-library" title={t("library.open_hint")} onClick={onLibrary}>
						{t("library.open")}
					</button>
				</p>
			)}
		</>
	);
}

function StateText({ view, shortcut, onRead }: Omit<Props, "onLibrary">): JSX.Element {
	const t = useText();
	switch (view.kind) {
		case "connecting":
			return <State name="connecting" title={t("state.connecting_title")} text={t("state.connecting_text")} busy />;
		case "reading":
			return <State name="reading" title={t("state.reading_title")} text={t("state.reading_text")} busy />;
		case "not-read":
			return (
				<State name="not-read" title={t("state.not_read_title")} text={t("state.not_read_text", [shortcut])}>
					{view.mayRead && <ReadButton label={t("state.read")} onRead={onRead} />}
				</State>
			);
		case "access-ended":
			return <State name="access-ended" title={t("state.access_ended_title")} text={t("state.access_ended_text")} />;
		case "restricted":
			return <State name="restricted" title={t("state.restricted_title")} text={t("state.restricted_text")} />;
		case "no-article":
			return (
				<State
					name="no-article"
					title={t("state.no_article_title")}
					text={view.reason === "too-short" ? t("state.too_short_text") : t("state.no_article_text")}
				>
					<ReadButton label={t("state.read_again")} onRead={onRead} />
				</State>
			);
		case "unsupported":
			return <State name="unsupported" title={t("state.unsupported_title")} text={t("state.unsupported_text")} />;
		case "failed":
			return (
				<State name="failed" title={t("state.failed_title")} text={errorText(t, view.error.code)}>
					<ReadButton label={t("state.read_again")} onRead={onRead} />
					{view.error.detail !== "" && (
						<details class="error-details">
							<summary>{t("error.details")}</summary>
							<code>{view.error.detail}</code>
						</details>
					)}
				</State>
			);
	}
}

function ReadButton({ label, onRead }: { label: string; onRead: () => void }): JSX.Element {
	return (
		<button type="button" class="primary" onClick={onRead}>
			{label}
		</button>
	);
}

function State({
	name,
	title,
	text,
	busy = false,
	children,
}: {
	name: string;
	title: string;
	text: string;
	busy?: boolean;
	children?: ComponentChildren;
}): JSX.Element {
	return (
		<main class="state" data-state={name} aria-busy={busy}>
			<div role="status">
				<h1>{title}</h1>
				<p>{text}</p>
			</div>
			{children}
		</main>
	);
}
