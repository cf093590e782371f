/** Events of which some can be had; every other one, however deep, is answered by `refuse`. */
export function partlyHere<Events extends object>(here: Partial<Events>, refuse: () => void): Events {
	const refused: unknown = new Proxy(refuse, { get: () => refused, apply: () => refuse() });
	return new Proxy(here, { get: (own, name) => Reflect.get(own, name) ?? refused }) as Events;
}
