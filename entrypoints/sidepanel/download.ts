/** Hands a value to the reader as a JSON file. */
export function downloadJson(name: string, value: unknown): void {
	const url = URL.createObjectURL(new Blob([JSON.stringify(value, null, "\t")], { type: "application/json" }));
	const link = document.createElement("a");
	link.href = url;
	link.download = name;
	link.click();
	// The download has begun by then; the address is only needed to start it.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
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
