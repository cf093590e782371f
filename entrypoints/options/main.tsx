import "../../assets/tokens.css";
import "../../components/panel.css";
import "../../components/options.css";
import "../../components/exchange/exchange.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { LazyExportDialog, LazyImportDialog } from "../../components/lazy-views";
import { OptionsView } from "../../components/options-view";
import { Texts } from "../../components/texts";
import { reportError } from "../../platform/errors";
import { interfaceTexts } from "../sidepanel/interface-texts";
import { OptionsModel } from "./options-model";

const model = new OptionsModel();
effect(() => {
	document.title = interfaceTexts.value("options.title");
});

function Options() {
	const exporting = model.exports.data.value;
	const importing = model.imports.data.value;
	return (
		<Texts.Provider value={interfaceTexts.value}>
			<OptionsView data={model.data.value} events={model} />
			{exporting && <LazyExportDialog data={exporting} events={model.exports} />}
			{importing && <LazyImportDialog data={importing} events={model.imports} />}
		</Texts.Provider>
	);
}

const root = document.getElementById("options");
if (root) render(<Options />, root);
void model.start().catch((error) => reportError("options", error));
