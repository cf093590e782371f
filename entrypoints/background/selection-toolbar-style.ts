/** The selection toolbar's own style sheet: dark on every page, so that it is told from the page's own things. */
export const TOOLBAR_STYLE = `
	:host { all: initial; position: fixed; z-index: 2147483647; top: 0; left: 0; }
	.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	.bar {
		box-sizing: border-box; display: flex; flex-wrap: wrap; gap: 2px; max-width: min(26rem, calc(100vw - 16px)); padding: 3px; border-radius: 8px;
		font: 500 13px/1.2 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif;
		background: #1d1f23; color: #fff; box-shadow: 0 2px 10px rgb(0 0 0 / 0.35);
	}
	button {
		all: unset; box-sizing: border-box; max-width: 100%; padding: 8px 11px; border-radius: 6px; cursor: pointer;
		white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
	}
	button:hover { background: #3a3e46; }
	button:focus-visible { outline: 2px solid #8ab4f8; outline-offset: -2px; }
	.said { padding: 8px 11px; max-width: 22em; line-height: 1.35; overflow-wrap: anywhere; }
	@media (forced-colors: active) { .bar { border: 1px solid CanvasText; } }
	@media print { :host { display: none; } }
`;
