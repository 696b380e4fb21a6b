/** Portraits and emblems, 512 × 512. */

import { at, disc, line, oval, path, poly, rect, rounded, stars, stroke, times } from "./ink.ts";
import type { Scenes } from "./scene.ts";
import { bird, boat, pine } from "./things.ts";

interface Face {
  ground: string;
  skin: string;
  hair: string;
  coat: string;
  style: "bob" | "short" | "bun" | "curls" | "scarf" | "bald" | "long" | "cap";
  glasses?: boolean;
  beard?: string;
  extra?: string;
}

function face(f: Face): string {
  const back: Record<Face["style"], string> = {
    bob: path("M136 300Q110 110 256 104Q402 110 376 300Q370 340 330 340H182Q142 340 136 300Z", f.hair),
    long: path("M130 440Q100 110 256 100Q412 110 382 440Z", f.hair),
    curls:
      times(13, (i) =>
        disc(
          256 + Math.cos((i / 12) * Math.PI + Math.PI) * 124,
          232 + Math.sin((i / 12) * Math.PI + Math.PI) * 110,
          46,
          f.hair,
        ),
      ) +
      disc(142, 290, 36, f.hair) +
      disc(370, 290, 36, f.hair),
    bun: disc(256, 92, 50, f.hair) + path("M146 280Q130 120 256 116Q382 120 366 280Z", f.hair),
    scarf: path("M118 430Q104 96 256 92Q408 96 394 430Z", f.hair),
    short: "",
    bald: "",
    cap: "",
  };
  const front: Record<Face["style"], string> = {
    bob: path("M160 236Q158 138 256 134Q354 138 352 236Q330 176 262 172Q190 170 160 236Z", f.hair),
    long: path("M160 260Q150 134 256 130Q362 134 352 260Q340 190 270 160Q200 190 160 260Z", f.hair),
    curls: times(6, (i) => disc(180 + i * 31, 152 - Math.sin((i / 5) * Math.PI) * 22, 32, f.hair)),
    bun: path("M158 232Q160 136 256 132Q352 136 354 232Q320 168 256 166Q192 168 158 232Z", f.hair),
    scarf:
      path("M150 300Q136 124 256 118Q376 124 362 300Q356 160 256 152Q156 160 150 300Z", f.hair) +
      path("M150 330Q200 420 256 420Q312 420 362 330L400 512H112Z", f.hair) +
      stroke("M170 350Q230 430 330 440", "#00000022", 8),
    short: path("M154 226Q146 120 256 116Q366 120 358 226Q346 176 320 170Q240 176 200 158Q166 180 154 226Z", f.hair),
    bald: path("M156 250Q148 226 156 200Q166 230 172 250ZM356 250Q364 226 356 200Q346 230 340 250Z", f.hair),
    cap:
      path("M150 208Q148 108 256 106Q364 108 362 208Z", f.hair) +
      path("M150 204Q260 176 392 212Q400 226 380 228Q260 200 150 216Z", f.hair) +
      path("M150 208Q256 180 362 208L360 190Q256 164 152 190Z", "#00000026"),
  };
  return (
    rect(0, 0, 512, 512, f.ground) +
    disc(256, 250, 210, "#ffffff", 'opacity="0.12"') +
    back[f.style] +
    path("M216 320H296V400H216Z", f.skin) +
    path("M216 344Q256 384 296 344V372Q256 400 216 372Z", "#00000022") +
    path("M60 512Q70 404 200 384Q256 420 312 384Q442 404 452 512Z", f.coat) +
    path("M312 384Q442 404 452 512H360Q360 430 312 384Z", "#00000018") +
    (f.style === "scarf" ? "" : disc(158, 258, 22, f.skin) + disc(354, 258, 22, f.skin)) +
    path("M158 230Q156 140 256 138Q356 140 354 230Q358 360 256 366Q154 360 158 230Z", f.skin) +
    path("M300 148Q356 170 354 230Q358 360 256 366Q330 340 330 240Q330 180 300 148Z", "#00000012") +
    (f.beard
      ? path("M158 266Q162 372 256 380Q350 372 354 266Q340 312 300 304Q256 292 212 304Q172 312 158 266Z", f.beard)
      : "") +
    oval(216, 246, 8, 10, "#221a16") +
    oval(296, 246, 8, 10, "#221a16") +
    stroke("M196 220Q216 210 234 220M278 220Q296 210 316 220", "#221a16", 6, 'opacity="0.8"') +
    stroke("M256 250Q244 284 262 286", "#00000055", 5) +
    stroke("M228 320Q256 338 286 320", f.beard ? "#f0d9c8" : "#7a3a30", 6) +
    (f.glasses
      ? `<g fill="none" stroke="#221a16" stroke-width="6"><circle cx="216" cy="248" r="32"/><circle cx="296" cy="248" r="32"/><path d="M248 246h16M184 242l-24-8M328 242l24-8"/></g>`
      : "") +
    front[f.style] +
    (f.extra ?? "")
  );
}

