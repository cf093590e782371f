import "../../assets/tokens.css";
import "../../components/panel.css";
import "../../components/options.css";
import { render } from "preact";
import { i18n } from "#i18n";
import { OptionsView } from "../../components/options-view";
import { Texts } from "../../components/texts";
import { reportError } from "../../platform/errors";
import { OptionsModel } from "./options-model";

const model = new OptionsModel();
document.documentElement.lang = i18n.t("@@ui_locale").replace("_", "-");
document.title = i18n.t("options.title");

function Options() {
	return (
		<Texts.Provider value={i18n.t}>
			<OptionsView data={model.data.value} events={model} />
		</Texts.Provider>
	);
}

const root = document.getElementById("options");
if (root) render(<Options />, root);
void model.start().catch((error) => reportError("options", error));
