import "../../assets/tokens.css";
import "../../components/panel.css";
import "../../components/sides/sides.css";
import "../../components/sides/about.css";
import "../../components/sides/balance.css";
import "../../components/sides/party-page.css";
import "../../components/claims/claims.css";
import "../../components/notes/notes.css";
import "../../components/across/across.css";
import "../../components/corrections/corrections.css";
import { render } from "preact";
import { App } from "../../components/app";
import { Texts } from "../../components/texts";
import { reportError } from "../../platform/errors";
import { interfaceTexts } from "./interface-texts";
import { PanelModel } from "./panel-model";

performance.mark("panel-started");

/** `?tab=ID` shows the panel for that tab in a page of its own. */
const wanted = Number(new URLSearchParams(location.search).get("tab"));
const model = new PanelModel(Number.isInteger(wanted) && wanted > 0 ? wanted : null);

function Panel() {
	return (
		<Texts.Provider value={interfaceTexts.value}>
			<App data={model.data.value} events={model} />
		</Texts.Provider>
	);
}

const root = document.getElementById("panel");
if (root) render(<Panel />, root);
void model.start().catch((error) => reportError("panel", error));
