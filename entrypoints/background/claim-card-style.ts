/** The card's own style sheet: nothing of the page's reaches it. It follows the reader's setting for light and dark. */
export const CARD_STYLE = `
	:host {
		all: initial; position: fixed; top: 0; left: 0; z-index: 2147483647;
		--paper: #fffdf9; --raised: #f0ece3; --ink: #1c1b19; --soft: #5c5850; --rule: #cfc8ba; --accent: #1f5f99;
	}
	@media (prefers-color-scheme: dark) {
		:host { --paper: #222427; --raised: #33363b; --ink: #ecebe7; --soft: #aaa79f; --rule: #4a4d53; --accent: #8ab8e6; }
	}
	.live { position: fixed; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	.card {
		all: initial; position: fixed; inset: 0 auto auto 0; box-sizing: border-box; margin: 0;
		width: max-content; max-width: min(22rem, calc(100vw - 16px)); max-height: min(20rem, calc(100vh - 16px)); overflow: auto;
		padding: 10px 12px; border: 1px solid var(--rule); border-radius: 8px;
		background: var(--paper); color: var(--ink);
		font: 14px/1.4 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: anywhere;
		box-shadow: 0 4px 18px rgb(0 0 0 / 0.22);
	}
	p, ul { margin: 0; padding: 0; list-style: none; }
	.who { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 6px; }
	.mark { flex: none; width: 10px; height: 10px; border-radius: 3px; }
	.soft { color: var(--soft); font-size: 13px; }
	.title { margin-top: 8px; font-size: 12px; font-weight: 600; color: var(--soft); }
	button {
		all: unset; box-sizing: border-box; padding: 3px 6px; border-radius: 5px; cursor: pointer;
		color: var(--accent); font-weight: 500;
	}
	button:hover { background: var(--raised); }
	button:focus-visible { outline: 2px solid currentColor; outline-offset: -1px; }
	.links { margin: 0 -6px; }
	.links button {
		width: 100%; color: inherit; font-weight: 400;
		display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden;
	}
	strong { font-weight: 600; }
	.buttons { display: flex; gap: 6px; margin: 8px -6px -4px; }
	@media (forced-colors: active) { .mark { border: 1px solid CanvasText; } button { text-decoration: underline; } }
	@media print { :host { display: none; } }
`;
