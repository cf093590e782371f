/**
 * Reads a file's text a piece at a time.
 *
 * @param tell told, now and then, how much of it is read, from 0 to 1
 */
export async function* readPieces(file: File, tell: (share: number) => void): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	const reader = file.stream().getReader();
	let read = 0;
	let told = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			yield decoder.decode(value, { stream: true });
			read += value.length;
			if (read / file.size >= told + 0.01) {
				told = read / file.size;
				tell(told);
			}
		}
		yield decoder.decode();
	} finally {
		// Whoever stops early needs no more of it.
		await reader.cancel().catch(() => {});
	}
}
