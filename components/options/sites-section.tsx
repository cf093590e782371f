import type { JSX } from "preact";
import { useText } from "../texts";
import type { SectionProps } from "./options-data";
import { OptionsSection } from "./options-section";

/** Which sites are read as they open. */
export function SitesSection({ data, events }: SectionProps): JSX.Element {
	const t = useText();
	return (
		<OptionsSection id="sites" title={t("options.sites")}>
			<p class="hint">{data.sites.length > 0 ? t("options.sites_text") : t("options.no_sites")}</p>
			<ul class="plain-list">
				{data.sites.map((pattern) => (
					<li key={pattern}>
						<span>{siteName(pattern) ?? t("options.all_sites")}</span>
						<button type="button" class="quiet danger" onClick={() => events.takeBack(pattern)}>
							{t("options.take_back")}
						</button>
					</li>
				))}
			</ul>
			{!data.allSites && (
				<button type="button" class="quiet" onClick={events.allowAll}>
					{t("options.allow_all")}
				</button>
			)}
		</OptionsSection>
	);
}

/** The host of a match pattern; null for all sites. */
function siteName(pattern: string): string | null {
	const host = /^[^:]+:\/\/([^/]+)\//u.exec(pattern)?.[1];
	return host === undefined || host === "*" ? null : host;
}
