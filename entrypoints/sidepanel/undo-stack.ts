/** So many steps can be undone. */
const MOST_STEPS = 50;

type Undo = () => Promise<void>;

/** What the reader did last and how to take it back, each once. */
export class UndoStack {
	private readonly steps: Undo[] = [];

	/** Remembers a step; gives how to undo that one, which does nothing when it has been undone already. */
	push(undo: Undo): Undo {
		this.steps.push(undo);
		if (this.steps.length > MOST_STEPS) this.steps.shift();
		return async () => {
			const at = this.steps.indexOf(undo);
			if (at !== -1) await this.take(at);
		};
	}

	/** Undoes the last step; false where there is none. */
	async undoLast(): Promise<boolean> {
		if (this.steps.length === 0) return false;
		await this.take(this.steps.length - 1);
		return true;
	}

	/** A step that cannot be undone now can be tried again. */
	private async take(at: number): Promise<void> {
		const [undo] = this.steps.splice(at, 1);
		if (!undo) return;
		try {
			await undo();
		} catch (error) {
			this.steps.splice(at, 0, undo);
			throw error;
		}
	}
}
