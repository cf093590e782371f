import type { JSX } from "preact";
import { useText } from "../texts";

/** Where the toolbar button is, drawn: the end of the address field, our button, the puzzle piece of the extensions menu. */
export function ToolbarDrawing(): JSX.Element {
	const t = useText();
	return (
		<svg class="toolbar-drawing" viewBox="0 0 300 44" role="img" aria-label={t("welcome.toolbar_drawn")}>
			<rect class="bar" x="0.5" y="0.5" width="299" height="43" rx="8" />
			<rect class="field" x="12" y="9" width="172" height="26" rx="13" />
			<rect class="word" x="26" y="20" width="86" height="4" rx="2" />
			<rect class="chosen" x="199" y="5" width="34" height="34" rx="8" />
			<g transform="translate(204 10) scale(0.1875)">
				<ButtonIcon />
			</g>
			<path
				class="puzzle"
				transform="translate(250 12)"
				d="M8 3.5a2.5 2.5 0 0 1 5 0V4h4a1 1 0 0 1 1 1v4h-.5a2.5 2.5 0 0 0 0 5h.5v4a1 1 0 0 1-1 1h-4v-.5a2.5 2.5 0 0 0-5 0v.5H4a1 1 0 0 1-1-1v-4h-.5a2.5 2.5 0 0 1 0-5H3V5a1 1 0 0 1 1-1h4z"
			/>
		</svg>
	);
}

/** As `assets/icon.svg`. */
function ButtonIcon(): JSX.Element {
	return (
		<>
			<rect x="4" y="4" width="120" height="120" rx="26" fill="#1f3d5c" />
			<path
				d="M24 40h36M24 58h28M24 76h36M24 94h22"
				stroke="#f3b562"
				stroke-width="9"
				stroke-linecap="round"
				fill="none"
			/>
			<path
				d="M76 34h28M84 52h20M76 70h28M88 88h16"
				stroke="#9fd0f5"
				stroke-width="9"
				stroke-linecap="round"
				fill="none"
			/>
			<path d="M66 24v80" stroke="#fff" stroke-width="5" stroke-linecap="round" stroke-dasharray="2 11" />
		</>
	);
}
