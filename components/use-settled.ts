import { useEffect, useState } from "preact/hooks";

/** A value once it has been the same for `pause` ms: what is spoken aloud, or costs much, must not change with every key. */
export function useSettled<T>(value: T, pause: number): T {
	const [settled, setSettled] = useState(value);
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), pause);
		return () => clearTimeout(timer);
	}, [value]);
	return settled;
}
