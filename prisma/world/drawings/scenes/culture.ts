import {
  at,
  disc,
  line,
  oval,
  paper,
  path,
  pick,
  poly,
  rect,
  ridge,
  rounded,
  sky,
  stars,
  stroke,
  times,
} from "../ink.ts";
import type { Scenes } from "../scene.ts";
import { bareTree, bird, person, reeds, skyline } from "../things.ts";

export const culture: Scenes = {
  projectionist: () =>
    paper("#1d1418") +
    rect(0, 0, 1600, 620, "#2b1a1f") +
    times(8, (i) =>
      path(
        `M${i * 60 - 20} 0H${i * 60 + 34}Q${i * 60 + 20} 300 ${i * 60 + 44} 640H${i * 60 - 26}Z`,
        i % 2 ? "#6b1f22" : "#7d2728",
      ),
    ) +
    times(8, (i) =>
      path(
        `M${1130 + i * 60} 0H${1184 + i * 60}Q${1170 + i * 60} 300 ${1190 + i * 60} 640H${1124 + i * 60}Z`,
        i % 2 ? "#6b1f22" : "#7d2728",
      ),
    ) +
    rect(440, 90, 720, 420, "#efe3c4") +
    rect(440, 360, 720, 150, "#b7a684") +
    path("M440 400Q620 300 800 380T1160 340V510H440Z", "#8f8468") +
    disc(960, 210, 54, "#fff8e2") +
    path("M620 510q40-150 110-150q70 0 100 150Z", "#4a4236") +
    disc(728, 330, 40, "#4a4236") +
    path("M680 322q48-40 96 0l24 4q-70 20-140 0Z", "#4a4236") +
    stroke("M440 90H1160V510H440Z", "#120c0e", 22) +
    poly([520, 1000, 1060, 1000, 1160, 90, 440, 90], "#fff1c9", 'opacity="0.13"') +
    times(5, (row) =>
      times(15 - row, (i) => {
        const w = 90 + row * 26;
        const x = 800 + (i - (14 - row) / 2) * (w + 12);
        const y = 610 + row * 84;
        return (
          path(
            `M${x - w / 2} ${y + 90}V${y + 20}Q${x - w / 2} ${y} ${x - w / 2 + 20} ${y}H${x + w / 2 - 20}Q${x + w / 2} ${y} ${x + w / 2} ${y + 20}V${y + 90}Z`,
            pick(["#8e2c2b", "#7d2527", "#962f2c", "#6a1f23", "#541a20"], row + (i % 2) * 0.4),
          ) + rect(x - w / 2, y + 56, w, 34, "#00000030")
        );
      }),
    ) +
    disc(664, 744, 34, "#120c0e") +
    path("M618 812q6-40 46-42q40 2 46 42Z", "#120c0e") +
    rect(0, 560, 440, 8, "#e0b04a", 'opacity="0.5"') +
    rect(1160, 560, 440, 8, "#e0b04a", 'opacity="0.5"'),
  choir: () => {
    const coats = ["#b8452c", "#3f6f73", "#d9a441", "#6b4a6e", "#557a46", "#41587a", "#a8623f", "#7d2f45"] as const;
    return (
      paper("#20242e") +
      rect(0, 0, 1600, 560, "#2b303c") +
      times(
        5,
        (i) =>
          rect(-20 + i * 400, 0, 90, 640, "#3b414e") +
          rect(40 + i * 400, 0, 30, 640, "#00000030") +
          rect(-20 + i * 400, 420, 90, 60, "#d9b44a"),
      ) +
      rect(0, 90, 1600, 60, "#444b59") +
      rect(0, 150, 1600, 14, "#1a1e27") +
      times(
        4,
        (i) =>
          rect(180 + i * 400, 150, 200, 14, "#fff1c9") +
          poly([180 + i * 400, 164, 380 + i * 400, 164, 560 + i * 400, 860, i * 400, 860], "#fff1c9", 'opacity="0.08"'),
      ) +
      rect(0, 560, 1600, 440, "#4a4d55") +
      times(9, (i) =>
        poly([i * 210 - 60, 560, i * 210 - 50, 560, i * 330 - 500, 1000, i * 330 - 530, 1000], "#c9c5b4"),
      ) +
      times(
        11,
        (i) =>
          person(250 + i * 108, 740, 250, {
            coat: pick(coats, i * 3),
            skin: pick(["#c99e7c", "#8d5a3b", "#5f3c28", "#d8b090"], i),
            hair: pick(["#2a211c", "#d8d4cc", "#6b4a2f", "#1d1714"], i * 3 + 1),
          }) + oval(250 + i * 108, 532, 5, 7, "#3a1712"),
      ) +
      times(
        12,
        (i) =>
          person(190 + i * 110, 850, 272, {
            coat: pick(coats, i * 5 + 2),
            skin: pick(["#8d5a3b", "#d8b090", "#c99e7c", "#b57a52"], i),
            hair: pick(["#1d1714", "#6b4a2f", "#d8d4cc", "#8a3f22"], i + 1),
          }) +
          oval(190 + i * 110, 622, 6, 8, "#3a1712") +
          rect(166 + i * 110, 700, 48, 36, "#fffaf0"),
      ) +
      person(800, 985, 330, { coat: "#14161c", hair: "#d8d4cc", skin: "#d8b090", arms: "up", legs: "#0d0f14" }) +
      line(872, 672, 920, 610, "#f4efe2", 5)
    );
  },
  cloth: () => {
    const band = (y: number, h: number, ground: string, ink: string, kind: number) =>
      rect(420, y, 760, h, ground) +
      times(19, (i) => {
        const x = 420 + i * 40 + 20;
        const m = y + h / 2;
        return kind === 0
          ? poly([x, m - h * 0.36, x + 18, m, x, m + h * 0.36, x - 18, m], ink)
          : kind === 1
            ? stroke(`M${x - 18} ${m + h * 0.28}L${x} ${m - h * 0.28}L${x + 18} ${m + h * 0.28}`, ink, 8)
            : kind === 2
              ? disc(x, m, h * 0.24, ink) + disc(x, m, h * 0.1, ground)
              : rect(x - 13, m - 13, 26, 26, ink) + rect(x - 4, y + 6, 8, h - 12, ink);
      });
    return (
      paper("#cfc4b2") +
      rect(0, 0, 1600, 770, "#ddd3c2") +
      rect(0, 770, 1600, 230, "#8a6b4e") +
      rect(0, 752, 1600, 22, "#f0e9da") +
      rect(300, 60, 1000, 700, "#f0e9dc") +
      oval(800, 30, 620, 380, "#ffffff", 'opacity="0.25"') +
      rounded(380, 96, 840, 24, 12, "#5b4332") +
      disc(380, 108, 22, "#5b4332") +
      disc(1220, 108, 22, "#5b4332") +
      rect(430, 120, 760, 560, "#00000022") +
      rect(420, 114, 760, 560, "#7c2a26") +
      band(130, 70, "#24304a", "#e0b765", 0) +
      band(206, 50, "#a8402f", "#f0dfb8", 1) +
      band(262, 86, "#e8d4a4", "#7c2a26", 2) +
      band(354, 60, "#2f5a57", "#e0b765", 1) +
      band(420, 96, "#7c2a26", "#f0dfb8", 3) +
      band(522, 50, "#24304a", "#d97b4a", 0) +
      band(578, 78, "#e0b765", "#24304a", 2) +
      times(38, (i) => line(430 + i * 20, 674, 430 + i * 20 + (i % 3) * 3 - 3, 730, "#c9a35f", 4)) +
      path("M980 560q60-40 90 10t110-10v114H980Z", "#ddd3c2") +
      stroke("M980 560q60-40 90 10t110-10", "#5b2a22", 4, 'stroke-dasharray="10 8"') +
      person(300, 960, 470, { coat: "#3f5a4a", skin: "#8d5a3b", legs: "#2d3440", hat: "#c8553d" }) +
      person(1340, 970, 430, { coat: "#b0893f", skin: "#b57a52", hair: "#d8d4cc", legs: "#41362f", arms: "up" }) +
      person(1440, 970, 260, { coat: "#6b4a6e", skin: "#8d5a3b" })
    );
  },
  grave: () =>
    sky("grave", 560, "#8d97a0", "#a7adae", "#c3c2b6", "#d9d2bd") +
    ridge("g1", 520, 90, "#8d9880") +
    rect(1120, 330, 210, 240, "#a59c8c") +
    rect(1060, 210, 110, 360, "#b3aa98") +
    rect(1140, 210, 30, 360, "#00000018") +
    poly([1050, 214, 1115, 90, 1180, 214], "#5a5855") +
    poly([1110, 334, 1340, 334, 1300, 260, 1150, 260], "#66635f") +
    path("M1096 300a19 22 0 0 1 38 0v60h-38Z", "#3f4448") +
    bareTree("grave", 260, 820, 820, "#3b342f") +
    bareTree("grave2", 1480, 700, 420, "#4b443e") +
    path("M0 640C400 580 1000 620 1600 560V1000H0Z", "#7f8a5a") +
    path("M0 760C500 700 1100 760 1600 700V1000H0Z", "#6c784c") +
    times(9, (i) => {
      const x = 420 + i * 130;
      const y = 690 + (i % 3) * 26;
      const h = 90 + (i % 4) * 18;
      return turnStone(x, y, h, i);
    }) +
    oval(800, 930, 190, 22, "#00000030") +
    path("M640 930V640Q640 520 800 520Q960 520 960 640V930Z", "#a8a496") +
    path("M900 548Q960 580 960 640V930H880Z", "#00000018") +
    times(6, (i) =>
      stroke(
        `M${700 + (i % 2) * 20} ${650 + i * 34}H${890 - (i % 3) * 34}`,
        "#6f6b5e",
        8,
        `opacity="${0.9 - i * 0.1}"`,
      ),
    ) +
    disc(690, 560, 20, "#8a9a5b") +
    disc(660, 600, 26, "#9aa86a") +
    disc(930, 820, 30, "#8a9a5b") +
    disc(900, 860, 18, "#9aa86a") +
    at(
      800,
      940,
      1,
      stroke("M-30 0Q-40-40-20-70M0 0Q0-50 10-90M30 0Q50-30 40-60", "#4d6b33", 6),
      disc(-20, -76, 18, "#c8553d"),
      disc(12, -98, 18, "#e0b23f"),
      disc(42, -66, 16, "#d98fa0"),
    ) +
    person(1160, 950, 360, { coat: "#4a3f52", legs: "#2b2a2e", skin: "#d8b090", hair: "#8a5a35" }) +
    rect(1110, 770, 60, 78, "#f6efdc") +
    reeds("grave", 0, 1600, 1000, 70, "#59663a", 140) +
    bird(640, 200, 1.3, "#3b342f") +
    bird(740, 240, 1, "#3b342f"),
  carnival: () =>
    sky("carn", 620, "#35204a", "#54285a", "#8a3a5c", "#c65b52", "#ec9a55") +
    stars("carn", 260, 60) +
    skyline("carn", 700, 330, "#2b1838", "#ffd27a", 0.35) +
    times(
      3,
      (k) =>
        stroke(`M-20 ${120 + k * 70}Q400 ${260 + k * 60} 820 ${150 + k * 66}T1640 ${110 + k * 70}`, "#1d1028", 4) +
        times(16, (i) => {
          const x = 30 + i * 102;
          const y = 150 + k * 68 + Math.sin(i * 0.85 + k) * 26 + 22;
          return poly(
            [x, y, x + 40, y, x + 20, y + 46],
            pick(["#e0b23f", "#d4604a", "#3f8f93", "#f0dfb8", "#a35d9a"], i + k),
          );
        }),
    ) +
    rect(0, 690, 1600, 310, "#3a2136") +
    times(
      16,
      (i) =>
        disc(40 + i * 104, 760 + (i % 3) * 12, 34, "#241226") +
        path(`M${-20 + i * 104} 850q10-64 60-64t60 64Z`, "#241226"),
    ) +
    at(
      430,
      950,
      1,
      person(0, 0, 420, { coat: "#3f8f93", skin: "#8d5a3b", legs: "#1d1028", hat: "#e0b23f" }),
      disc(20, -200, 100, "#f0dfb8"),
      disc(20, -200, 84, "#c8553d"),
      disc(20, -200, 100, "none", 'stroke="#e0b23f" stroke-width="12"'),
      line(-40, -250, 20, -210, "#6b4a2f", 10),
      line(90, -260, 40, -212, "#6b4a2f", 10),
    ) +
    at(
      800,
      970,
      1,
      person(0, 0, 460, { coat: "#e0b23f", skin: "#5f3c28", legs: "#6b1f3a", arms: "out" }),
      path("M120-250L290-330V-170Z", "#f2c75c"),
      path("M60-262H130V-236H60Z", "#d9a441"),
      oval(290, -250, 22, 82, "#c98f35"),
      stroke("M80-236q20 50 60 0", "#d9a441", 9),
    ) +
    at(
      1230,
      950,
      1,
      person(0, 0, 430, { coat: "#a35d9a", skin: "#b57a52", legs: "#241226", arms: "up" }),
      path("M-70-400q70-90 140 0q-10 74-70 84q-60-10-70-84Z", "#f0dfb8"),
      oval(-28, -386, 18, 12, "#2b1838"),
      oval(28, -386, 18, 12, "#2b1838"),
      stroke("M-26-346q26 20 52 0", "#b8321a", 7),
      times(7, (i) =>
        path(
          `M0-430Q${-150 + i * 50}-520 ${-120 + i * 40}-600Q${-80 + i * 30}-520 0-430Z`,
          pick(["#e0b23f", "#3f8f93", "#d4604a"], i),
        ),
      ),
    ) +
    times(70, (i) =>
      rect(
        (i * 229) % 1600,
        (i * 137) % 900,
        9,
        14,
        pick(["#e0b23f", "#f0dfb8", "#d4604a", "#6fb0a8"], i),
        `transform="rotate(${(i * 31) % 90} ${(i * 229) % 1600} ${(i * 137) % 900})" opacity="0.8"`,
      ),
    ),
};

function turnStone(x: number, y: number, h: number, index: number): string {
  return `<g transform="rotate(${((index * 29) % 14) - 7} ${x} ${y})">${path(`M${x - 30} ${y}V${y - h * 0.7}Q${x - 30} ${y - h} ${x} ${y - h}Q${x + 30} ${y - h} ${x + 30} ${y - h * 0.7}V${y}Z`, pick(["#989586", "#8a887b", "#a8a393"], index))}</g>`;
}
