import { createContext } from "preact";
import type { CorrectionEvents, ReadPage } from "../panel-data";

/** What the views need to let the reader correct the analysis; null where nothing can be kept. */
export const Corrections = createContext<{ page: ReadPage; events: CorrectionEvents } | null>(null);
