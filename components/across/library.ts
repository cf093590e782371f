import { createContext } from "preact";
import type { LibraryData, LibraryEvents } from "../panel-data";

/** The kept articles for views deep in the panel; null where there are none to look into. */
export const Library = createContext<{ data: LibraryData; events: LibraryEvents } | null>(null);
