import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface Profile {
	folder: string;
	temporary: boolean;
}

export interface UnpackedExtension {
	/** As the browser names it: absolute, with symbolic links resolved. */
	folder: string;
	id: string;
}

type Json = { [key: string]: unknown };

/** Chromium derives an unpacked extension's id from its public key, or else from where it lies. */
export async function findExtension(path: string): Promise<UnpackedExtension> {
	const folder = await realpath(path).catch(() => {
		throw new Error(`There is no extension in ${path}: has it been built?`);
	});
	const manifest: { key?: string } = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
	const identity = manifest.key ? Buffer.from(manifest.key, "base64") : folder;
	const digest = createHash("sha256").update(identity).digest("hex").slice(0, 32);
	return { folder, id: digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))) };
}

/** A folder for the profile, with what a reader would have set up by hand before the first page. */
export async function prepareProfile(
	extensionId: string,
	colorScheme: "light" | "dark",
	kept?: string,
): Promise<Profile> {
	const folder = kept ?? (await mkdtemp(join(tmpdir(), "chromium-profile-")));
	await mkdir(join(folder, "Default"), { recursive: true });
	// One from an earlier run would lead to a port that nobody listens on.
	await rm(join(folder, "DevToolsActivePort"), { force: true });
	const path = join(folder, "Default", "Preferences");
	const preferences: Json = JSON.parse(await readFile(path, "utf8").catch(() => "{}"));
	// Without developer mode an extension that reloads itself comes back disabled.
	setAt(preferences, ["extensions", "ui", "developer_mode"], true);
	// Allowing private windows later would reload the extension in the middle of a test.
	setAt(preferences, ["extensions", "settings", extensionId, "incognito"], true);
	// Emulation would reach the pages but not the panel. Of the two names, one moved into the other.
	for (const name of ["color_scheme", "color_scheme2"]) {
		setAt(preferences, ["browser", "theme", name], colorScheme === "dark" ? 2 : 1);
	}
	await writeFile(path, JSON.stringify(preferences));
	return { folder, temporary: kept === undefined };
}

export async function removeProfile({ folder, temporary }: Profile): Promise<void> {
	// The browser's last helper may still be writing when the browser itself is gone.
	if (temporary) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function setAt(preferences: Json, [key, ...rest]: string[], value: unknown): void {
	if (key === undefined) return;
	if (rest.length === 0) {
		preferences[key] = value;
		return;
	}
	const inner = preferences[key];
	const child: Json = typeof inner === "object" && inner !== null ? { ...inner } : {};
	preferences[key] = child;
	setAt(child, rest, value);
}
