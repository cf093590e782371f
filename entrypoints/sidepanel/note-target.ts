import type { ReadPage } from "../../components/panel-data";
import type { Claim } from "../../domain/analysis";
import { type Anchor, anchorAt } from "../../domain/anchor";
import type { NoteTarget } from "../../domain/note";

/** What a note on something of the analysis is about; null where the analysis has no such thing. */
export function noteTarget(
	{ article, analysis }: ReadPage,
	kind: Exclude<NoteTarget["kind"], "passage">,
	id: string,
): NoteTarget[] | null {
	const byId = <T extends { id: string }>(list: readonly T[], wanted: string) => list.find((one) => one.id === wanted);
	const anchors = (claim: Claim | undefined): Anchor[] =>
		claim?.content.map((span) => anchorAt(article.text, span)) ?? [];
	switch (kind) {
		case "claim": {
			const claim = byId(analysis.claims, id);
			return claim ? [{ kind, id, anchors: anchors(claim) }] : null;
		}
		case "party": {
			const party = byId(analysis.parties, id);
			return party ? [{ kind, id, name: party.name }] : null;
		}
		case "issue": {
			const issue = byId(analysis.issues, id);
			return issue ? [{ kind, id, label: article.text.slice(issue.label.start, issue.label.end) }] : null;
		}
		case "link": {
			const link = byId(analysis.counterclaims, id);
			if (!link) return null;
			const [claim, counter] = [link.claim, link.counter].map((one) => byId(analysis.claims, one));
			return [{ kind, id, anchors: [...anchors(claim), ...anchors(counter)] }];
		}
	}
}
