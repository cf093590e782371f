import { describe, expect, it } from "vitest";
import { UndoStack } from "./undo-stack";

describe("the steps that can be undone", () => {
	const recorder = () => {
		const undone: number[] = [];
		return { undone, step: (number: number) => async () => void undone.push(number) };
	};

	it("are undone the last first, each once", async () => {
		const { undone, step } = recorder();
		const stack = new UndoStack();
		stack.push(step(1));
		const second = stack.push(step(2));
		stack.push(step(3));
		await second();
		await second();
		expect([await stack.undoLast(), await stack.undoLast(), await stack.undoLast()]).toEqual([true, true, false]);
		expect(undone).toEqual([2, 3, 1]);
	});

	it("are the last fifty", async () => {
		const { undone, step } = recorder();
		const stack = new UndoStack();
		for (let i = 0; i < 60; i++) stack.push(step(i));
		while (await stack.undoLast());
		expect(undone).toHaveLength(50);
		expect(undone.at(-1)).toBe(10);
	});

	it("can be tried again where they fail", async () => {
		let fails = true;
		const stack = new UndoStack();
		stack.push(async () => {
			if (fails) throw new Error("full");
		});
		await expect(stack.undoLast()).rejects.toThrow("full");
		fails = false;
		expect([await stack.undoLast(), await stack.undoLast()]).toEqual([true, false]);
	});
});
