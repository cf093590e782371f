import type { TextMap } from "../../article/text-map";

/** So much text beside what is read may be more of it: a paragraph that was loaded later. */
const MUCH = 200;

/** The element of the document itself that holds all text of an article, wherever shadow roots put it; null for none. */
export function holderOf(map: TextMap): Element | null {
	let holder: Element | null = null;
	for (const node of map.nodes()) {
		const outer = inDocument(node);
		holder ??= outer.parentElement;
		while (holder && !holder.contains(outer)) holder = holder.parentElement;
	}
	return holder;
}

/** The open shadow roots in which text of an article stands; the document's own observers do not see into them. */
export function shadowRootsOf(map: TextMap): ShadowRoot[] {
	const roots = new Set<ShadowRoot>();
	for (const node of map.nodes())
		for (let host = hostOf(node); host; host = hostOf(host)) if (host.shadowRoot) roots.add(host.shadowRoot);
	return [...roots];
}

function hostOf(node: Node): Element | null {
	return (node.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** A node, or the outermost host whose shadow root it is in. */
function inDocument(node: Node): Node {
	let outer = node;
	for (let host = hostOf(node); host; host = hostOf(host)) outer = host;
	return outer;
}

/** Whether a change of the page may concern an article: its text, or much text beside it; with null any text does. */
export function concernsArticle(holder: Element | null, record: MutationRecord): boolean {
	const { type, addedNodes, removedNodes } = record;
	const target = inDocument(record.target);
	if (!holder?.isConnected) return type === "characterData" || hasText([...addedNodes, ...removedNodes], 1);
	if (holder === target || holder.contains(target))
		return type === "characterData" || hasText([...addedNodes, ...removedNodes], 1);
	return type === "childList" && target.contains(holder) && hasText([...addedNodes], MUCH);
}

function hasText(nodes: readonly Node[], least: number): boolean {
	return nodes.some(
		(node) =>
			(node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE) &&
			!/^(?:SCRIPT|STYLE|IFRAME|NOSCRIPT|TEMPLATE)$/u.test(node.nodeName) &&
			(node.textContent?.trim().length ?? 0) >= least,
	);
}
