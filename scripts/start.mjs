/*
 * Shows an article with Sidelight beside it, from nothing but Node: installs what is missing, builds, opens a browser.
 *
 *   npm start                     the demo article, in a window of a fresh temporary profile
 *   npm start -- URL-or-FILE      another article; a text file is wrapped in a plain page
 *   npm start -- --headless       without a window (so too where there is no display): prints what the panel shows
 *   npm start -- --browser firefox
 *   npm start -- --yes            installs a browser without asking
 */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
	browserEnvironment,
	checkNode,
	ensureBrowser,
	ensurePackages,
	findBrowser,
	hasDisplay,
	run,
	runToolQuietly,
	SetUpError,
	say,
} from "./machine.mjs";

async function main() {
	const { browser: wanted, headless, yes, target } = readArguments();
	checkNode();
	await ensurePackages();
	// Firefox is as good as Chromium where it is what the machine has.
	const name = wanted ?? (!findBrowser("chromium") && findBrowser("firefox") ? "firefox" : "chromium");
	const program = await ensureBrowser(name, { yes });
	say("Building the extension …");
	const build = name === "firefox" ? ["build", "-b", "firefox", "--mv3"] : ["build"];
	const built = await runToolQuietly("wxt", build);
	if (built.code !== 0)
		throw new SetUpError(`${built.output}\nThe extension could not be built; the lines above say why.`);
	say(`Opening ${target ?? "the demo article"} in ${program} …\n`);
	const options = ["--browser", name, ...(headless ? ["--headless"] : []), ...(target ? [target] : [])];
	process.exitCode = await run(process.execPath, ["scripts/run.mjs", "cli/show-article.ts", ...options], {
		env: browserEnvironment({ [name]: program }),
	});
}

function readArguments() {
	const { values, positionals } = parse();
	const [given, ...more] = positionals;
	if (more.length > 0) throw new SetUpError("Give one address or one file at a time.");
	if (values.browser !== undefined && !["chromium", "firefox"].includes(values.browser))
		throw new SetUpError("--browser takes chromium or firefox.");
	const isAddress = given !== undefined && /^https?:\/\//iu.test(given);
	if (isAddress ? !URL.canParse(given) : given !== undefined && !isFile(given))
		throw new SetUpError(
			`There is no file ${given}. Give an address that begins with https://, or a text or HTML file.`,
		);
	return {
		browser: values.browser,
		headless: values.headless || !hasDisplay(),
		yes: values.yes ?? false,
		target: given === undefined || isAddress ? given : resolve(given),
	};
}

function isFile(path) {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function parse() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: { browser: { type: "string" }, headless: { type: "boolean" }, yes: { type: "boolean", short: "y" } },
		});
	} catch (error) {
		throw new SetUpError(error instanceof Error ? error.message : String(error));
	}
}

main().catch((error) => {
	process.stderr.write(`${error instanceof SetUpError ? error.message : error.stack}\n`);
	process.exitCode = 1;
});
