/** Primitives: numbers in, SVG text out. Coordinates are those of a 1600 × 1000 sheet. */

export const WIDTH = 1600;
export const HEIGHT = 1000;

export type Rng = () => number;

/** A small repeatable random source. */
export function rng(seed: string): Rng {
  let state = 2166136261;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const r = (value: number): string => String(Math.round(value * 10) / 10);

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join("");

export const pick = <T>(list: readonly [T, ...T[]], index: number): T =>
  list[Math.abs(Math.floor(index)) % list.length] ?? list[0];

export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ""): string =>
  `<rect x="${r(x)}" y="${r(y)}" width="${r(w)}" height="${r(h)}" fill="${fill}" ${more}/>`;

export const rounded = (x: number, y: number, w: number, h: number, radius: number, fill: string, more = ""): string =>
  rect(x, y, w, h, fill, `rx="${r(radius)}" ${more}`);

export const disc = (x: number, y: number, radius: number, fill: string, more = ""): string =>
  `<circle cx="${r(x)}" cy="${r(y)}" r="${r(radius)}" fill="${fill}" ${more}/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string, more = ""): string =>
  `<ellipse cx="${r(x)}" cy="${r(y)}" rx="${r(rx)}" ry="${r(ry)}" fill="${fill}" ${more}/>`;

/** A filled shape from a flat list x, y, x, y … */
export const poly = (points: readonly number[], fill: string, more = ""): string =>
  `<polygon points="${points.map(r).join(" ")}" fill="${fill}" ${more}/>`;

export const path = (d: string, fill: string, more = ""): string => `<path d="${d}" fill="${fill}" ${more}/>`;

export const stroke = (d: string, colour: string, width: number, more = ""): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${r(width)}" stroke-linecap="round" ` +
  `stroke-linejoin="round" ${more}/>`;

export const line = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  colour: string,
  width: number,
  more = "",
): string => stroke(`M${r(x1)} ${r(y1)}L${r(x2)} ${r(y2)}`, colour, width, more);

export const text = (x: number, y: number, words: string, size: number, fill: string, more = ""): string =>
  `<text x="${r(x)}" y="${r(y)}" font-size="${r(size)}" fill="${fill}" font-family="DejaVu Sans, sans-serif" ` +
  `${more}>${words}</text>`;

export const at = (x: number, y: number, scale: number, ...parts: string[]): string =>
  `<g transform="translate(${r(x)} ${r(y)}) scale(${Math.round(scale * 1000) / 1000})">${parts.join("")}</g>`;

export const turn = (degrees: number, x: number, y: number, ...parts: string[]): string =>
  `<g transform="rotate(${r(degrees)} ${r(x)} ${r(y)})">${parts.join("")}</g>`;

export const faint = (opacity: number, ...parts: string[]): string => `<g opacity="${opacity}">${parts.join("")}</g>`;

export const paper = (fill: string): string => rect(0, 0, WIDTH, HEIGHT, fill);

/** Flat bands of sky from the top down to `bottom`, each with a slow wave for an upper edge. */
export function sky(seed: string, bottom: number, ...bands: [string, ...string[]]): string {
  const random = rng(`sky ${seed}`);
  const step = bottom / bands.length;
  const drawn = bands.slice(1).map((fill, index) => {
    const y = step * (index + 1);
    const lift = () => (random() - 0.5) * step * 0.7;
    return path(
      `M0 ${r(y + lift())}C400 ${r(y + lift())} 700 ${r(y + lift())} 900 ${r(y + lift())}` +
        `S1400 ${r(y + lift())} 1600 ${r(y + lift())}V1000H0Z`,
      fill,
    );
  });
  return paper(bands[0]) + drawn.join("");
}

/** A hill line across the sheet, filled down to the foot. */
export function ridge(seed: string, y: number, rise: number, fill: string, steps = 7): string {
  const random = rng(`ridge ${seed}`);
  const width = WIDTH / steps;
  const height = () => y - random() * rise;
  let last = height();
  let d = `M0 ${r(last)}`;
  for (let i = 1; i <= steps; i += 1) {
    const next = height();
    d += `C${r((i - 0.5) * width)} ${r(last)} ${r((i - 0.5) * width)} ${r(next)} ${r(i * width)} ${r(next)}`;
    last = next;
  }
  return path(`${d}V1000H0Z`, fill);
}

/** Short level strokes that make a plain area read as water; they grow towards the reader. */
export function glints(
  seed: string,
  top: number,
  bottom: number,
  colour: string,
  count: number,
  left = 0,
  right = WIDTH,
) {
  const random = rng(`glints ${seed}`);
  return times(count, () => {
    const depth = random() ** 1.4;
    const y = top + depth * (bottom - top);
    const x = left + random() * (right - left);
    const half = 12 + depth * 70 * random();
    return line(x - half, y, x + half, y, colour, 1.5 + depth * 5, `opacity="${r(0.3 + random() * 0.6)}"`);
  });
}

/** Points of light. */
export function stars(seed: string, bottom: number, count: number, colour = "#fff6df"): string {
  const random = rng(`stars ${seed}`);
  return times(count, () =>
    disc(random() * WIDTH, random() * bottom, 0.9 + random() ** 4 * 3, colour, `opacity="${r(0.3 + random() * 0.7)}"`),
  );
}

const GRAIN =
  '<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.75" ' +
  'numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 0.12 0 0 0 0 0.09 0 0 0 0 0.05 1.5 0 0 0 -0.68"/></filter>';

/** Wraps drawn parts into a sheet with a fine printed grain. */
export function sheet(width: number, height: number, body: string, grain = 0.34): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<defs>${GRAIN}<clipPath id="edge"><rect width="${width}" height="${height}"/></clipPath></defs>` +
    `<g clip-path="url(#edge)">${body}</g>` +
    `<rect width="${width}" height="${height}" filter="url(#grain)" opacity="${grain}"/></svg>`
  );
}
