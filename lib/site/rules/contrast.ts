/** The grounds that the accent stands on, by light (components/ui/styles/tokens.css). */
const grounds = {
  light: ["#fbfaf7", "#ffffff", "#f3f0e9"],
  dark: ["#14130f", "#1c1a15", "#23211b"],
} as const;

export type Light = keyof typeof grounds;

/** How much of the accent is in the wash behind it. */
export const washShare = 0.08;

const least = 4.5; // WCAG AA for text

/** What is wrong with an accent colour; null where it can be read on every ground of its light, and on its own wash. */
export function accentFault(colour: string, light: Light): string | null {
  const [paper] = grounds[light];
  const all = [...grounds[light], mix(colour, paper, washShare)];
  const worst = Math.min(...all.map((ground) => contrast(colour, ground)));
  if (worst >= least) return null;
  const advice = light === "light" ? "Choose a darker one." : "Choose a lighter one.";
  return `This colour is hard to read in the ${light}: its contrast is ${worst.toFixed(1)}, and has to be ${least} or more. ${advice}`;
}

/** The contrast of two colours as WCAG 2 counts it: from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(colour: string, ground: string, share: number): string {
  const under = channels(ground);
  const mixed = channels(colour).map((value, place) => Math.round(value * share + (under[place] ?? 0) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
}
