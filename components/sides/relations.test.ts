import { describe, expect, it } from "vitest";
import { harbour } from "../../tests/support/harbour";
import { makePage } from "../../tests/support/make-page";
import { articleView } from "../article-view";
import { relationsOf } from "./relations";

const shown = (page: ReturnType<typeof harbour>) =>
	relationsOf(articleView(page)).map(({ from, to, claims }) => {
		const counts = [claims.against, claims.for, claims.neutral].map(({ length }) => length);
		return `${from.name ?? "outlet"} → ${to.name ?? "outlet"}: ${counts}`;
	});

describe("relationsOf", () => {
	it("counts who speaks about whom, for, against and neither", () => {
		expect(shown(harbour())).toEqual([
			"Ilse Marrow → Brandt Harbour Group: 1,0,0",
			"Runa Askeland → Brandt Harbour Group: 1,0,0",
		]);
	});

	it("takes a speaker for the party, the outlet for itself, and leaves out what one says of one's own side", () => {
		const page = makePage({
			parties: [
				{ id: "a", name: "A" },
				{ id: "s", name: "S", speaksFor: "a" },
				{ id: "b", name: "B" },
			],
			claims: [
				{ id: "1", party: "s", says: "one", targets: [{ party: "b", polarity: "for" }] },
				{ id: "2", party: "a", says: "two", targets: [{ party: "s", polarity: "for" }] },
				{ id: "3", voice: "outlet", says: "three", targets: [{ party: "b", polarity: "neutral" }] },
				{ id: "4", says: "four", targets: [{ party: "b", polarity: "against" }] },
			],
		});
		expect(shown(page)).toEqual(["A → B: 0,1,0", "outlet → B: 0,0,1"]);
	});
});
