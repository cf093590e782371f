/**
 * Fills the extension's database with generated articles and notes. Runs in a page of the extension, alone: it may use nothing
 * from outside.
 *
 * @param articles their addresses, and what the keys of their claims begin with
 * @param first the number of the first one
 */
export async function fillLibrary(
	articles: { url: string; key: string }[],
	first: number,
	notesEach: number,
): Promise<void> {
	let state = (Math.imul(first + 1, 0x9e3779b1) ^ 0x5bd1e995) >>> 0 || 1;
	const random = () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 32;
	};
	const COMMON = "the of and to in a that for on said with it was as by at from is he his".split(" ");
	// Two words in five of English are among these; the others follow Zipf's law.
	const wordOf = () => {
		if (random() < 0.4) return COMMON[Math.floor(random() * COMMON.length)] ?? "";
		let rest = Math.floor(30_000 ** random()) + 60;
		let word = "";
		for (; rest > 0; rest = Math.floor(rest / 60))
			word += ("bdfgklmnprtv"[rest % 12] ?? "") + ("aeiou"[Math.floor(rest / 12) % 5] ?? "");
		return `${word}k`;
	};
	const words = (length: number) => Array.from({ length }, wordOf).join(" ");
	const name = () => `${words(1)} ${words(1)}`.replace(/\b\w/gu, (letter) => letter.toUpperCase());
	const DAY = 86_400_000;

	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open("sidelight");
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(opening.error);
	});
	const transaction = database.transaction(["articles", "sources", "claims", "notes"], "readwrite");
	for (const [at, { url: canonicalUrl, key }] of articles.entries()) {
		const number = first + at;
		const title = words(9);
		const outlet = `${["Evening Mail", "Courier", "Gazette", "Post"][number % 4]} ${number % 40}`;
		const savedAt = Date.UTC(2026, 0, 1) - number * DAY * 0.3;
		const parties = Array.from({ length: 6 }, name);
		const text = `${title}\n${words(600)}`;
		const article = {
			url: canonicalUrl,
			canonicalUrl,
			title,
			outlet,
			language: "en",
			text,
			blocks: [],
			partial: false,
		};
		transaction.objectStore("articles").put({ canonicalUrl, article, analysis: null, savedAt });
		transaction.objectStore("sources").put({
			canonicalUrl,
			title,
			outlet,
			when: savedAt,
			savedAt,
			indexed: 2,
			claims: 20,
			disputed: number % 5,
			parties,
			issues: [words(2)],
		});
		for (let claim = 0; claim < 20; claim++) {
			const said = words(18);
			transaction.objectStore("claims").put({
				key: `${key}${claim.toString(36).padStart(3, "0")}`,
				article: canonicalUrl,
				claim: `c${claim}`,
				when: savedAt,
				voice: "attributed",
				act: "assert",
				form: "indirect",
				party: parties[claim % 6],
				speaksFor: null,
				parties: [],
				cue: "",
				words: said,
				negated: false,
				counters: [],
				terms: said.split(" "),
				names: [],
				statements: [],
			});
		}
		const notes = Math.floor((number + 1) * notesEach) - Math.floor(number * notesEach);
		for (let note = 0; note < notes; note++) {
			transaction.objectStore("notes").put({
				id: crypto.randomUUID(),
				article: canonicalUrl,
				targets: [
					{ kind: "passage", anchors: [{ exact: words(14), prefix: words(5), suffix: words(5), start: 0, end: 9 }] },
				],
				body: words(5 + Math.floor(random() * 60)),
				tags: [`tag${Math.floor(200 ** random())}`],
				colour: "yellow",
				evidence: [],
				rev: "1-0",
				parents: [],
				deleted: false,
				createdAt: savedAt,
				updatedAt: savedAt,
				conflicts: [],
			});
		}
	}
	await new Promise<void>((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error);
	});
	database.close();
}
