import type { Claim, Issue, Stance } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import type { AnsweredRow, ComparedSide, Comparison } from "./compare";

/** What one of the two sides holds on an issue, as far as it is no part of an answered row. */
export interface PositionCell {
	/** Its own stances there, without doubles. */
	stances: Stance[];
	claims: Claim[];
	/** What others report of it there; the name is null where the text does not tell who. */
	accounts: { reporter: string | null; claims: Claim[] }[];
	/** Whether it says anything there, answered rows included. */
	speaks: boolean;
}

/** A matter, and what the two sides hold on it. */
export interface IssueRow {
	/** Null for claims that are under no issue. */
	issue: Issue | null;
	answered: AnsweredRow[];
	left: PositionCell;
	right: PositionCell;
}

/**
 * The comparison by issue: those with most counterclaims between the two first, then those on which both speak, then in
 * reading order. A claim and its counterclaim stand under the claim's issue. Issues on which neither speaks are left out.
 */
export function issueRows(view: ArticleView, issues: readonly Issue[], comparison: Comparison): IssueRow[] {
	const issueOf = new Map<string, Issue>();
	for (const issue of issues)
		for (const { claims, reportedBy } of issue.positions)
			for (const claim of claims) if (reportedBy === null || !issueOf.has(claim)) issueOf.set(claim, issue);
	const rows = [...issues, null].map((issue): IssueRow => {
		const here = ({ id }: Claim) => (issueOf.get(id) ?? null) === issue;
		const answered = comparison.answered.filter(({ claim }) => here(claim));
		const cell = (side: ComparedSide, others: readonly Claim[]) => {
			const claims = others.filter(here);
			const accounts = accountsOf(view, issue, side);
			return { stances: stancesOf(view, issue, side), claims, accounts, speaks: claims.length > 0 };
		};
		const left = cell(comparison.left, comparison.othersLeft);
		const right = cell(comparison.right, comparison.othersRight);
		for (const { claimOn, counters } of answered) {
			if (claimOn === "left" || counters.length > 0) left.speaks = true;
			if (claimOn === "right" || counters.length > 0) right.speaks = true;
		}
		return { issue, answered, left, right };
	});
	const both = ({ left, right }: IssueRow) => left.speaks && right.speaks;
	return rows
		.filter(({ left, right }) => left.speaks || right.speaks)
		.sort(
			(a, b) =>
				Number(a.issue === null) - Number(b.issue === null) ||
				linksOf(b) - linksOf(a) ||
				Number(both(b)) - Number(both(a)),
		);
}

const linksOf = ({ answered }: IssueRow) => answered.reduce((sum, { counters }) => sum + counters.length, 0);

function stancesOf(view: ArticleView, issue: Issue | null, side: ComparedSide): Stance[] {
	const own = issue?.positions.filter(({ reportedBy, party, claims }) =>
		party === null
			? side.name === null && claims.some((id) => side.claims.includes(id))
			: reportedBy === null && isOf(view, side, party),
	);
	return [...new Set(own?.map(({ stance }) => stance))];
}

function accountsOf(view: ArticleView, issue: Issue | null, side: ComparedSide): PositionCell["accounts"] {
	return (issue?.positions ?? []).flatMap(({ party, reportedBy, claims }) =>
		party !== null && reportedBy !== null && isOf(view, side, party)
			? { reporter: view.party(reportedBy)?.name ?? null, claims: claims.flatMap((id) => view.claim(id) ?? []) }
			: [],
	);
}

function isOf(view: ArticleView, side: ComparedSide, party: string): boolean {
	const principal = view.sideOf(party)?.party;
	return principal !== undefined && side.parties.includes(principal);
}
