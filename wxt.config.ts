import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig } from "wxt";
import { buildKernel, KERNEL } from "./scripts/build-kernel.mjs";

/** Extension pages may load what is in the package and nothing else. */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	// The tagger's kernel is WebAssembly out of the package.
	"script-src 'self' 'wasm-unsafe-eval'",
	"style-src 'self'",
	"img-src 'self' data: blob:",
	"connect-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join("; ");

const ICONS = { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png", 128: "icon/128.png" };

export default defineConfig({
	imports: false,
	modules: ["@wxt-dev/i18n/module"],
	hooks: {
		"build:before": buildKernel,
		"build:publicAssets": (_, files) => {
			files.push({ absoluteSrc: resolve("analysis/model/tagger.bin"), relativeDest: "engine/tagger.bin" });
			files.push({ absoluteSrc: KERNEL, relativeDest: "engine/encoder.wasm" });
			// What the first page is tried on.
			files.push({ absoluteSrc: resolve("demo/article.html"), relativeDest: "demo/article.html" });
		},
	},
	vite: () => ({ plugins: [preact()] }),
	manifest: ({ browser }) => {
		const firefox = browser === "firefox";
		return {
			name: "__MSG_extension_name__",
			description: "__MSG_extension_description__",
			default_locale: "en",
			icons: ICONS,
			action: { default_title: "__MSG_extension_action__", default_icon: ICONS },
			permissions: [
				"activeTab",
				"scripting",
				"storage",
				"unlimitedStorage",
				"contextMenus",
				...(firefox ? [] : ["sidePanel"]),
			],
			optional_host_permissions: ["*://*/*"],
			commands: {
				_execute_action: { suggested_key: { default: "Alt+Shift+S" } },
				"next-claim": {
					suggested_key: { default: "Alt+Shift+J" },
					description: "__MSG_extension_command_next__",
				},
				"previous-claim": {
					suggested_key: { default: "Alt+Shift+K" },
					description: "__MSG_extension_command_previous__",
				},
				// Browsers take four suggested keys at most; this one gets its own in the browser's settings.
				"next-disputed-claim": { description: "__MSG_extension_command_disputed__" },
				"note-on-selection": {
					suggested_key: { default: "Alt+Shift+N" },
					description: "__MSG_extension_command_note__",
				},
			},
			content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
			...(firefox
				? {
						browser_specific_settings: {
							gecko: {
								id: "sidelight@sidelight.example",
								strict_min_version: "140.0",
								data_collection_permissions: { required: ["none"] },
							},
						},
					}
				: { minimum_chrome_version: "134", incognito: "spanning" as const }),
		};
	},
});
