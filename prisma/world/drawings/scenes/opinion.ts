import {
  at,
  disc,
  faint,
  glints,
  line,
  oval,
  paper,
  path,
  pick,
  poly,
  rect,
  ridge,
  rng,
  rounded,
  sky,
  stroke,
  times,
} from "../ink.ts";
import type { Scenes } from "../scene.ts";
import { bird, boat, person } from "../things.ts";

export const opinion: Scenes = {
  consultation: () => {
    const random = rng("notes");
    return (
      paper("#cfc6d2") +
      rect(0, 0, 1600, 760, "#dcd5dc") +
      rect(0, 750, 1600, 250, "#7b6a7d") +
      rect(0, 740, 1600, 20, "#f1ecef") +
      rounded(190, 60, 1220, 580, 8, "#f8f5f2") +
      stroke("M190 60H1410V640H190Z", "#8a7a8c", 12) +
      times(84, (i) => {
        const x = 220 + (i % 14) * 84 + random() * 12;
        const y = 86 + Math.floor(i / 14) * 90 + random() * 10;
        const lean = random() * 12 - 6;
        return random() < 0.1
          ? ""
          : `<g transform="rotate(${Math.round(lean * 10) / 10} ${Math.round(x + 34)} ${Math.round(y + 34)})">${rect(x + 3, y + 5, 70, 70, "#00000018")}${rect(x, y, 70, 70, pick(["#f2d35e", "#f2d35e", "#f0a8a0", "#a9cfa8", "#9fc3dc"], random() * 5))}${times(3, (l) => stroke(`M${Math.round(x) + 11} ${Math.round(y) + 20 + l * 15}q12 -5 22 0t${16 - l * 4} 0`, "#5a5247", 3))}</g>`;
      }) +
      rounded(980, 300, 330, 230, 3, "#fffefa") +
      rect(980, 300, 330, 34, "#4a3a5a") +
      rect(1000, 356, 130, 150, "#cfd8d0") +
      path("M1000 470l40-50l34 30l56-60v116H1000Z", "#8aa08f") +
      times(7, (i) => rect(1150, 360 + i * 21, 140 - (i % 3) * 34, 7, "#a59dab")) +
      disc(1290, 512, 30, "#b8321a") +
      stroke("M1276 512l10 12l20-26", "#fff", 7) +
      times(
        7,
        (i) =>
          rounded(60 + i * 230, 790, 140, 26, 8, "#4a3f52") +
          rect(74 + i * 230, 810, 8, 120, "#3a3142") +
          rect(178 + i * 230, 810, 8, 120, "#3a3142") +
          rounded(66 + i * 230, 690, 128, 90, 12, "#5a4d63"),
      ) +
      person(330, 940, 400, { coat: "#b8653f", skin: "#8d5a3b", legs: "#32303c", arms: "up" }) +
      person(860, 960, 420, { coat: "#3f6f73", skin: "#d8b090", hair: "#d8d4cc", legs: "#2b2a2e" }) +
      person(1430, 950, 410, { coat: "#2f3440", skin: "#caa07c", legs: "#22252e", arms: "out", hair: "#6b4a2f" })
    );
  },
  fog: () =>
    sky("fog", 760, "#c9cfca", "#d5d9d1", "#e0e1d6", "#e8e6d9") +
    disc(1180, 250, 80, "#f8f2de") +
    faint(0.35, ridge("fog1", 560, 130, "#8d9e9e")) +
    faint(0.6, ridge("fog2", 620, 70, "#8ba0a0")) +
    rect(0, 600, 1600, 400, "#b5c2be") +
    rect(0, 560, 1600, 70, "#e0e1d6", 'opacity="0.8"') +
    glints("fog", 640, 980, "#dfe5df", 90) +
    glints("fogd", 660, 990, "#93a7a5", 60) +
    path("M150 720Q200 640 330 630Q470 620 560 720Z", "#5f6b68") +
    path("M240 690Q330 650 470 700Z", "#78837d") +
    poly([300, 640, 400, 640, 384, 260, 316, 260], "#f2ede0") +
    poly([306, 560, 394, 560, 391, 470, 309, 470], "#b8452c") +
    poly([312, 390, 388, 390, 385, 310, 315, 310], "#b8452c") +
    poly([366, 640, 400, 640, 384, 260, 366, 260], "#00000016") +
    rect(300, 246, 100, 16, "#3d4444") +
    rect(318, 186, 64, 62, "#ffe7a0") +
    rect(346, 186, 6, 62, "#3d4444") +
    path("M308 188Q350 130 392 188Z", "#b8452c") +
    poly([382, 216, 1500, 60, 1500, 330], "#fff6d6", 'opacity="0.5"') +
    poly([318, 216, 0, 160, 0, 280], "#fff6d6", 'opacity="0.5"') +
    faint(0.55, boat(1210, 720, 0.9, "#4f6a74", "#e9e4d6")) +
    boat(860, 850, 1.45, "#3d5a63", "#f2ede0") +
    rect(0, 770, 1600, 50, "#e0e5df", 'opacity="0.45"') +
    bird(620, 330, 1.3, "#6f7d7d") +
    bird(760, 280, 1, "#6f7d7d") +
    path("M1180 1000L1300 880H1600V1000Z", "#6b6459") +
    times(3, (i) => rounded(1330 + i * 96, 836 - (i % 2) * 14, 34, 70, 10, "#3d3a36")),
  treasurer: () =>
    paper("#2a2622") +
    rect(0, 0, 1600, 660, "#3d3a30") +
    times(
      5,
      (row) =>
        rect(60, 60 + row * 120, 420, 12, "#5b4332") +
        times(14, (i) =>
          rect(
            66 + i * 29,
            60 + row * 120 - 84 + ((i * 17 + row * 5) % 20),
            25,
            84 - ((i * 17 + row * 5) % 20),
            pick(["#7c2a26", "#2f4a48", "#8a6a3a", "#4a3f52", "#c9b98e"], i * 3 + row),
          ),
        ),
    ) +
    rect(1120, 60, 380, 420, "#1c2a3c") +
    times(24, (i) => rect(1140 + ((i * 71) % 340), 300 + ((i * 43) % 160), 8, 11, "#f3c76b")) +
    stroke("M1120 60H1500V480H1120Z", "#6b5138", 20) +
    rect(1302, 60, 14, 420, "#6b5138") +
    rect(0, 640, 1600, 360, "#7d5233") +
    rect(0, 640, 1600, 22, "#9a6a44") +
    poly([690, 250, 1010, 250, 1340, 800, 360, 800], "#ffe2a0", 'opacity="0.15"') +
    oval(840, 800, 520, 110, "#ffe2a0", 'opacity="0.16"') +
    path("M690 260Q720 150 850 150Q980 150 1010 260Z", "#2f6a52") +
    rect(690, 256, 320, 14, "#e0b765") +
    rect(842, 270, 14, 400, "#c9a35f") +
    oval(849, 672, 90, 18, "#a8843f") +
    poly([380, 900, 760, 760, 1000, 830, 640, 990], "#00000030") +
    poly([380, 880, 620, 740, 800, 830, 560, 985], "#fbf6e6") +
    poly([800, 830, 620, 740, 850, 700, 1060, 770], "#f3ecd6") +
    times(9, (i) => line(430 + i * 20, 880 - i * 12 + 12, 580 + i * 20, 958 - i * 12 + 6, "#b9ae96", 3)) +
    line(520, 812, 690, 900, "#b8321a", 3) +
    times(7, (i) => line(690 + i * 28, 744 - i * 5, 850 + i * 26, 816 - i * 6, "#b9ae96", 3)) +
    stroke("M900 860L1040 740", "#1d2a3c", 16) +
    stroke("M888 872l14-14", "#e0b765", 12) +
    times(3, (i) =>
      times(4 + i * 2, (k) => oval(1180 + i * 110, 900 - k * 16, 46, 15, k % 2 ? "#d9a441" : "#b9852f")),
    ) +
    rounded(160, 800, 190, 130, 14, "#2b2d30") +
    rect(180, 816, 150, 34, "#b9d0b0") +
    times(12, (i) => rounded(182 + (i % 4) * 38, 860 + Math.floor(i / 4) * 22, 30, 16, 4, "#77797c")),
  stalls: () =>
    sky("stalls", 400, "#a9c3cc", "#c6d3cc", "#e0dfcb") +
    times(
      7,
      (i) =>
        rect(i * 240 - 30, 130 + (i % 3) * 40, 236, 400, pick(["#d8b98a", "#c98f6b", "#e4d6b8", "#b5a58c"], i)) +
        times(6, (k) =>
          rect(i * 240 + 6 + (k % 3) * 70, 180 + (i % 3) * 40 + Math.floor(k / 3) * 110, 38, 66, "#5a7078"),
        ),
    ) +
    rect(0, 520, 1600, 480, "#9a8f80") +
    times(60, (i) => oval((i * 211) % 1600, 560 + ((i * 83) % 430), 36, 8, "#8a7f71")) +
    times(4, (i) => {
      const x = 30 + i * 400;
      const main = pick(["#b8452c", "#2f6a6e", "#d9a441", "#6b4a6e"], i);
      return (
        rect(x + 20, 330, 12, 470, "#5b4332") +
        rect(x + 328, 330, 12, 470, "#5b4332") +
        rect(x, 640, 360, 170, "#7b5f42") +
        times(6, (k) => rect(x + k * 60, 640, 4, 170, "#694f36")) +
        times(6, (k) =>
          path(
            `M${x - 10 + k * 63} 300H${x + 53 + k * 63}L${x + 60 + k * 65 - 14} 410q-30 30-62 0Z`,
            k % 2 ? "#f6eeda" : main,
          ),
        ) +
        times(
          3,
          (b) =>
            rounded(x + 14 + b * 114, 588, 104, 60, 6, "#a9814f") +
            times(9, (k) =>
              disc(
                x + 30 + b * 114 + (k % 4) * 24,
                588 - Math.floor(k / 4) * 18,
                15,
                pick(["#c8402c", "#e0a23a", "#7f9f45", "#6b4a6e", "#d98b3a"], b + i * 2),
              ),
            ),
        )
      );
    }) +
    person(210, 640, 280, { coat: "#f0e6d0", skin: "#8d5a3b", hat: "#3f5a4a" }) +
    rect(30, 640, 360, 60, "#7b5f42") +
    person(610, 930, 330, { coat: "#8a3f52", skin: "#caa07c", legs: "#3b3a44", bag: "#e0b04a" }) +
    person(980, 940, 340, { coat: "#41587a", skin: "#5f3c28", bag: "#557a46" }) +
    person(1330, 920, 300, { coat: "#d9a441", skin: "#d8b090", hair: "#8a5a35" }) +
    oval(420, 920, 90, 12, "#7d7468") +
    path("M360 916q30-50 60-20q40-30 60 20Z", "#7f9a55") +
    at(300, 950, 0.6, poly([0, 0, 60, -40, 110, -10, 40, 30], "#b9a07a")),
};
