import {
  disc,
  faint,
  glints,
  line,
  oval,
  path,
  pick,
  poly,
  rect,
  ridge,
  rng,
  rounded,
  sky,
  stars,
  stroke,
  times,
} from "../ink.ts";
import type { Scenes } from "../scene.ts";
import { bird, cloud, house, person, reeds, tree } from "../things.ts";

const coats = ["#b8452c", "#2f5d62", "#d9a441", "#6b4a6e", "#3d5a80", "#8a5a3c", "#557a46", "#c97b63"] as const;
const skins = ["#8d5a3b", "#b57a52", "#5f3c28", "#d3a07a"] as const;

function truck(x: number, y: number, cab: string, load: string): string {
  return (
    oval(x + 20, y + 2, 230, 14, "#00000038") +
    rounded(x - 90, y - 190, 310, 160, 8, load) +
    times(5, (i) => rect(x - 60 + i * 58, y - 190, 5, 160, "#00000022")) +
    path(
      `M${x - 102} ${y - 30}V${y - 158}H${x - 160}Q${x - 182} ${y - 156} ${x - 190} ${y - 104}L${x - 202} ${y - 88}V${y - 30}Z`,
      cab,
    ) +
    path(`M${x - 116} ${y - 144}H${x - 158}Q${x - 170} ${y - 140} ${x - 174} ${y - 98}H${x - 116}Z`, "#f3dfb2") +
    rect(x - 202, y - 42, 424, 18, "#2a2523") +
    disc(x - 152, y - 20, 28, "#1d1a1a") +
    disc(x - 152, y - 20, 11, "#8d8780") +
    disc(x + 110, y - 20, 28, "#1d1a1a") +
    disc(x + 110, y - 20, 11, "#8d8780") +
    disc(x + 178, y - 20, 28, "#1d1a1a") +
    disc(x + 178, y - 20, 11, "#8d8780")
  );
}

