import { signal } from "@preact/signals";
import type { CorrectionEvents, CorrectionsData, ReadPage, ShownCorrection } from "../../components/panel-data";
import type { CounterclaimKind } from "../../domain/analysis";
import { anchorAt, findAnchor } from "../../domain/anchor";
import type { Correction, CorrectionTarget } from "../../domain/correction";
import {
	type CorrectionPlan,
	claimTargets,
	issueTargets,
	makeCorrection,
	partyTargets,
	spanTarget,
} from "../../domain/make-correction";
import type { Span } from "../../domain/span";
import { announceChange, onChange } from "../../notes/changes";
import { NoteStore } from "../../notes/note-store";
import { ExpectedError } from "../../platform/errors";
import { askPage } from "../../platform/messages";
import { acrossArticles } from "./across-articles";
import { i18n } from "./interface-texts";
import { knownStorageError, reachStorage } from "./storage-errors";
import type { Surroundings } from "./surroundings";

const NONE: CorrectionsData = { list: [], error: null };

/** The reader's corrections: kept, applied at once, listed with what became of them, and taken back. */
export class CorrectionsDesk implements CorrectionEvents {
	readonly data = signal<CorrectionsData>(NONE);
	private readonly store = new NoteStore();

	constructor(private readonly around: Surroundings) {
		onChange(() => void this.load());
	}

	private page(): ReadPage | null {
		const page = this.around.page();
		return page && !page.private ? page : null;
	}

	/** Reads the corrections of the article in view, and those of others that hold here too; latest first. */
	async load(): Promise<void> {
		const page = this.page();
		if (!page) {
			this.data.value = NONE;
			return;
		}
		const { canonicalUrl, outlet = "" } = page.article;
		try {
			const [own, carried] = await Promise.all([
				this.store.correctionsOf(canonicalUrl),
				this.store.correctionsCarriedTo(canonicalUrl, outlet),
			]);
			if (this.page()?.article.canonicalUrl !== canonicalUrl) return;
			const status = new Map(page.corrections.map((outcome) => [outcome.correction, outcome.status]));
			// One of another article whose words this one does not have says nothing of it.
			const holding = carried.filter(({ id }) => status.has(id));
			const list = [...own, ...holding]
				.sort((a, b) => b.createdAt - a.createdAt)
				.map(
					(correction): ShownCorrection => ({
						correction,
						status: status.get(correction.id) ?? "uncertain",
						carried: correction.article !== canonicalUrl,
					}),
				);
			this.data.value = { list, error: null };
		} catch (error) {
			this.data.value = { ...this.data.value, error: knownStorageError(error) };
		}
	}

	readonly setSpeaker = (claim: string, party: string | null): void => {
		this.correctClaim(claim, (page, targets) => {
			const speaker = page.analysis.parties.find(({ id }) => id === party);
			return {
				op: "set-speaker",
				targets: [...targets, ...(speaker ? partyTargets(page.article.text, "speaker", speaker) : [])],
			};
		});
	};

	readonly rejectClaim = (claim: string): void => {
		this.correctClaim(claim, (_, targets) => ({ op: "reject-claim", targets }));
	};

	readonly setIssue = (claim: string, issue: string): void => {
		this.correctClaim(claim, (page, targets) => {
			const found = page.analysis.issues.find(({ id }) => id === issue);
			return found
				? { op: "set-issue", targets: [...targets, ...issueTargets(page.article.text, "issue", found)] }
				: null;
		});
	};

	readonly takeSelectedWords = (claim: string): void => {
		this.around.run(async () => {
			const selected = await this.selectedWords();
			if (selected)
				this.correctClaim(claim, (page, targets) => ({
					op: "set-span",
					targets: [...targets, spanTarget(page.article.text, "content", selected)],
				}));
		});
	};

	readonly relabelIssue = (issue: string): void => {
		this.around.run(async () => {
			const selected = await this.selectedWords();
			const page = this.page();
			const found = page?.analysis.issues.find(({ id }) => id === issue);
			if (!selected || !page || !found) return;
			const { text } = page.article;
			const targets = [...issueTargets(text, "from", found), spanTarget(text, "issue", selected)];
			await this.keep({ op: "set-issue", targets });
		});
	};

	readonly addLink = (claim: string, counter: string, kind: CounterclaimKind): void =>
		this.correctLink("add-link", claim, counter, kind);

	readonly confirmLink = (id: string): void => this.judgeLink("confirm-link", id);

	readonly rejectLink = (id: string): void => this.judgeLink("reject-link", id);

	private judgeLink(op: "confirm-link" | "reject-link", id: string): void {
		const link = this.page()?.analysis.counterclaims.find((candidate) => candidate.id === id);
		if (link) this.correctLink(op, link.claim, link.counter, null);
	}

