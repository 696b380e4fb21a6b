import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const tokens = read("tokens.css");
const schemes = {
  light: colours(tokens.slice(0, tokens.indexOf("@media"))),
  dark: colours(tokens.slice(tokens.indexOf("@media"), tokens.indexOf("@theme"))),
};

const grounds = ["paper", "raised", "sunken", "fact-wash", "fiction-wash", "accent-wash", "good-wash"];
const texts = ["ink", "soft", "accent", "fact", "fiction", "unsure", "good"];
const fills = ["accent", "fact", "fiction", "unsure", "good", "ink"];

describe.each(Object.entries(schemes))("the %s scheme", (_, scheme) => {
  it.each(texts)("reads %s on every ground at 4.5:1", (text) => {
    for (const ground of grounds)
      expect(contrast(scheme, text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("shows the borders of controls at 3:1", () => {
    for (const ground of grounds)
      expect(contrast(scheme, "line", ground), `line on ${ground}`).toBeGreaterThanOrEqual(3);
  });

  it.each(fills)("reads on a fill of %s", (fill) => {
    expect(contrast(scheme, "on-fill", fill)).toBeGreaterThanOrEqual(4.5);
  });
});

it("shows the same dark colours on the sheet of parts", () => {
  expect(colours(read("../../../app/dev/ui/dark.css"))).toEqual(schemes.dark);
});

function colours(css: string): Map<string, string> {
  return new Map([...css.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", value = ""]) => [name, value]));
}

function contrast(scheme: Map<string, string>, one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(scheme.get(one)), luminance(scheme.get(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex = ""): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
