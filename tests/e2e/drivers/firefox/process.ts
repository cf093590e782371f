import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const START_TIMEOUT = 60_000;
const QUIT_TIMEOUT = 15_000;

/** Firefox writes the port that it listens on into a file of this name, in its profile. */
const PORT_FILE = "MarionetteActivePort";

/** Runs in a process of its own: when the pipe from the test breaks, for whatever reason, nothing is left behind. */
const WATCHDOG = `
	const [firefox, profile] = process.argv.slice(1);
	process.stdin.resume().on("error", () => {}).on("close", () => {
		try { process.kill(-Number(firefox), "SIGKILL"); } catch {}
		if (profile) require("node:fs").rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	});`;

export interface FirefoxProcessOptions {
	/** The text of the profile's `user.js`. */
	preferences: string;
	/** A profile to use again; a fresh one, removed afterwards, if there is none. */
	profile: string | undefined;
	headed: boolean;
	window: { width: number; height: number };
}

/** A running Firefox that listens for Marionette on `port`. */
export interface FirefoxProcess {
	readonly port: number;
	/** Resolves when Firefox has ended, however that came about. */
	readonly exited: Promise<void>;
	/** Waits for Firefox to quit, kills it if it does not, and removes its temporary profile. */
	end(): Promise<void>;
	/** The same without the wait. */
	kill(): Promise<void>;
}

export async function startFirefox(options: FirefoxProcessOptions): Promise<FirefoxProcess> {
	const binary = findFirefox();
	const profile = options.profile ?? (await mkdtemp(join(tmpdir(), "firefox-e2e-")));
	await mkdir(profile, { recursive: true });
	await rm(join(profile, PORT_FILE), { force: true });
	await writeFile(join(profile, "user.js"), options.preferences);

	const firefox = spawnFirefox(binary, profile, options);
	let complaints = "";
	firefox.stderr?.on("data", (chunk) => {
		complaints = (complaints + chunk).slice(-4_000);
	});
	let ended: string | undefined;
	const exited = new Promise<void>((resolve) => {
		const end = (reason: string) => {
			ended = reason;
			resolve();
		};
		firefox.once("error", (error) => end(error.message));
		firefox.once("exit", (code, signal) => end(`it ended with ${signal ?? code}`));
	});
	const watchdog = spawnWatchdog(firefox.pid, options.profile ? "" : profile);

	const kill = () => release(watchdog);
	const end = async () => {
		const patience = setTimeout(kill, QUIT_TIMEOUT);
		await exited;
		clearTimeout(patience);
		await kill();
	};
	const deadline = Date.now() + START_TIMEOUT;
	for (;;) {
		const port = Number(await readFile(join(profile, PORT_FILE), "utf8").catch(() => ""));
		if (port) return { port, exited, end, kill };
		if (Date.now() > deadline) ended = `it did not listen within ${START_TIMEOUT} ms`;
		if (ended) {
			await kill();
			throw new Error(`Could not start ${binary}: ${ended}\n${complaints}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

function findFirefox(): string {
	const named = process.env.FIREFOX_BINARY;
	if (named) return named;
	const folders = (process.env.PATH ?? "").split(delimiter);
	const candidates = ["firefox-esr", "firefox"].flatMap((name) => folders.map((folder) => join(folder, name)));
	const found = candidates.find((path) => {
		try {
			accessSync(path, constants.X_OK);
			return true;
		} catch {
			return false;
		}
	});
	if (!found) throw new Error("No Firefox found: install firefox-esr, or name the program in FIREFOX_BINARY");
	return found;
}

function spawnFirefox(binary: string, profile: string, { headed, window }: FirefoxProcessOptions): ChildProcess {
	const flags = ["-marionette", "-no-remote", "--remote-allow-system-access", "-profile", profile];
	return spawn(binary, [...flags, ...(headed ? [] : ["-headless"])], {
		// A process group of its own: it ends as a whole, and an interrupt in the terminal does not cut it short.
		detached: true,
		stdio: ["ignore", "ignore", "pipe"],
		env: {
			...process.env,
			MOZ_CRASHREPORTER_DISABLE: "1",
			// Without it, the preference that keeps Firefox from asking Mozilla's servers for settings has no effect.
			MOZ_REMOTE_SETTINGS_DEVTOOLS: "1",
			// The screen that a headless Firefox imagines: a window cannot outgrow it.
			MOZ_HEADLESS_WIDTH: String(Math.max(1920, window.width + 200)),
			MOZ_HEADLESS_HEIGHT: String(Math.max(1440, window.height + 400)),
		},
	});
}

function spawnWatchdog(firefox: number | undefined, temporaryProfile: string): ChildProcess {
	const watchdog = spawn(process.execPath, ["-e", WATCHDOG, String(firefox), temporaryProfile], {
		detached: true,
		stdio: ["pipe", "ignore", "ignore"],
		// Options meant for the test's own Node, loaders above all, would slow it down or break it.
		env: {},
	});
	watchdog.unref();
	return watchdog;
}

/** Lets the watchdog do its work now, and waits until it has. */
async function release(watchdog: ChildProcess): Promise<void> {
	if (watchdog.exitCode !== null || watchdog.signalCode !== null) return;
	watchdog.ref();
	const done = new Promise((resolve) => watchdog.once("exit", resolve));
	watchdog.stdin?.end();
	await done;
}
