/** Hands a file to the reader's browser. */
export function download(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	// The download has begun by then; the address is only needed to start it.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A file's name from a title: letters and digits, not too long. */
export function fileNameOf(title: string): string {
	return (
		title
			.replace(/[^\p{L}\p{N} -]+/gu, "")
			.trim()
			.slice(0, 60) || "article"
	);
}