export const world: Scenes = {
  polling: () => {
    const random = rng("queue");
    const queue = times(15, (i) =>
      person(110 + i * 76 + random() * 16, 842 + (i % 2) * 22, 196 + random() * 34, {
        coat: pick(coats, random() * 8),
        skin: pick(skins, random() * 4),
        legs: pick(["#2e2b33", "#4a3b32", "#35424a"], random() * 3),
        ...(random() > 0.66 ? { hat: pick(["#efe0bd", "#7c2f25", "#334a52"], random() * 3) } : {}),
        ...(random() > 0.6 ? { bag: "#6a4a33" } : {}),
      }),
    );
    return (
      sky("polling", 620, "#e9b872", "#efc98d", "#f5dcae", "#f9ead0") +
      disc(330, 300, 92, "#fbf3dc") +
      ridge("polling", 560, 120, "#c98d5e") +
      ridge("polling2", 620, 70, "#a96e4a") +
      rect(0, 640, 1600, 360, "#d8a878") +
      rect(700, 330, 760, 420, "#f2e3c6") +
      rect(1240, 330, 220, 420, "#00000012") +
      poly([660, 336, 740, 240, 1420, 240, 1500, 336], "#9c4632") +
      rect(660, 330, 840, 14, "#7c3526") +
      times(4, (i) => rect(750 + i * 112, 430, 66, 120, "#4f7f86") + rect(750 + i * 112, 488, 66, 5, "#f2e3c6")) +
      rect(1230, 470, 130, 280, "#2e5257") +
      rect(1294, 470, 4, 280, "#1c3a3e") +
      rounded(1394, 480, 56, 76, 3, "#fffaf0") +
      stroke("M1408 518H1436M1426 506L1438 518L1426 530", "#b8321a", 6) +
      rect(1522, 220, 9, 530, "#6a5a4c") +
      path("M1530 228Q1480 250 1440 232V302Q1480 320 1530 296Z", "#2f6a6e") +
      tree(600, 760, 380, "#6f7f45", "#566637") +
      ridge("ground", 790, 18, "#c08c5f", 4) +
      queue +
      path("M0 920Q500 880 1600 930V1000H0Z", "#a8734b")
    );
  },
  crossing: () =>
    sky("crossing", 640, "#2c3558", "#5b4a70", "#a5617a", "#dd8a6b", "#f2b880") +
    stars("crossing", 260, 60) +
    disc(1240, 560, 70, "#fde3b0") +
    ridge("c1", 620, 150, "#7a4a5e") +
    ridge("c2", 660, 80, "#57384c") +
    rect(0, 660, 1600, 340, "#3b2b3a") +
    path("M0 760L1600 690V740L0 900Z", "#4d3846") +
    faint(0.85, truck(1240, 736, "#7d4a3a", "#5d6a72")) +
    truck(770, 800, "#3f6f73", "#caa46a") +
    truck(250, 880, "#b8452c", "#8d7a66") +
    rect(1440, 500, 16, 220, "#e8dcc8") +
    stroke("M1446 560L1150 470", "#f1e6d2", 15) +
    times(4, (i) => stroke(`M${1400 - i * 68} ${546 - i * 20.7}L${1370 - i * 68} ${537 - i * 20.7}`, "#c0392b", 15)) +
    rounded(1462, 540, 130, 190, 6, "#6d5a63") +
    rect(1484, 570, 60, 62, "#ffdc8c") +
    path("M0 960Q300 920 700 960T1600 930V1000H0Z", "#2a1f2b") +
    person(985, 910, 150, { coat: "#c9a25a", skin: "#8d5a3b" }) +
    person(1045, 916, 158, { coat: "#4a5f7a", skin: "#b57a52", arms: "out" }) +
    disc(1122, 856, 10, "#ff9c4a") +
    oval(1122, 912, 60, 10, "#ff9c4a", 'opacity="0.3"') +
    poly([1104, 912, 1122, 862, 1140, 912], "#ff8b3a"),
  well: () =>
    sky("well", 560, "#8ec3c4", "#a9d2cb", "#cbe1d0", "#eaeacf") +
    cloud(1180, 180, 1.1, "#f7f4e4", 0.9) +
    cloud(420, 130, 0.7, "#f7f4e4", 0.8) +
    ridge("w1", 470, 190, "#8da58a") +
    ridge("w2", 540, 120, "#a7a569") +
    times(
      5,
      (i) =>
        path(
          `M${-40} ${600 + i * 46}C400 ${560 + i * 44} 900 ${640 + i * 40} 1640 ${570 + i * 46}V1000H-40Z`,
          pick(["#c3ad6c", "#b59b5c", "#cbb578", "#ad8f54", "#bfa566"], i),
        ) +
        stroke(
          `M-40 ${602 + i * 46}C400 ${562 + i * 44} 900 ${642 + i * 40} 1640 ${572 + i * 46}`,
          "#80693f",
          6,
          'stroke-dasharray="26 9"',
        ),
    ) +
    house(1180, 580, 130, 110, { wall: "#f0e2c4", roof: "#e3d0a8", glass: "#54717a", flat: true }) +
    house(1310, 590, 170, 150, { wall: "#e6d3ad", roof: "#d6bd8e", glass: "#54717a", flat: true, columns: 3 }) +
    house(1450, 584, 120, 96, { wall: "#f3e8cf", roof: "#e3d0a8", glass: "#54717a", flat: true }) +
    path("M1252 440a28 30 0 0 1 56 0Z", "#6f9a94") +
    tree(240, 860, 470, "#e9b7b4", "#d99a9d", "#5b4332") +
    tree(1010, 660, 160, "#7c8d55", "#65753f") +
    tree(900, 640, 120, "#7c8d55", "#65753f") +
    oval(760, 880, 230, 30, "#00000028") +
    path("M580 720H940L920 880Q760 916 600 880Z", "#d8cdb5") +
    oval(760, 720, 180, 44, "#b8ab90") +
    oval(760, 724, 142, 30, "#2d4a50") +
    oval(740, 730, 80, 10, "#7fb0b0") +
    times(14, (i) =>
      rounded(
        600 + (i % 5) * 66 + (i > 4 && i < 10 ? 22 : 0),
        768 + Math.floor(i / 5) * 40,
        52,
        28,
        8,
        i % 3 ? "#c6b999" : "#e4dac3",
      ),
    ) +
    rect(600, 500, 16, 224, "#6b5138") +
    rect(904, 500, 16, 224, "#6b5138") +
    rect(584, 492, 352, 20, "#7b5f42") +
    line(760, 512, 760, 640, "#d9c9a2", 5) +
    path("M734 640H786L778 694H742Z", "#8f5a3c") +
    person(1060, 900, 250, { coat: "#2f6a6e", skin: "#b57a52", legs: "#274a54", hat: "#c8553d" }) +
    reeds("well", 0, 1600, 990, 60, "#7d7a3e", 90),
  ferry: () =>
    sky("ferry", 520, "#b9c5c9", "#c7d0d0", "#d6dad6", "#e3e3da") +
    ridge("f0", 500, 90, "#a9b8bd") +
    faint(0.6, ridge("f1", 520, 50, "#93a6ad")) +
    rect(0, 515, 1600, 485, "#8da3a9") +
    glints("ferry", 530, 960, "#c9d6d6", 110) +
    glints("ferryd", 560, 980, "#6f8890", 60) +
    times(6, (i) => rect(1010 + i * 26, 620 - i * 3, 14, 150, "#4d4a46")) +
    path("M0 770L980 700H1180L1180 736L0 920Z", "#9b9186") +
    path("M0 920L1180 736V790L0 1000Z", "#6f675e") +
    times(14, (i) => line(60 + i * 82, 772 - i * 5.6, 10 + i * 90, 912 - i * 13, "#857b70", 3)) +
    times(4, (i) => rect(170 + i * 290, 846 - i * 46, 26 - i * 3, 150, "#4e4740")) +
    rect(700, 470, 12, 262, "#3b3f42") +
    rounded(630, 380, 152, 110, 6, "#f2efe6") +
    rect(630, 380, 152, 28, "#24506b") +
    times(4, (i) => rect(648, 424 + i * 15, i % 2 ? 84 : 112, 6, "#b4b0a6")) +
    rect(330, 752, 250, 12, "#5c4433") +
    rect(330, 700, 250, 10, "#5c4433") +
    rect(346, 752, 10, 60, "#3d2e23") +
    rect(552, 740, 10, 62, "#3d2e23") +
    person(440, 806, 200, { coat: "#b8452c", hat: "#24323c", legs: "#2f3438" }) +
    rounded(492, 742, 58, 60, 8, "#3b5d4f") +
    disc(1020, 690, 22, "#d67a3a") +
    disc(1020, 690, 10, "#9b9186") +
    bird(980, 260, 1.5, "#5f6c72") +
    bird(1120, 210, 1.1, "#5f6c72") +
    bird(1240, 300, 1.3, "#5f6c72") +
    bird(300, 220, 0.9, "#7b878c"),
};
