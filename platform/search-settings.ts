import { toEngines } from "../domain/search-engines";
import { keptSetting } from "./kept-setting";

/** Where the reader looks claims up. */
export const keptEngines = keptSetting("engines", toEngines);
