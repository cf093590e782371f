import type { JSX } from "preact";
import { SearchEngineList } from "../claims/search-engines";
import type { SectionProps } from "./options-data";

/** Where claims can be looked up. */
export function EnginesSection({ data, events }: SectionProps): JSX.Element {
	return <SearchEngineList engines={data.engines} onChange={events.changeEngines} />;
}
