/** What the command line tells its user and ends with: 2 where the call is wrong, 1 where what it was given cannot be read. */
export class CommandError extends Error {
	override readonly name = "CommandError";
	readonly exitCode: number;

	constructor(message: string, exitCode = 2) {
		super(message);
		this.exitCode = exitCode;
	}
}
