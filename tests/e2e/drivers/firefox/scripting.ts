import type { Marionette } from "./marionette";
import { makeNavigation } from "./navigation";
import { makeTools, type Place, type Tools } from "./tools";

type Outcome = { value?: unknown; error?: { name: string; message: string; stack: string } };

/**
 * Longer than any test, which has limits of its own. It cannot be "no limit": told so, Marionette answers at once, with
 * nothing.
 */
const SCRIPT_TIMEOUT = 3_600_000;

/**
 * Source text that runs `call` and answers with JSON, also of what it threw: Marionette's own serialisation turns
 * elements into references and errors into one long line. The arguments are in `values`.
 */
function answering(call: string): string {
	// Transpilers that keep the names of functions call a helper, `__name`, which stays behind in Node.
	return `
		const __name = (value) => value;
		const values = JSON.parse(arguments[0]);
		return (async () => {
			try {
				return JSON.stringify({ value: await ${call} });
			} catch (error) {
				const { name = "Error", message = String(error), stack = "" } = error ?? {};
				return JSON.stringify({ error: { name, message, stack } });
			}
		})();`;
}

/** What a script answered, or the error it threw, as an error of ours. */
function readOutcome(json: string | null): unknown {
	if (json === null) throw new Error("The document went away before the script was done");
	const { value, error }: Outcome = JSON.parse(json);
	if (!error) return value;
	const thrown = new Error(error.message, { cause: error.stack });
	thrown.name = error.name;
	throw thrown;
}

/** Runs functions in the browser: in its own window, with all privileges, or in any document. */
export class Scripting {
	readonly #marionette: Marionette;

	private constructor(marionette: Marionette) {
		this.#marionette = marionette;
	}

	static async start(marionette: Marionette, extensionId: string): Promise<Scripting> {
		await marionette.send("Marionette:SetContext", { value: "chrome" });
		await marionette.send("WebDriver:SetTimeouts", { script: SCRIPT_TIMEOUT });
		const scripting = new Scripting(marionette);
		// They stay between calls, in the sandbox that Marionette keeps for the browser's window.
		const install = answering(
			`void (globalThis.driverTools = { ...(${makeTools})(...values), ...(${makeNavigation})() })`,
		);
		await scripting.#execute(install, [extensionId, SCRIPT_TIMEOUT]);
		return scripting;
	}

	/** Runs `body` in the browser's window. It is sent as source text: it sees its arguments and privileged globals. */
	async privileged<Arguments extends unknown[], Result>(
		body: (tools: Tools, ...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		return (await this.#execute(answering(`(${body})(globalThis.driverTools, ...values)`), values)) as Result;
	}

	/** Runs `body` in the document at `place`. */
	async evaluate<Arguments extends unknown[], Result>(
		place: Place,
		body: (...values: Arguments) => Result | Promise<Result>,
		...values: Arguments
	): Promise<Result> {
		// The script's own global object is not the page's, though it inherits all that is there.
		const script = `const globalThis = window; ${answering(`(${body})(...values)`)}`;
		const answer = await this.privileged(
			(tools, ...asked: [Place, string, string]) => tools.evaluate(...asked),
			place,
			script,
			JSON.stringify(values),
		);
		return readOutcome(answer) as Result;
	}

	async #execute(script: string, values: unknown[]): Promise<unknown> {
		const { value } = await this.#marionette.send<{ value: string | null }>("WebDriver:ExecuteScript", {
			script,
			args: [JSON.stringify(values)],
			sandbox: "system",
			newSandbox: false,
		});
		return readOutcome(value);
	}
}
