import "../../assets/tokens.css";
import "../../components/panel.css";
import "../../components/options.css";
import { effect } from "@preact/signals";
import { render } from "preact";
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
	return (
		<Texts.Provider value={interfaceTexts.value}>
			<OptionsView data={model.data.value} events={model} />
		</Texts.Provider>
	);
}

const root = document.getElementById("options");
if (root) render(<Options />, root);
void model.start().catch((error) => reportError("options", error));
