import type { KnownError } from "../../domain/page-state";
import type { PanelEvents, ReadPage, SidesData } from "../panel-data";

export interface WelcomeData {
	/** The keys that read a page, as the browser has them now; empty where it has none. */
	shortcut: string;
	browser: "chromium" | "firefox";
	/** The demo article, to be put into the page; null until it is there. */
	article: Element | null;
	/** What was found in it. */
	page: ReadPage | null;
	error: KnownError | null;
	/** Whether the panel is shown beside it. */
	open: boolean;
	sides: SidesData;
	currentClaim: string | null;
	/** What there is to say of what the reader just did. */
	said: string | null;
}

export interface WelcomeEvents {
	/** The article stands in the page. */
	readonly placed: () => void;
	readonly open: () => void;
	readonly close: () => void;
	readonly openOptions: () => void;
	readonly panel: PanelEvents;
}
