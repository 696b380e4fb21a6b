import sharp from "sharp";
import { describe, expect, test, vi } from "vitest";
import { type Recoded, recode } from "./recode.ts";
import { animation, blackPng, cutOut, photo, photoWithSecrets } from "./testdata/pictures.ts";

vi.setConfig({ testTimeout: 30_000 });

const asStory = (format: "jpeg" | "png" | "webp" | "gif") => ({ format, shape: "ladder" as const });

function good(recoded: Recoded) {
  if ("why" in recoded) throw new Error(`refused: ${recoded.why} ${recoded.detail ?? ""}`);
  return recoded;
}

function fileOf(recoded: Recoded, name: string): Buffer {
  const found = good(recoded).files.find(({ width, format }) => `${width}.${format}` === name);
  if (!found) throw new Error(`no ${name}`);
  return found.file;
}

async function colourAt(file: Buffer, left: number, top: number): Promise<number[]> {
  return [...(await sharp(file).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer())];
}

describe("a picture for a story", () => {
  test("becomes WebP at each width up to its own, and one JPEG", async () => {
    const recoded = good(await recode(await photo(1700, 850).jpeg().toBuffer(), asStory("jpeg")));
    expect(recoded.files.map(({ width, height, format }) => `${width}x${height} ${format}`)).toEqual([
      "480x240 webp",
      "800x400 webp",
      "1200x600 webp",
      "1700x850 webp",
      "1200x600 jpeg",
    ]);
    for (const { file, bytes, width, height, format } of recoded.files) {
      expect(file).toHaveLength(bytes);
      expect(await sharp(file).metadata()).toMatchObject({ width, height, format });
    }
  });

  test("is never made larger than it came", async () => {
    const { files } = good(await recode(await photo(90, 60).png().toBuffer(), asStory("png")));
    expect(files.map(({ width, height, format }) => `${width}x${height} ${format}`)).toEqual([
      "90x60 webp",
      "90x60 jpeg",
    ]);
  });

  test("keeps what is clear clear: its fallback is a PNG", async () => {
    const recoded = await recode(await cutOut(200, 100).png().toBuffer(), asStory("png"));
    const { data, info } = await sharp(fileOf(recoded, "200.png"))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.channels, data[3], data[info.width * 4 - 1]]).toEqual([4, 0, 255]);
    expect((await sharp(fileOf(recoded, "200.webp")).metadata()).hasAlpha).toBe(true);
  });

  test("loses place, camera, names and profile, but stands upright", async () => {
    const upload = await photoWithSecrets(300, 200);
    const before = await sharp(upload).metadata();
    expect([before.exif, before.xmp, before.icc].every(Boolean)).toBe(true);
    expect(upload.includes("Jane Witness")).toBe(true);

    const recoded = good(await recode(upload, asStory("jpeg")));
    expect(recoded).toMatchObject({ width: 200, height: 300 });
    for (const { file } of recoded.files) {
      const after = await sharp(file).metadata();
      expect([after.exif, after.xmp, after.icc, after.iptc, after.orientation]).toEqual(Array(5).fill(undefined));
      expect(/Jane|Secret|Exif|GPS|xmpmeta|ICC_PROFILE|EXIF|ICCP/.test(file.toString("latin1"))).toBe(false);
    }
    const jpeg = fileOf(recoded, "200.jpeg");
    const [top, bottom] = [await colourAt(jpeg, 100, 5), await colourAt(jpeg, 100, 294)];
    expect(top[0]).toBeGreaterThan(150);
    expect(bottom[2]).toBeGreaterThan(150);
  });

  test("in CMYK or grey comes out as sRGB that every browser shows", async () => {
    for (const space of ["cmyk", "b-w"] as const) {
      const upload = await photo(100, 50).toColourspace(space).jpeg().toBuffer();
      const jpeg = fileOf(await recode(upload, asStory("jpeg")), "100.jpeg");
      expect((await sharp(jpeg).metadata()).space).toMatch(/^srgb$|^b-w$/);
    }
  });

  test.each(["gif", "webp"] as const)("that moves (%s) keeps its first frame, and says so", async (format) => {
    const recoded = good(await recode(await animation(format, ["#c00", "#00c"]), asStory(format)));
    expect(recoded).toMatchObject({ width: 60, height: 40, moved: true });
    const webp = fileOf(recoded, "60.webp");
    expect((await sharp(webp).metadata()).pages ?? 1).toBe(1);
    expect((await colourAt(webp, 30, 20))[0]).toBeGreaterThan(150);
  });
});

