import type { TextMap } from "../../article/text-map";

/** So much text beside what is read may be more of it: a paragraph that was loaded later. */
const MUCH = 200;

/** The element that holds all text of an article; null where its nodes have nothing in common any more. */
export function holderOf(map: TextMap): Element | null {
	let first: Text | null = null;
	let last: Text | null = null;
	for (const node of map.nodes()) {
		first ??= node;
		last = node;
	}
	if (!first?.isConnected || !last?.isConnected) return null;
	const range = first.ownerDocument.createRange();
	range.setStartBefore(first);
	range.setEndAfter(last);
	const common = range.commonAncestorContainer;
	return common.nodeType === Node.ELEMENT_NODE ? (common as Element) : common.parentElement;
}

/** Whether a change of the page may concern an article: its text, or much text beside it; with null any text does. */
export function concernsArticle(holder: Element | null, record: MutationRecord): boolean {
	const { type, target, addedNodes, removedNodes } = record;
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
