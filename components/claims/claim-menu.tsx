import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Claim } from "../../domain/analysis";
import { type SearchEngines, searchAddress, siteOf } from "../../domain/search-engines";
import { spokenText } from "../../domain/spoken-text";
import type { ClaimEvents, ReadPage } from "../panel-data";
import { useText } from "../texts";
import { addressOf, quotationOf } from "./quotation";

interface Props {
	page: ReadPage;
	claim: Claim;
	engines: SearchEngines;
	copy: ClaimEvents["copy"];
	openOptions: () => void;
	/** The button that opened it. */
	anchor: RefObject<HTMLButtonElement | null>;
	onClose: () => void;
}

/**
 * Copying a claim, and looking it up elsewhere. In the browser's top layer, where nothing cuts it off; the browser closes
 * it at Escape and at a click beside it, and gives the focus back.
 */
export function ClaimMenu({ page, claim, engines, copy, openOptions, anchor, onClose }: Props): JSX.Element {
	const t = useText();
	const menu = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		const { current } = menu;
		if (!current || !anchor.current) return;
		current.showPopover();
		place(current, anchor.current);
		current.querySelector<HTMLElement>("[role='menuitem']")?.focus({ preventScroll: true });
		const close = () => current.hidePopover();
		addEventListener("scroll", close, { passive: true, once: true });
		return () => removeEventListener("scroll", close);
	}, []);
	useEffect(() => {
		// The next click on the button closes it, where one beside the menu would close it and open another. Only the next: hence
		// not before the one that opened it is over.
		if (anchor.current) anchor.current.popoverTargetElement = menu.current;
	}, []);
	const words = spokenText(page.article.text, claim);
	const act = (what: () => void) => {
		what();
		menu.current?.hidePopover();
	};
	return (
		<div
			ref={menu}
			class="claim-menu"
			popover="auto"
			role="menu"
			aria-label={t("claim.more")}
			onKeyDown={moveFocus}
			onToggle={(event) => {
				if (event.newState === "closed") onClose();
			}}
		>
			<button type="button" role="menuitem" tabIndex={-1} onClick={() => act(() => copy(quotationOf(t, page, claim)))}>
				{t("claims.copy_quotation")}
			</button>
			<button
				type="button"
				role="menuitem"
				tabIndex={-1}
				onClick={() => act(() => copy({ plain: addressOf(page, claim), html: null }))}
			>
				{t("claims.copy_link")}
			</button>
			{engines.length > 0 && (
				<fieldset class="menu-group">
					<legend class="menu-title">{t("factcheck.look_up")}</legend>
					{engines.map((engine) => (
						<a
							key={engine.name}
							role="menuitem"
							tabIndex={-1}
							href={searchAddress(engine, words)}
							target="_blank"
							rel="noopener noreferrer"
							onClick={() => menu.current?.hidePopover()}
						>
							{engine.name} <span class="hint">{t("factcheck.sent_to", [siteOf(engine)])}</span>
						</a>
					))}
				</fieldset>
			)}
			<button type="button" role="menuitem" tabIndex={-1} onClick={() => act(openOptions)}>
				{t("factcheck.choose")}
			</button>
		</div>
	);
}

/** Beside the button, within the window. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
	const button = anchor.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height } = menu;
	const below = button.bottom + height <= innerHeight;
	menu.style.left = `${Math.max(4, Math.min(button.right - width, innerWidth - width - 4))}px`;
	menu.style.top = `${Math.max(4, below ? button.bottom : button.top - height)}px`;
}

/** Menus after the ARIA pattern: arrows move, and from the last to the first; Tab leaves. */
function moveFocus(event: TargetedKeyboardEvent<HTMLDivElement>): void {
	const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role='menuitem']")];
	const at = items.indexOf(event.target as HTMLElement);
	const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
	event.stopPropagation();
	if (event.key === "Tab") event.currentTarget.hidePopover();
	if (to === undefined) return;
	event.preventDefault();
	items[(to + items.length) % items.length]?.focus();
}
