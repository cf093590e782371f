/** So many code units become a piece of the file, which the browser keeps where it has room. */
const PIECE = 1024 * 1024;

/**
 * Gathers pieces of text into a file.
 *
 * @param tell told how many bytes there are so far
 * @returns null where it was cancelled
 */
export async function gatherFile(
	texts: AsyncIterable<string>,
	type: string,
	signal: AbortSignal,
	tell: (bytes: number) => void,
): Promise<Blob | null> {
	const pieces: Blob[] = [];
	let bytes = 0;
	let waiting: string[] = [];
	let units = 0;
	const put = () => {
		const piece = new Blob(waiting);
		pieces.push(piece);
		waiting = [];
		units = 0;
		bytes += piece.size;
		tell(bytes);
	};
	for await (const text of texts) {
		if (signal.aborted) return null;
		waiting.push(text);
		units += text.length;
		if (units > PIECE) put();
	}
	put();
	return signal.aborted ? null : new Blob(pieces, { type });
}
