import { computed, signal } from "@preact/signals";
import type { PanelData } from "../../components/panel-data";
import type { ShelfDesk } from "./shelf-desk";
import type { ShelfHost } from "./shelf-host";

/** The library in front of the page, which is loaded when it is first opened. */
export class PanelShelf {
	private readonly desk = signal<ShelfDesk | null>(null);
	readonly data = computed<PanelData["shelf"]>(() => {
		const desk = this.desk.value;
		return desk && { data: desk.data.value, events: desk };
	});

	constructor(private readonly host: Omit<ShelfHost, "close">) {}

	async open(): Promise<void> {
		const { ShelfDesk } = await import("./shelf-desk");
		if (this.desk.value) return;
		this.desk.value = new ShelfDesk({ ...this.host, close: () => this.close() });
		await this.desk.value.start();
	}

	close(): void {
		this.desk.value?.end();
		this.desk.value = null;
	}
}
