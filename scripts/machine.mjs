/*
 * What the scripts need to know of the machine and may add to it. Only what Node brings along is imported here: this runs
 * before any package is installed.
 */
import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
const NPX = process.platform === "win32" ? "npx.cmd" : "npx";

/** What the reader of the terminal can act on; printed without a stack. */
export class SetUpError extends Error {
	name = "SetUpError";
}

export function say(text) {
	process.stdout.write(`${text}\n`);
}

/** Runs a command in the project's folder, its output in ours. Resolves to its exit code. */
export function run(command, args, options = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, args, {
			cwd: ROOT,
			stdio: "inherit",
			shell: process.platform === "win32" && command.endsWith(".cmd"),
			...options,
		});
		child.once("error", reject);
		child.once("exit", (code, signal) => resolve(signal ? 1 : (code ?? 1)));
	});
}

/** Runs a tool of one of the installed packages and keeps what it prints, for the case that it fails. */
export function runToolQuietly(tool, args) {
	return new Promise((resolve, reject) => {
		const child = spawn(NPX, ["--no-install", tool, ...args], { cwd: ROOT, shell: process.platform === "win32" });
		let output = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk) => {
				output += chunk;
			});
		child.once("error", reject);
		child.once("exit", (code) => resolve({ code: code ?? 1, output }));
	});
}

/** Runs a tool of one of the installed packages. */
export function runTool(tool, args, options = {}) {
	return run(NPX, ["--no-install", tool, ...args], options);
}

export function checkNode() {
	const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
	if (major < 20 || (major === 20 && minor < 19))
		throw new SetUpError(`Node ${process.versions.node} is too old: install Node 20.19 or newer.`);
}

/** Installs the packages as package-lock.json has them, unless that was done already. */
export async function ensurePackages() {
	const stamp = join(ROOT, "node_modules", ".installed-from");
	const wanted =
		readFileSync(join(ROOT, "package-lock.json"), "utf8") + readFileSync(join(ROOT, "package.json"), "utf8");
	if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
	say("Installing the packages (npm) …");
	// Not `npm ci`: it refuses a lock file made on a machine whose registry lacks other systems' optional packages.
	const code = await run(NPM, ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
	if (code !== 0)
		throw new SetUpError("The packages could not be installed: is there a connection to the npm registry?");
	writeFileSync(stamp, wanted);
}

function isProgram(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

function onPath(names) {
	const folders = (process.env.PATH ?? "").split(delimiter);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** Chromium as Playwright keeps it, the newest first. */
function fromPlaywright() {
	const folders = {
		linux: join(homedir(), ".cache", "ms-playwright"),
		darwin: join(homedir(), "Library", "Caches", "ms-playwright"),
		win32: join(homedir(), "AppData", "Local", "ms-playwright"),
	};
	const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? folders[process.platform];
	if (!folder || !existsSync(folder)) return undefined;
	const programs = [
		join("chrome-linux", "chrome"),
		join("chrome-linux64", "chrome"),
		join("chrome-mac", "Chromium.app", "Contents", "MacOS", "Chromium"),
		join("chrome-mac-arm64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"),
		join("chrome-mac-x64", "Google Chrome for Testing.app", "Contents", "MacOS", "Google Chrome for Testing"),
		join("chrome-win", "chrome.exe"),
		join("chrome-win64", "chrome.exe"),
	];
	const versions = readdirSync(folder).filter((name) => /^chromium-\d+$/u.test(name));
	versions.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
	return versions.flatMap((version) => programs.map((program) => join(folder, version, program))).find(isProgram);
}

/**
 * A browser that can load an extension from a folder. Google Chrome is not among them: since version 137 it ignores the
 * switch for that; Chromium and Firefox do not.
 */
export function findBrowser(name) {
	if (name === "firefox") {
		return (
			process.env.FIREFOX_BINARY ??
			onPath(["firefox-esr", "firefox", "firefox.exe"]) ??
			["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"].find(
				isProgram,
			)
		);
	}
	return (
		process.env.CHROMIUM_BINARY ??
		onPath(["chromium", "chromium-browser"]) ??
		["/Applications/Chromium.app/Contents/MacOS/Chromium"].find(isProgram) ??
		fromPlaywright()
	);
}

/** How this machine gets a browser: a command to run, in words first. */
function waysToInstall(name) {
	const ways = [];
	const debian = /^ID(?:_LIKE)?=.*debian/mu.test(readText("/etc/os-release")) && onPath(["apt-get"]);
	const ubuntu = /^ID=ubuntu/mu.test(readText("/etc/os-release"));
	const sudo = process.getuid?.() === 0 ? [] : onPath(["sudo"]) ? ["sudo"] : null;
	// Ubuntu's packages of both are snaps, which may not read an extension's folder.
	if (debian && !ubuntu && sudo) {
		const debianPackage = name === "firefox" ? "firefox-esr" : "chromium";
		const apt = [...sudo, "apt-get"];
		ways.push({
			says: `${apt.join(" ")} install ${debianPackage} (Debian's packages)`,
			commands: [
				[...apt, "update", "-qq"],
				[...apt, "install", "-y", "-qq", "--no-install-recommends", debianPackage],
			],
		});
	}
	if (name === "chromium") {
		const dependencies = process.platform === "linux" && sudo ? ["--with-deps"] : [];
		ways.push({
			says: "Chromium through Playwright, into its own cache folder",
			commands: [[NPX, "--no-install", "playwright-core", "install", ...dependencies, "chromium"]],
		});
	}
	return ways;
}

function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}

/** Finds a browser or installs it, after asking in a terminal. Returns its program. */
export async function ensureBrowser(name, { yes }) {
	const found = findBrowser(name);
	if (found) return found;
	for (const { says, commands } of waysToInstall(name)) {
		say(`No ${name} was found that can load an extension. It can be installed by: ${says}`);
		if (!yes && process.stdin.isTTY && process.stdout.isTTY && !(await agree("Install it now?"))) continue;
		let failed = false;
		for (const [command = "", ...args] of commands) {
			const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
			failed = (await run(command, args, { env }).catch(() => 1)) !== 0;
			if (failed) break;
		}
		const installed = findBrowser(name);
		if (!failed && installed) return installed;
		say("That did not work.");
	}
	const variable = name === "firefox" ? "FIREFOX_BINARY" : "CHROMIUM_BINARY";
	throw new SetUpError(`There is no ${name} here. Install it, or name its program in ${variable}, and start again.`);
}

async function agree(question) {
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question(`${question} [Y/n] `);
	terminal.close();
	return !/^\s*n/iu.test(answer);
}

/** The environment in which the browsers' drivers find them. */
export function browserEnvironment(programs) {
	return {
		...process.env,
		...(programs.chromium ? { CHROMIUM_BINARY: programs.chromium } : {}),
		...(programs.firefox ? { FIREFOX_BINARY: programs.firefox } : {}),
	};
}

export function hasDisplay() {
	if (process.platform !== "linux") return true;
	return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
