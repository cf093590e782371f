/** For how many months an article is kept that has neither notes nor corrections; null: for ever. */
export const RETENTIONS = [null, 3, 6, 12] as const;
export type Retention = (typeof RETENTIONS)[number];

/** What was kept as the setting, whoever wrote it. */
export function toRetention(kept: unknown): Retention {
	return RETENTIONS.find((months) => months === kept) ?? null;
}

/** So many months before `now`, on the same day where that month has one; in ms since 1970. */
export function monthsBefore(now: number, months: number): number {
	const date = new Date(now);
	const day = date.getDate();
	date.setDate(1);
	date.setMonth(date.getMonth() - months);
	const lastDay = new Date(date.getFullYear(), date.getMonth() + 1, 0).getDate();
	date.setDate(Math.min(day, lastDay));
	return date.getTime();
}

const DAY = 86_400_000;
/** After so many days the reader is reminded of a backup, and of one that was put off. */
const REMINDED_AFTER = 30 * DAY;

/**
 * Whether to remind the reader of a backup. Times are in ms since 1970; null where it never was.
 *
 * @param exported when everything was last exported
 * @param dismissed when the reminder was last put off
 */
export function isBackupDue(notes: number, exported: number | null, dismissed: number | null, now: number): boolean {
	const isLongAgo = (time: number | null) => time === null || now - time > REMINDED_AFTER;
	return notes > 0 && isLongAgo(exported) && isLongAgo(dismissed);
}
