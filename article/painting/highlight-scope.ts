/**
 * A selector of the element that holds an article, or of the nearest one around it that can be named without counting: by an id
 * or a name that the page has once. It holds while the page adds and removes other things; `:root` where there is none.
 */
export function highlightScope(holder: Element | null): string {
	for (let element = holder; element; element = element.parentElement) {
		const { id, localName, ownerDocument } = element;
		const isOnly = (selector: string) => ownerDocument.querySelectorAll(selector).length === 1;
		if (id !== "" && isOnly(`#${CSS.escape(id)}`)) return `#${CSS.escape(id)}`;
		if ((localName === "article" || localName === "main") && isOnly(localName)) return localName;
	}
	return ":root";
}
