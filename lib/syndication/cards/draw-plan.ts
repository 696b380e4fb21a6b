import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import sharp, { type OverlayOptions } from "sharp";
import { cardSize } from "./card-size.ts";
import type { CardPlan } from "./plan.ts";

const paper = "#fbfaf7";
const ink = "#17150f";
const soft = "#5d584c";
const accent = "#b3321b";

const margin = 72;
const coverWidth = 440;
const families = "Newsreader,Noto Serif,Noto Naskh Arabic,Noto Serif Hebrew,Noto Sans Devanagari";
// The headline is as large as fits; what does not even fit at the smallest size is cut between words.
const sizes = [76, 68, 60, 54, 48, 42];
const headline = { top: 132, height: 350 };
const foot = 524;

type Text = { png: Buffer; width: number; height: number };
type Box = { left: number; width: number; rightToLeft: boolean };

/** Draws a card: what is written, and the cover at its side. */
export async function drawPlan(plan: CardPlan, cover: Buffer): Promise<Buffer> {
  await knowFonts();
  const { rightToLeft } = plan;
  const side = cover.length > 0 ? coverWidth : 0;
  const box = { left: margin + (rightToLeft ? side : 0), width: cardSize.width - 2 * margin - side, rightToLeft };
  const layers = [...(await written(plan, box)), ...(await picture(cover, rightToLeft)), ...bar(box)];
  return sharp({ create: { ...cardSize, channels: 3, background: paper } })
    .composite(layers)
    .png({ palette: true, quality: 92, effort: 6 })
    .toBuffer();
}

// The library adds a font to those that it knows when a text asks for its file.
async function knowFonts(): Promise<void> {
  sharp.cache(false);
  sharp.concurrency(1);
  const folder = fileURLToPath(new URL("fonts/", import.meta.url));
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ttf")))
    await sharp({ text: { text: "a", fontfile: folder + file } })
      .raw()
      .toBuffer();
}

async function written(plan: CardPlan, box: Box): Promise<OverlayOptions[]> {
  const { title, category, penName, siteName } = plan;
  const name = await line(siteName, { size: 34, colour: ink, box });
  const by = await line(penName && `By ${penName}`, { size: 34, colour: soft, box });
  return [
    ...at(await line(category?.toUpperCase() ?? null, { size: 28, colour: accent, box, spacing: 2 }), 76, box),
    ...at(await fitted(title ?? siteName ?? "", box), headline.top, box), // a title in a script that the fonts lack is left out
    ...at(by, foot - 50, box),
    ...at(title === null ? null : name, foot, box),
  ];
}

function at(text: Text | null, top: number, { left, width, rightToLeft }: Box): OverlayOptions[] {
  if (!text) return [];
  return [{ input: text.png, top, left: rightToLeft ? left + width - text.width : left }];
}

function bar({ left, width, rightToLeft }: Box): OverlayOptions[] {
  const create = { width: 96, height: 8, channels: 3 as const, background: accent };
  return [{ input: { create }, top: 0, left: rightToLeft ? left + width - create.width : left }];
}

async function picture(cover: Buffer, rightToLeft: boolean): Promise<OverlayOptions[]> {
  if (cover.length === 0) return [];
  const input = await sharp(cover, { limitInputPixels: 50_000_000 })
    .resize(coverWidth, cardSize.height, { fit: "cover", position: "attention" })
    .flatten({ background: paper })
    .toBuffer();
  return [{ input, top: 0, left: rightToLeft ? 0 : cardSize.width - coverWidth }];
}

async function fitted(title: string, box: Box): Promise<Text | null> {
  if (title === "") return null;
  for (const size of sizes) {
    const text = await drawn(title, { size, colour: ink, box });
    if (text.height <= headline.height) return text;
  }
  return cut(title, box);
}

async function cut(title: string, box: Box): Promise<Text> {
  const size = sizes.at(-1) ?? 42;
  const letters = [...title];
  for (let length = letters.length - 1; ; length = Math.floor(length * 0.9)) {
    const whole = letters
      .slice(0, length)
      .join("")
      .replace(/\s+\S*$/, "");
    const text = await drawn(`${whole}…`, { size, colour: ink, box });
    if (text.height <= headline.height || length < 10) return text;
  }
}

type Style = { size: number; colour: string; box: Box; spacing?: number };

// One line: a name that is longer is made smaller, and at last cut.
async function line(words: string | null, style: Style): Promise<Text | null> {
  if (!words) return null;
  const tall = Math.ceil(1.7 * style.size);
  for (let length = words.length; length > 1; length = Math.floor(length * 0.9)) {
    const shown = length === words.length ? words : `${[...words].slice(0, length).join("").trimEnd()}…`;
    const text = await drawn(shown, style);
    if (text.height <= tall) return text;
  }
  return null;
}

async function drawn(words: string, { size, colour, box, spacing = 0 }: Style): Promise<Text> {
  const markup = `<span foreground="${colour}" letter_spacing="${spacing * 1024}">${escaped(words)}</span>`;
  const text = { text: markup, font: `${families} Semi-Bold ${size}`, width: box.width, rgba: true, dpi: 72 };
  const made = sharp({ text: { ...text, wrap: "word-char" } }).png();
  const { data, info } = await made.toBuffer({ resolveWithObject: true });
  return { png: data, width: info.width, height: info.height };
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
}
