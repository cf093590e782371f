import type { Evidence, NoteTarget } from "../../domain/note";

/** The words around the reader's own, in the reader's language. */
export interface ExportTexts {
	/** Of the whole, where no article has one. */
	title: string;
	tags: string;
	sources: string;
	/** Who says what has no other voice. */
	outlet: string;
	relation: Record<Evidence["relation"], string>;
	onClaim: string;
	onLink: string;
	onParty: (name: string) => string;
	onIssue: (label: string) => string;
	day: (time: number) => string;
}

/** What a note is on, besides words of the page; null where it is on words alone. */
export function targetText(target: NoteTarget, texts: ExportTexts): string | null {
	switch (target.kind) {
		case "passage":
			return null;
		case "claim":
			return texts.onClaim;
		case "link":
			return texts.onLink;
		case "party":
			return texts.onParty(target.name);
		case "issue":
			return texts.onIssue(target.label);
	}
}
