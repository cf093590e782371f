import { isAlive, nativeApi } from "./native-api";

/** A setting of the reader's, kept on his machine; every page of the extension that listens hears of changes. */
export interface KeptSetting<T> {
	read(): Promise<T>;
	write(value: T): Promise<void>;
	/** Calls at every change; returns how to stop. */
	onChange(changed: (value: T) => void): () => void;
}

/** The setting kept under `key`; `toValue` makes a right value of whatever is found there. */
export function keptSetting<T>(key: string, toValue: (kept: unknown) => T): KeptSetting<T> {
	return {
		read: async () => toValue((await nativeApi().storage.local.get(key))[key]),
		write: (value) => nativeApi().storage.local.set({ [key]: value }),
		onChange(changed) {
			const listener = (changes: Record<string, { newValue?: unknown }>) => {
				if (changes[key]) changed(toValue(changes[key].newValue));
			};
			nativeApi().storage.local.onChanged.addListener(listener);
			return () => {
				if (isAlive()) nativeApi().storage.local.onChanged.removeListener(listener);
			};
		},
	};
}
