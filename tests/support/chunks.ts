/** A text that comes in pieces of `size` code units. */
export async function* inChunks(text: string, size = 64 * 1024): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

/** All pieces of a text in one. */
export async function joined(pieces: AsyncIterable<string>): Promise<string> {
	let text = "";
	for await (const piece of pieces) text += piece;
	return text;
}
