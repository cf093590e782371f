import { createContext } from "preact";
import type { SearchEngines } from "../../domain/search-engines";
import type { ClaimEvents, ReadPage } from "../panel-data";

/** What the reader may do with any claim, wherever it is shown: copy it, and look it up by an engine. */
export const ClaimTools = createContext<{
	page: ReadPage;
	engines: SearchEngines;
	copy: ClaimEvents["copy"];
	/** Opens the options, where engines are chosen. */
	openOptions: () => void;
} | null>(null);
