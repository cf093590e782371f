import { ERROR_CODES, type ErrorCode, type KnownError } from "../domain/page-state";

/** An expected error: it has a code that the reader's text is chosen by. */
export class ExpectedError extends Error {
	override readonly name = "ExpectedError";
	readonly code: ErrorCode;
	readonly detail: string;

	constructor(code: ErrorCode, detail = "", options?: ErrorOptions) {
		super(detail === "" ? code : `${code}: ${detail}`, options);
		this.code = code;
		this.detail = detail;
	}
}

/** The form in which an error is carried across contexts and shown. Anything that is no ExpectedError is `unexpected`. */
export function toKnownError(error: unknown): KnownError {
	if (error instanceof ExpectedError) return { code: error.code, detail: error.detail };
	const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
	if (/context invalidated/iu.test(detail)) return { code: "extension-updated", detail };
	return { code: "unexpected", detail };
}

export function fromKnownError({ code, detail }: KnownError): ExpectedError {
	return new ExpectedError(code, detail);
}

export function isKnownError(value: unknown): value is KnownError {
	return typeof value === "object" && value !== null && ERROR_CODES.includes((value as KnownError).code);
}

/** The one place that reports what nobody handled. `where` names the part of the program. */
export function reportError(where: string, error: unknown): void {
	console.error(`Sidelight, ${where}:`, error);
}
