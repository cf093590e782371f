import { signal } from "@preact/signals";
import browser from "webextension-polyfill";
import type { ComparedPair, PanelEvents, SidesEvents } from "../../components/panel-data";
import type { WelcomeData, WelcomeEvents } from "../../components/welcome/welcome-data";
import { reportError, toKnownError } from "../../platform/errors";
import { onSettingsChange, readingSettings } from "../../platform/settings";
import { keyboardCommands } from "../../platform/shortcuts";
import { PageReader } from "../article.content/page-reader";
import { dressPage } from "../sidepanel/dress-page";
import { i18n } from "../sidepanel/interface-texts";
import { loadDemoArticle, styleOwnPage } from "./demo-page";
import { partlyHere } from "./partly-here";

/**
 * The first page. The demo article stands in the page itself, and is read there by what reads every page: found, analysed by
 * the background, painted, pointed at. The panel beside it shows what came of it.
 */
export class WelcomeModel implements WelcomeEvents {
	readonly data = signal<WelcomeData>({
		shortcut: "",
		browser: import.meta.env.FIREFOX ? "firefox" : "chromium",
		article: null,
		page: null,
		error: null,
		open: false,
		sides: { pair: null, party: null },
		currentClaim: null,
		said: null,
	});

	private readonly reader = new PageReader(
		window,
		async (claim, what) => {
			if (what === "note") return i18n.t("welcome.elsewhere");
			this.show({ open: true, currentClaim: claim });
			return "";
		},
		{
			tell: async (type, request) => {
				if (type === "claimActivated" || type === "claimStepped") this.show({ currentClaim: String(request) });
			},
			style: styleOwnPage(document),
		},
	);

	async start(): Promise<void> {
		onSettingsChange((settings) => this.dress(settings));
		this.dress(await readingSettings());
		await this.run(async () => {
			const commands = await keyboardCommands();
			this.show({ shortcut: commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "" });
			this.show({ article: await loadDemoArticle(document) });
		});
	}

	private dress(settings: Parameters<typeof dressPage>[0]): void {
		void this.run(() => dressPage(settings));
	}

	readonly placed = (): void => {
		void this.run(async () => {
			await this.reader.turnOn();
			const { state } = this.reader;
			if (state.kind === "read") this.show({ page: state });
			else this.show({ error: state.kind === "failed" ? state.error : { code: "unexpected", detail: state.kind } });
		});
	};

	readonly open = (): void => this.show({ open: true });

	readonly close = (): void => this.show({ open: false });

	readonly openOptions = (): void => {
		void this.run(() => browser.runtime.openOptionsPage());
	};

	private readonly sides: SidesEvents = {
		choosePair: (pair: ComparedPair) => this.show({ sides: { ...this.data.value.sides, pair } }),
		openParty: (party) => this.show({ sides: { ...this.data.value.sides, party } }),
		closeParty: () => this.show({ sides: { ...this.data.value.sides, party: null } }),
	};

	/** What the panel does elsewhere and cannot do here, it says. */
	readonly panel: PanelEvents = partlyHere<PanelEvents>(
		{
			showClaim: (id) => {
				this.show({ currentClaim: id, said: null });
				this.reader.showClaim(id);
			},
			openOptions: this.openOptions,
			sides: this.sides,
		},
		() => this.show({ said: i18n.t("welcome.elsewhere") }),
	);

	private show(changed: Partial<WelcomeData>): void {
		this.data.value = { ...this.data.value, ...changed };
	}

	private async run(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			reportError("first page", error);
			this.show({ error: toKnownError(error) });
		}
	}
}
