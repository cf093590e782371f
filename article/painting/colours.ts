/** Red, green, blue: 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour as the browser computes it, with how much of it shows, 0 to 1; null for a form that is not read. */
export function parseColour(computed: string): { rgb: Rgb; alpha: number } | null {
	const srgb = /^color\(srgb /u.test(computed);
	if (!srgb && !/^rgba?\(/u.test(computed)) return null;
	const [red, green, blue, alpha = 1] = (computed.match(/\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? []).map(Number);
	if (red === undefined || green === undefined || blue === undefined) return null;
	const whole = srgb ? 255 : 1;
	return { rgb: [red * whole, green * whole, blue * whole], alpha };
}

/** The same of a colour in any form that the browser has: it is painted, and looked at. */
export function computedColour(computed: string): { rgb: Rgb; alpha: number } | null {
	const known = parseColour(computed);
	const canvas = known || typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1).getContext("2d");
	if (!canvas) return known;
	canvas.fillStyle = computed;
	canvas.fillRect(0, 0, 1, 1);
	const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
	return { rgb: [red, green, blue], alpha: alpha / 255 };
}

/** What one sees of a colour laid over another. */
export function laidOver(colour: Rgb, alpha: number, below: Rgb): Rgb {
	return [0, 1, 2].map((i) => (colour[i] as number) * alpha + (below[i] as number) * (1 - alpha)) as unknown as Rgb;
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(rgb: Rgb): number {
	const [red, green, blue] = rgb.map((value) => {
		const share = value / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
	const a = luminance(one);
	const b = luminance(other);
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
