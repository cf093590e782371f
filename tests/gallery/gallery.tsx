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
import { createI18n } from "@wxt-dev/i18n";
import { render } from "preact";
import { App } from "../../components/app";
import { loadViews } from "../../components/lazy-views";
import type { PanelEvents } from "../../components/panel-data";
import { Texts, type Translate } from "../../components/texts";
import { type GalleryPages, galleryStates } from "./states";

declare global {
	interface Window {
		/** Shows a state by its name; `take-gallery.ts` calls it. */
		showState(name: string): Promise<void>;
		galleryPages: GalleryPages;
	}
}

/** Every event does nothing: pictures are taken, nothing is tried. */
const nothing: unknown = new Proxy(() => undefined, { get: () => nothing });

window.showState = async (name) => {
	await loadViews();
	const data = galleryStates(window.galleryPages)[name];
	if (data)
		render(
			<Texts.Provider value={createI18n().t as Translate}>
				<App key={name} data={data} events={nothing as PanelEvents} />
			</Texts.Provider>,
			document.body,
		);
};
