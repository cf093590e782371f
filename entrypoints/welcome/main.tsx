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
import "../../components/welcome/welcome.css";
import { effect } from "@preact/signals";
import { render } from "preact";
import { Texts } from "../../components/texts";
import { WelcomeView } from "../../components/welcome/welcome-view";
import { reportError } from "../../platform/errors";
import { interfaceTexts } from "../sidepanel/interface-texts";
import { WelcomeModel } from "./welcome-model";

const model = new WelcomeModel();
effect(() => {
	document.title = `${interfaceTexts.value("extension.name")} · ${interfaceTexts.value("welcome.title")}`;
});

function Welcome() {
	return (
		<Texts.Provider value={interfaceTexts.value}>
			<WelcomeView data={model.data.value} events={model} />
		</Texts.Provider>
	);
}

const root = document.getElementById("welcome");
if (root) render(<Welcome />, root);
void model.start().catch((error) => reportError("first page", error));
