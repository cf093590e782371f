import type { JSX } from "preact";
import { useContext, useRef, useState } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import { LazyClaimMenu } from "../lazy-views";
import { useText } from "../texts";
import { ClaimTools } from "./claim-tools";

/** The button on a claim that opens the menu of what else can be done with it. */
export function ClaimMenuButton({ claim }: { claim: Claim }): JSX.Element | null {
	const t = useText();
	const tools = useContext(ClaimTools);
	const [open, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	if (!tools) return null;
	return (
		<>
			<button
				ref={button}
				type="button"
				class="claim-more quiet"
				aria-label={t("claim.more")}
				title={t("claim.more")}
				aria-haspopup="menu"
				aria-expanded={open}
				onClick={() => setOpen(true)}
			>
				<span aria-hidden="true">⋯</span>
			</button>
			{open && <LazyClaimMenu claim={claim} {...tools} anchor={button} onClose={() => setOpen(false)} />}
		</>
	);
}
