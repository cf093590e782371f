import type { ComponentType, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A view whose code is loaded when it is first shown. */
export interface LazyView<Props> {
	(props: Props): JSX.Element;
	/** Loads it ahead of time. */
	load(): Promise<void>;
}

/** Makes a view of one that `load` loads; until it is there, and only the first time, an empty place is shown. */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyView<Props> {
	let loaded: ComponentType<Props> | null = null;
	const loadOnce = async () => {
		loaded ??= await load();
	};
	const view = (props: Props) => {
		const [View, setView] = useState(() => loaded);
		const [failure, setFailure] = useState<unknown>(null);
		useEffect(() => {
			if (!View)
				loadOnce().then(
					() => setView(() => loaded),
					(error) => setFailure(() => error),
				);
		}, []);
		// What cannot be loaded is no empty view: whoever shows the page reports it.
		if (failure) throw failure;
		return View ? <View {...props} /> : <div aria-busy="true" />;
	};
	return Object.assign(view, { load: loadOnce });
}
