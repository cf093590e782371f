import { anchorAt } from "../../domain/anchor";
import { anchorsOf } from "../../domain/note";
import { passageAddress, type QuotedPassage } from "../../domain/text-fragment";
import { KeptLibrary } from "../../notes/kept-library";
import { NoteStore } from "../../notes/note-store";
import { openPassage, type Passage } from "../../platform/open-passage";
import { i18n } from "./interface-texts";
import type { ShelfHost } from "./shelf-host";
import { reachStorage } from "./storage-errors";

/** So many passages of a note stand in an address. */
const MOST_PASSAGES = 5;

/** Opens kept articles, at the passage of a note or a claim where one is asked for. */
export class ShelfPassages {
	private readonly store = new NoteStore();
	private readonly kept = new KeptLibrary();

	constructor(private readonly host: ShelfHost) {}

	async article(article: string): Promise<void> {
		await this.open(article, [], null);
	}

	async note(article: string, id: string): Promise<void> {
		const note = await reachStorage(this.store.note(id));
		if (!note || note.deleted) return this.host.say(i18n.t("library.gone"), null);
		const anchors = anchorsOf(note);
		// A note on a party stands nowhere on the page.
		await this.open(article, anchors, anchors.length > 0 ? { kind: "note", id } : null);
	}

	async claim(article: string, id: string): Promise<void> {
		const kept = await reachStorage(this.kept.article(article));
		const claim = kept?.analysis?.claims.find((one) => one.id === id);
		if (!kept || !claim) return this.host.say(i18n.t("library.gone"), null);
		const passages = claim.content.map((span) => anchorAt(kept.article.text, span));
		await this.open(article, passages, { kind: "claim", id });
	}

	private async open(article: string, passages: readonly QuotedPassage[], show: Passage["show"]): Promise<void> {
		const kept = await reachStorage(this.kept.article(article));
		const page = kept?.article.url ?? article;
		// An article from a file may name anything as its address.
		if (!/^https?:/iu.test(page)) return this.host.say(i18n.t("library.gone"), null);
		const address = passageAddress(page, passages.slice(0, MOST_PASSAGES));
		if (!(await openPassage({ article, address, show }))) this.host.say(i18n.t("claim.gone"), null);
	}
}
