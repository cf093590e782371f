import type { JSX } from "preact";
import { useContext, useRef, useState } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import { LazyClaimCorrector } from "../lazy-views";
import { useText } from "../texts";
import { Corrections } from "./corrections";

/** The button on a claim that opens what can be corrected of it. Nothing where no correction can be kept. */
export function CorrectClaim({ claim }: { claim: Claim }): JSX.Element | null {
	const t = useText();
	const corrections = useContext(Corrections);
	const [open, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	if (!corrections) return null;
	const close = () => {
		setOpen(false);
		button.current?.focus();
	};
	return (
		<>
			<button
				ref={button}
				type="button"
				class="claim-correct quiet"
				aria-label={t("corrections.correct_claim")}
				title={t("corrections.correct_claim")}
				aria-expanded={open}
				onClick={() => setOpen(!open)}
			>
				<span aria-hidden="true">✎</span>
			</button>
			{open && <LazyClaimCorrector claim={claim} {...corrections} onClose={close} />}
		</>
	);
}