	private correctLink(op: Correction["op"], claim: string, counter: string, value: string | null): void {
		const page = this.page();
		const targets = [
			["claim", claim],
			["counter", counter],
		].flatMap(([role = "", wanted]) => {
			const found = page?.analysis.claims.find(({ id }) => id === wanted);
			return page && found ? claimTargets(page.article.text, role, found) : [];
		});
		if (targets.length > 1) this.around.run(() => this.keep({ op, targets, value }));
	}

	readonly renameParty = (party: string, name: string, scope: Correction["scope"]): void => {
		const targets = this.partyWords("party", party);
		if (targets.length > 0) this.around.run(() => this.keep({ op: "rename-party", targets, value: name, scope }));
	};

	readonly mergeParties = (party: string, into: string, scope: Correction["scope"]): void => {
		const targets = [...this.partyWords("party", party), ...this.partyWords("into", into)];
		if (targets.length > 1) this.around.run(() => this.keep({ op: "merge-parties", targets, scope }));
	};

	readonly splitParty = (_party: string, mentions: readonly Span[], name: string): void => {
		const page = this.page();
		if (!page) return;
		const targets = mentions.map((mention) => spanTarget(page.article.text, "mention", mention));
		this.around.run(() => this.keep({ op: "split-party", targets, value: name }));
	};

	readonly settle = (correction: Correction): void => {
		const text = this.page()?.article.text;
		if (text === undefined) return;
		const targets = correction.targets.map((target) => {
			const place = findAnchor(text, target.anchor);
			return place ? { ...target, anchor: anchorAt(text, place) } : target;
		});
		this.around.run(() => this.write({ ...correction, targets }, i18n.t("corrections.settled"), correction));
	};

	readonly drop = (correction: Correction): void => {
		this.around.run(async () => {
			await reachStorage(this.store.dropCorrection(correction.id));
			await this.changed(correction.article);
			this.around.say(i18n.t("corrections.dropped"), () =>
				this.around.run(() => this.write(correction, i18n.t("corrections.back"), null)),
			);
		});
	};

	private correctClaim(
		claim: string,
		plan: (page: ReadPage, targets: CorrectionTarget[]) => Pick<CorrectionPlan, "op" | "targets"> | null,
	): void {
		const page = this.page();
		const found = page?.analysis.claims.find(({ id }) => id === claim);
		const planned = page && found ? plan(page, claimTargets(page.article.text, "claim", found)) : null;
		if (planned) this.around.run(() => this.keep(planned));
	}

	private partyWords(role: string, party: string): CorrectionTarget[] {
		const page = this.page();
		const found = page?.analysis.parties.find(({ id }) => id === party);
		return page && found ? partyTargets(page.article.text, role, found) : [];
	}

	/** The words that are selected on the page; where there are none the reader is told what to do. */
	private async selectedWords(): Promise<Span | null> {
		const tab = this.around.tabId();
		const selected = tab === null ? "outside-article" : await askPage(tab, "selectedSpan", null);
		if (typeof selected !== "string") return selected;
		this.around.say(i18n.t(selected === "outside-article" ? "toolbar.outside" : "corrections.select_first"), null);
		return null;
	}

	private async keep(plan: Omit<CorrectionPlan, "id" | "createdAt">): Promise<void> {
		const page = this.page();
		if (!page) return;
		const { article, analysis } = page;
		const correction = makeCorrection(article, analysis, { ...plan, id: crypto.randomUUID(), createdAt: Date.now() });
		await this.write(correction, i18n.t("corrections.made"), null);
	}

	/** Keeps a correction and has it applied; undo brings `before` back, or takes it out. */
	private async write(correction: Correction, said: string, before: Correction | null): Promise<void> {
		await reachStorage(this.store.putCorrection(correction));
		await this.changed(correction.article);
		this.around.say(said, () =>
			this.around.run(async () => {
				await reachStorage(before ? this.store.putCorrection(before) : this.store.dropCorrection(correction.id));
				await this.changed(correction.article);
			}),
		);
	}

	/** Has the page analysed anew, and keeps the article as it is then. */
	private async changed(article: string): Promise<void> {
		announceChange({ article });
		const tab = this.around.tabId();
		if (tab === null) return;
		try {
			await askPage(tab, "correctionsChanged", null);
		} catch (error) {
			// A page that does not answer is read with its corrections the next time.
			if (!(error instanceof ExpectedError)) throw error;
		}
		await this.around.look();
		await this.load();
		const page = this.page();
		if (!page) return;
		const { claimRows } = await acrossArticles();
		await reachStorage(this.store.putArticle(page.article, page.analysis, claimRows, Date.now()));
	}
}