export const portraits: Scenes = {
  "avatar-rosa": () => face({ ground: "#c9b79a", skin: "#e0b795", hair: "#8a4a2c", coat: "#3f5f4a", style: "bob" }),
  "avatar-tom": () =>
    face({ ground: "#6f93a0", skin: "#6b4129", hair: "#1d1714", coat: "#d9a441", style: "short", beard: "#1d1714" }),
  "avatar-sky": () =>
    rect(0, 0, 512, 512, "#12233a") +
    at(0, 0, 1, stars("avatar", 330, 300)) +
    path("M0 400Q180 300 340 380T512 350V512H0Z", "#1f3f4c") +
    pine(90, 440, 150, "#0e222b") +
    pine(440, 430, 120, "#0e222b") +
    poly([150, 430, 200, 470, 262, 300, 246, 292], "#c9d3da") +
    poly([350, 430, 310, 470, 252, 300, 266, 292], "#a9b7c0") +
    `<g transform="rotate(-38 256 290)">${rounded(150, 256, 220, 64, 14, "#e9e4d6")}${rounded(350, 246, 46, 84, 10, "#b8321a")}${rounded(120, 270, 40, 36, 8, "#7f8f99")}</g>` +
    line(420, 40, 330, 96, "#ffe7ae", 5),
  "avatar-marsh": () =>
    face({
      ground: "#a8b184",
      skin: "#e3c0a4",
      hair: "#d8d4cc",
      coat: "#4a4f5c",
      style: "bald",
      glasses: true,
      beard: "#e4e0d6",
    }),
  "avatar-brandt": () =>
    face({ ground: "#4a3a5a", skin: "#d8ab88", hair: "#221a16", coat: "#b8452c", style: "bun", glasses: true }),
  "avatar-ines": () => face({ ground: "#d9a06a", skin: "#7d4e33", hair: "#1d1410", coat: "#2f6a6e", style: "curls" }),
  "avatar-duarte": () =>
    face({ ground: "#b49bb8", skin: "#b98560", hair: "#2a211c", coat: "#32303c", style: "short", glasses: true }),
  "avatar-leyla": () => face({ ground: "#e0c9a0", skin: "#c99a74", hair: "#2f5d62", coat: "#274a54", style: "scarf" }),
  "avatar-mizuki": () =>
    rect(0, 0, 512, 512, "#dfe6dc") +
    disc(256, 210, 130, "#d4604a") +
    path("M-10 380C80 320 140 400 230 360S400 320 530 370V520H-10Z", "#5f8a94") +
    path("M-10 430C100 380 180 460 280 420S430 390 530 430V520H-10Z", "#3f6874") +
    bird(190, 150, 1.4, "#2a2620") +
    bird(310, 190, 1, "#2a2620") +
    stroke("M60 512Q120 300 90 120M90 220Q150 200 160 160M84 300Q30 280 24 240", "#3b342f", 9) +
    disc(92, 116, 16, "#f3c6c6") +
    disc(162, 156, 16, "#f3c6c6") +
    disc(24, 236, 16, "#f3c6c6") +
    disc(120, 200, 12, "#f3c6c6"),
  "avatar-priya": () => face({ ground: "#8fb3ad", skin: "#a06c48", hair: "#17120f", coat: "#3f8f93", style: "long" }),
  "avatar-piotr": () =>
    face({ ground: "#8a9aa8", skin: "#e6c3a6", hair: "#3f4a3a", coat: "#6b4a33", style: "cap", beard: "#a0703f" }),
  "avatar-ferryman": () =>
    rect(0, 0, 512, 512, "#9fb4b0") +
    disc(370, 140, 56, "#f4ecd2") +
    path("M0 300Q120 250 260 290T512 270V512H0Z", "#6f8a88") +
    rect(0, 330, 512, 182, "#4c6b70") +
    boat(256, 400, 1.35, "#7c2a26", "#efe6d2") +
    times(9, (i) => line(20 + i * 56, 430 + (i % 3) * 22, 60 + i * 56, 430 + (i % 3) * 22, "#8fb0b0", 5)),
};
