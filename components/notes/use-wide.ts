import { useEffect, useState } from "preact/hooks";

/** From this width on there is room for two columns of text, in CSS pixels. */
const WIDE = "(min-width: 520px)";

/** Whether the window has room for two columns of text, as long as that is so. */
export function useWide(): boolean {
	const [query] = useState(() => (typeof matchMedia === "undefined" ? null : matchMedia(WIDE)));
	const [wide, setWide] = useState(query?.matches ?? false);
	useEffect(() => {
		const changed = () => setWide(query?.matches ?? false);
		query?.addEventListener("change", changed);
		return () => query?.removeEventListener("change", changed);
	}, [query]);
	return wide;
}