test("an avatar becomes squares of the two sizes, whatever its shape or size", async () => {
  for (const [width, height] of [
    [900, 300],
    [40, 50],
  ] as const) {
    const upload = await photo(width, height).png().toBuffer();
    const { files } = good(await recode(upload, { format: "png", shape: "squares" }));
    expect(files.map((file) => `${file.width}x${file.height} ${file.format}`)).toEqual([
      "96x96 webp",
      "256x256 webp",
      "256x256 jpeg",
    ]);
  }
});

describe("refused", () => {
  test("a photo that ends too early", async () => {
    const whole = await photo(800, 600).jpeg().toBuffer();
    expect(await recode(whole.subarray(0, whole.length / 2), asStory("jpeg"))).toEqual({ why: "unreadable" });
  });

  test("a script with the first bytes of a GIF", async () => {
    expect(await recode(Buffer.from("GIF89a=1;alert(document.cookie)//"), asStory("gif"))).toEqual({
      why: "unreadable",
    });
  });

  test("a small file that unpacks to 900 megapixels, at once", async () => {
    const bomb = blackPng(30_000, 30_000);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await recode(bomb, asStory("png"))).toEqual({ why: "tooManyPixels" });
  });

  test("a file that is of another format than its first bytes say: only one decoder is open", async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    expect(await recode(svg, asStory("png"))).toEqual({ why: "unreadable" });
    expect(await recode(await photo(9, 9).tiff().toBuffer(), asStory("jpeg"))).toEqual({ why: "unreadable" });
    expect(await recode(await photo(9, 9).png().toBuffer(), asStory("jpeg"))).toEqual({ why: "unreadable" });
  });

  test("what takes more memory than a child may have", async () => {
    const upload = await photo(3000, 2000).png().toBuffer();
    expect(await recode(upload, asStory("png"), { maxMegabytes: 40 })).toMatchObject({
      why: "tooHard",
      detail: expect.stringMatching(/ended with 3/),
    });
  });

  test.each([
    ["hangs", { maxMilliseconds: 300 }, /out of time/],
    ["crashes", {}, /SIGABRT/],
    ["lies", {}, /something else than pictures/],
    ["echoes", {}, /cannot be read/],
  ])("what a child that %s made of it", async (name, limits, detail) => {
    const script = `lib/media/testdata/child-that-${name}.ts`;
    const refused = await recode(Buffer.from("x"), asStory("png"), { script, ...limits });
    expect(refused).toMatchObject({ why: "tooHard", detail: expect.stringMatching(detail) });
  });
});

test("a script hidden behind a sound GIF does not come out again", async () => {
  const polyglot = Buffer.concat([await photo(50, 50).gif().toBuffer(), Buffer.from("/*<script>alert(1)</script>*/")]);
  for (const { file } of good(await recode(polyglot, asStory("gif"))).files)
    expect(file.includes("script")).toBe(false);
});

test("of many uploads at once two are worked on, twelve wait, and the rest are turned away", async () => {
  const script = "lib/media/testdata/child-that-echoes.ts";
  const all = await Promise.all(Array.from({ length: 17 }, () => recode(Buffer.from("x"), asStory("png"), { script })));
  expect(all.map((recoded) => "why" in recoded && recoded.why)).toEqual([
    ...Array(14).fill("tooHard"),
    ...Array(3).fill("busy"),
  ]);
});
