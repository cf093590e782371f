import "../../assets/tokens.css";
import "../../components/panel.css";
import "../../components/sides/sides.css";
import "../../components/sides/about.css";
import "../../components/sides/balance.css";
import "../../components/sides/party-page.css";
import "../../components/claims/claims.css";
import "../../components/notes/notes.css";
import "../../components/notes/editor.css";
import "../../components/across/across.css";
import "../../components/corrections/corrections.css";
import "../../components/library/library.css";
import "../../components/exchange/exchange.css";
import { render } from "preact";
import { App } from "../../components/app";
import { Texts } from "../../components/texts";
import { reportError } from "../../platform/errors";
import { interfaceTexts } from "./interface-texts";
import { PanelModel } from "./panel-model";

performance.mark("panel-started");

function showPanel(root: HTMLElement, tab: number): void {
	const model = new PanelModel(Number.isInteger(tab) && tab > 0 ? tab : null);
	function Panel() {
		return (
			<Texts.Provider value={interfaceTexts.value}>
				<App data={model.data.value} events={model} />
			</Texts.Provider>
		);
	}
	render(<Panel />, root);
	void model.start().catch((error) => reportError("panel", error));
}

/** `?tab=ID` shows the panel for that tab in a page of its own, `?library` the library. */
const wanted = new URLSearchParams(location.search);
const root = document.getElementById("panel");
if (root && wanted.has("library"))
	void import("./library-page").then(
		({ showLibrary }) => showLibrary(root),
		(error) => reportError("library", error),
	);
else if (root) showPanel(root, Number(wanted.get("tab")));
