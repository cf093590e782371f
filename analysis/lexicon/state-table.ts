import { STATES } from "./states";

/** A state as newspapers name it. */
export interface StateEntry {
	name: string;
}

/** How words may mean a state: its name, its seat of government, its adjective, its people. */
export type StateWord = "name" | "seat" | "adjective" | "people";

export interface StateReading {
	state: StateEntry;
	as: StateWord;
}

function build(): { table: Map<string, StateReading>; longest: number } {
	const table = new Map<string, StateReading>();
	let longest = 1;
	for (const line of STATES.trim().split("\n")) {
		const [name = "", others = "", seats = "", adjectives = "", people = ""] = line
			.split("|")
			.map((cell) => cell.trim());
		const state = { name };
		const add = (words: string, as: StateWord) => {
			for (const entry of words.split(",")) {
				const key = entry.trim().toLowerCase();
				if (key === "" || table.has(key)) continue;
				table.set(key, { state, as });
				longest = Math.max(longest, key.split(" ").length);
			}
		};
		add(name, "name");
		add(others, "name");
		add(seats, "seat");
		add(adjectives, "adjective");
		add(people, "people");
	}
	return { table, longest };
}

const { table, longest } = build();

/** The most words in a state's name. */
export const LONGEST_STATE_NAME = longest;

/** What lower-cased words mean as a state; undefined where they mean none. */
export function stateReading(lower: string): StateReading | undefined {
	return table.get(lower);
}
