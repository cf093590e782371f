/**
 * A short, stable name for a text: 64 bits of FNV-1a over UTF-16 code units, in two 32-bit lanes with different offset
 * bases, as 13 base-36 digits. Not for security: only to tell texts apart.
 *
 * Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm" (IETF draft-eastlake-fnv).
 */
export function hashText(text: string): string {
	let low = 0x811c9dc5;
	let high = 0x1b873593;
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		low = Math.imul(low ^ unit, 0x01000193);
		high = Math.imul(high ^ unit, 0x85ebca6b) ^ (low >>> 15);
	}
	const digits = (lane: number) => (lane >>> 0).toString(36).padStart(7, "0");
	return (digits(high) + digits(low)).slice(1);
}
