/** So far above and below the window a claim is near: a reader who scrolls finds it made. */
const MARGIN = "60% 0px";

/** Told whether an element is near the window, and how high it is, in px. */
type Told = (near: boolean, height: number) => void;

/** Watches which of many elements are near the window. */
export class Nearness {
	private readonly told = new Map<Element, Told>();
	private readonly observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting, boundingClientRect } of entries)
				if (isIntersecting || !isInUse(target)) this.told.get(target)?.(isIntersecting, boundingClientRect.height);
		},
		{ rootMargin: MARGIN },
	);

	/** Calls at once or a little later, and at every change; returns how to stop. */
	watch(element: Element, told: Told): () => void {
		this.told.set(element, told);
		this.observer.observe(element);
		return () => {
			this.told.delete(element);
			this.observer.unobserve(element);
		};
	}

	stop(): void {
		this.observer.disconnect();
		this.told.clear();
	}
}

/** What the reader has opened, or is at, stays as it is, however far he scrolls. */
function isInUse(element: Element): boolean {
	return element.matches(":focus-within") || element.querySelector("[open], [aria-expanded='true']") !== null;
}
