import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import type { ArticleView } from "../article-view";
import { ClaimEntry, ClaimWords } from "./claim-entry";
import type { Nearness } from "./nearness";
import { unlessChanged } from "./unless-changed";

interface Props {
	view: ArticleView;
	claims: readonly Claim[];
	/** Which of how many its first claim is, from 1. */
	position: number;
	count: number;
	/** Null: made at once, as all are. */
	nearness: Nearness | null;
	/** Made, wherever it is. */
	kept: boolean;
	/** The claim that is current, and the one that Tab reaches, where they are among these. */
	current: string | null;
	reached: string | null;
	searched: readonly string[];
	/** The list's width in px. */
	width: number;
	onShow: (id: string) => void;
	onNote: (id: string) => void;
}

/**
 * A few claims of the list. Near the window their cards are made; elsewhere they are as high as they were or as is guessed,
 * and hold their words alone, once there was time to put them in.
 */
export const ClaimChunk = unlessChanged(Chunk);

function Chunk(props: Props): JSX.Element {
	const { view, claims, position, count, nearness, kept, current, reached, searched, width, onShow, onNote } = props;
	const chunk = useRef<HTMLDivElement>(null);
	const [near, setNear] = useState(false);
	/** The claims whose words are in, and those whose height is known. */
	const [worded, setWorded] = useState<readonly Claim[] | null>(null);
	const [measured, setMeasured] = useState<{ claims: readonly Claim[]; height: number } | null>(null);
	const isMade = near || kept || nearness === null;
	const latest = useRef({ claims, isMade });
	latest.current = { claims, isMade };
	useEffect(() => {
		if (!nearness || !chunk.current) return;
		return nearness.watch(chunk.current, (isNear, height) => {
			const { claims: now, isMade: wasMade } = latest.current;
			if (!isNear && wasMade) setMeasured({ claims: now, height });
			setNear(isNear);
		});
	}, [nearness]);
	useEffect(() => {
		if (!isMade && worded !== claims) return nearness?.whenIdle(() => setWorded(claims));
	}, [isMade, claims, nearness]);
	const height = measured?.claims === claims ? measured.height : guessHeight(claims, width);
	return (
		<div
			ref={chunk}
			class={isMade ? "claim-chunk" : "claim-chunk far"}
			style={isMade ? undefined : { "--height": `${height}px` }}
		>
			{isMade
				? claims.map((claim, index) => (
						<ClaimEntry
							key={claim.id}
							view={view}
							claim={claim}
							position={position + index}
							count={count}
							current={claim.id === current}
							reached={claim.id === reached}
							searched={searched}
							onShow={onShow}
							onNote={onNote}
						/>
					))
				: worded === claims &&
					claims.map((claim, index) => (
						<ClaimWords key={claim.id} view={view} claim={claim} position={position + index} count={count} />
					))}
		</div>
	);
}

/** About how high cards are in px, in a list of that width: two lines about each, its words, and the space below. */
function guessHeight(claims: readonly Claim[], width: number): number {
	let height = 0;
	for (const { content } of claims) {
		const letters = content.reduce((sum, { start, end }) => sum + end - start, 0);
		height += 64 + 23 * Math.ceil((letters * 7.5) / Math.max(200, width));
	}
	return height;
}
