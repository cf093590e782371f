/** Reads a file of the extension's own package, in any of its contexts, workers too. @throws Error where it is not there */
export async function readPackageFile(path: string): Promise<Uint8Array> {
	const response = await fetch(new URL(path, self.location.origin));
	if (!response.ok) throw new Error(`The extension's file ${path} cannot be read (${response.status}).`);
	return new Uint8Array(await response.arrayBuffer());
}
