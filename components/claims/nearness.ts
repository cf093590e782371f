/** So far above and below the window something is near: a reader who scrolls, or presses a page key, finds it made. */
const MARGIN = "100% 0px";

/** Told whether an element is near the window, and how high it is, in px. */
type Told = (near: boolean, height: number) => void;

/** Watches which of many elements are near the window, and has work done when there is time for it. */
export class Nearness {
	private readonly told = new Map<Element, Told>();
	private readonly observer = new IntersectionObserver(
		(entries) => {
			for (const { target, isIntersecting, boundingClientRect } of entries)
				if (isIntersecting || !isInUse(target)) this.told.get(target)?.(isIntersecting, boundingClientRect.height);
		},
		{ rootMargin: MARGIN },
	);
	private readonly waiting = new Set<() => void>();
	private idle = 0;

	/** Calls a little later, and at every change; returns how to stop. */
	watch(element: Element, told: Told): () => void {
		this.told.set(element, told);
		this.observer.observe(element);
		return () => {
			this.told.delete(element);
			this.observer.unobserve(element);
		};
	}

	/** Does a short piece of work when the browser has nothing better to do; returns how to call it off. */
	whenIdle(work: () => void): () => void {
		this.waiting.add(work);
		if (this.idle === 0) this.idle = requestIdleCallback(this.work);
		return () => this.waiting.delete(work);
	}

	stop(): void {
		this.observer.disconnect();
		cancelIdleCallback(this.idle);
		this.told.clear();
		this.waiting.clear();
	}

	private readonly work = (deadline: IdleDeadline): void => {
		// What is done here is drawn together at the end: a few pieces at once are what a moment holds.
		let pieces = 0;
		for (const work of this.waiting) {
			if (pieces >= PIECES || (pieces > 0 && deadline.timeRemaining() <= 0)) break;
			pieces++;
			this.waiting.delete(work);
			work();
		}
		this.idle = this.waiting.size > 0 ? requestIdleCallback(this.work) : 0;
	};
}

/** So many pieces of work are done in one go at most. */
const PIECES = 6;

/** What the reader has opened, or is at, stays as it is, however far he scrolls. */
function isInUse(element: Element): boolean {
	return element.matches(":focus-within") || element.querySelector("[open], [aria-expanded='true']") !== null;
}
