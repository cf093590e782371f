import { readersLocale } from "./day";

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** A number as the reader writes it. */
export function numberText(number: number): string {
	return number.toLocaleString(readersLocale());
}

/** A number of bytes as the reader writes it: "3.1 MB". */
export function sizeText(bytes: number): string {
	const step = Math.min(UNITS.length, Math.max(1, Math.floor(Math.log10(bytes + 1) / 3)));
	const value = bytes / 1000 ** step;
	return new Intl.NumberFormat(readersLocale(), {
		style: "unit",
		unit: UNITS[step - 1] ?? "kilobyte",
		unitDisplay: "short",
		maximumFractionDigits: value < 10 ? 1 : 0,
	}).format(value);
}
