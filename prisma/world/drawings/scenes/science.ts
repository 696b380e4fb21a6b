import {
  at,
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
import { house, person, pine, pylon, reeds, tree } from "../things.ts";

const dish = (x: number, y: number, s: number, fill: string): string =>
  at(
    x,
    y,
    s,
    path("M-8 0L-30-120H30L8 0Z", "#1a2233"),
    `<g transform="rotate(-32 0 -130)">${path("M-110-130Q0-30 110-130Z", fill)}${oval(0, -130, 110, 24, "#dfe5ea")}${oval(0, -132, 96, 17, "#9fb0bd")}${stroke("M-70-130L0-216L70-130", "#2a3345", 5)}${disc(0, -216, 10, "#b8321a")}</g>`,
  );

export const science: Scenes = {
  meteor: () =>
    sky("meteor", 760, "#0c1a2b", "#11263b", "#1a3850", "#2b5666", "#4d7f80") +
    stars("meteor", 640, 320) +
    poly([1320, 90, 690, 402, 676, 380], "#fff3cf", 'opacity="0.55"') +
    poly([1500, 0, 640, 418, 668, 384], "#ffd98a", 'opacity="0.4"') +
    disc(664, 402, 26, "#fff6dc") +
    disc(664, 402, 60, "#ffe7ae", 'opacity="0.3"') +
    times(7, (i) => disc(730 + i * 74 + (i % 2) * 14, 372 - i * 33, 5 - i * 0.5, "#ffc36b")) +
    ridge("me1", 720, 120, "#1c3844") +
    times(26, (i) => pine(i * 66 - 10, 780 + (i % 3) * 14, 90 + ((i * 37) % 60), "#10242e")) +
    ridge("me2", 800, 30, "#0c1b24") +
    dish(330, 850, 1.5, "#c9d3da") +
    dish(700, 840, 1.05, "#b5c2cb") +
    dish(960, 832, 0.8, "#a5b4be") +
    house(1290, 870, 200, 110, { wall: "#2a2f3a", roof: "#171c26", glass: "#ffc96b", columns: 3, floors: 1 }) +
    stroke("M1420 870V560M1380 640H1460M1390 600H1450M1400 570H1440", "#0b141c", 7) +
    ridge("me3", 890, 24, "#081219") +
    person(1080, 900, 150, { coat: "#7c3d2f", legs: "#11161f", skin: "#9b745a", arms: "up" }),
  balloon: () =>
    sky("balloon", 800, "#081326", "#0f2547", "#1d4474", "#3f7aa8", "#7fb2c9", "#c2dbdc") +
    stars("balloon", 300, 90) +
    path("M-100 1000Q800 620 1700 1000Z", "#dfe9e4") +
    path("M-100 1020Q800 680 1700 1020Z", "#8fb7bd") +
    path("M-100 1040Q800 720 1700 1040Z", "#5f8f8f") +
    times(16, (i) =>
      oval(
        120 + i * 94,
        900 - Math.sin((i / 15) * Math.PI) * 110 + (i % 3) * 22,
        70 + (i % 4) * 16,
        9,
        "#f4f7f2",
        'opacity="0.75"',
      ),
    ) +
    path(
      "M420 900q120-70 300-60q60 40-40 60q-140 40-260 0ZM930 850q140-20 220 40q-90 50-220 10Z",
      "#6f9a6a",
      'opacity="0.7"',
    ) +
    path(
      "M860 130C1010 130 1064 250 1020 350C984 430 900 470 876 506H844C820 470 736 430 700 350C656 250 710 130 860 130Z",
      "#f4efe4",
    ) +
    path("M860 130C1010 130 1064 250 1020 350C984 430 900 470 876 506H864C940 400 960 240 860 130Z", "#d9d0bd") +
    oval(786, 250, 34, 66, "#ffffff", 'opacity="0.6"') +
    line(860, 506, 860, 640, "#f4efe4", 3) +
    poly([820, 600, 900, 600, 880, 560, 840, 560], "#e0562f") +
    line(860, 640, 860, 720, "#f4efe4", 3) +
    rounded(806, 716, 108, 92, 8, "#efe6d2") +
    rect(806, 752, 108, 14, "#b8321a") +
    rounded(838, 728, 44, 70, 6, "#20242b") +
    disc(860, 744, 9, "#7fb2c9") +
    stroke("M914 740L970 716M914 790L966 812", "#cfd6d8", 4),
  frogspawn: () => {
    const random = rng("spawn");
    return (
      sky("frog", 380, "#b9c4b0", "#cbd0b6", "#dcd9be") +
      times(11, (i) =>
        rect(60 + i * 150 + (i % 3) * 20, 0, 26 + (i % 4) * 8, 420, pick(["#8c8a74", "#79785f", "#9b987f"], i)),
      ) +
      path("M0 380C400 340 1000 400 1600 350V1000H0Z", "#8b8a52") +
      path("M0 520C300 440 1300 430 1600 540V1000H0Z", "#3e5a52") +
      path("M0 560C340 490 1260 480 1600 580V1000H0Z", "#4b6c63") +
      glints("frog", 560, 980, "#8fb0a2", 70) +
      times(3, (c) => {
        const cx = [420, 860, 1180][c] ?? 420;
        const cy = [720, 640, 820][c] ?? 720;
        return (
          oval(cx, cy, 240 - c * 26, 92 - c * 8, "#a9c3b6", 'opacity="0.55"') +
          times(64, () => {
            const a = random() * 6.28;
            const d = Math.sqrt(random());
            const x = cx + Math.cos(a) * d * (220 - c * 26);
            const y = cy + Math.sin(a) * d * (80 - c * 8);
            return disc(x, y, 20, "#e2ece2", 'opacity="0.55"') + oval(x, y + 2, 8, 7, "#1f2a26");
          })
        );
      }) +
      at(
        1010,
        700,
        1.4,
        oval(0, 20, 110, 20, "#2f473f"),
        path("M-90 10Q-80-60 0-64Q30-96 62-72Q110-50 96 0Q60 30-90 10Z", "#7f8a3c"),
        path("M-90 10Q-60-20-10-8Q20 20-20 28Q-70 30-90 10Z", "#66722f"),
        disc(52, -72, 18, "#8d9846"),
        disc(56, -74, 9, "#1c1a12"),
        stroke("M62-34Q90-30 98-16", "#4c5524", 4),
      ) +
      reeds("frog1", 0, 360, 1000, 420, "#6a7440", 60, "#5b3f2a") +
      reeds("frog2", 1300, 1600, 1000, 380, "#59663a", 60, "#5b3f2a")
    );
  },
  hum: () =>
    sky("hum", 640, "#2a2d4a", "#40406a", "#6b5480", "#a86f84", "#dba08a") +
    stars("hum", 240, 50) +
    ridge("h1", 600, 80, "#4c4263") +
    pylon(240, 700, 420, "#231f33") +
    pylon(620, 690, 330, "#2b2640") +
    pylon(900, 680, 260, "#352e4b") +
    stroke(
      "M128 420Q420 520 532 470Q760 540 830 506Q1000 560 1180 560M352 420Q520 520 708 470Q830 540 970 506Q1080 550 1200 556",
      "#231f33",
      3,
    ) +
    rect(0, 690, 1600, 310, "#332d44") +
    rect(1080, 540, 460, 190, "#5a5068") +
    times(
      3,
      (i) =>
        rounded(1110 + i * 140, 470, 100, 130, 8, "#77708a") +
        times(4, (k) => rect(1118 + i * 140 + k * 22, 486, 12, 100, "#625a76")) +
        stroke(`M${1160 + i * 140} 470V420`, "#c7bfa9", 9) +
        times(3, (k) => oval(1160 + i * 140, 430 + k * 14, 14, 5, "#e4dcc4")),
    ) +
    times(20, (i) => line(1040 + i * 28, 600, 1040 + i * 28, 740, "#231f33", 4)) +
    line(1030, 620, 1590, 620, "#231f33", 4) +
    line(1030, 700, 1590, 700, "#231f33", 4) +
    times(5, (i) =>
      stroke(`M${1000 - i * 90} ${560 - i * 16}q-36 70 0 140`, "#f3c98a", 7, `opacity="${0.6 - i * 0.1}"`),
    ) +
    house(170, 930, 260, 220, { wall: "#6d5a70", roof: "#2f2740", glass: "#ffd585", door: "#32283f", columns: 3 }) +
    house(480, 940, 240, 190, { wall: "#5c4d68", roof: "#2a2338", glass: "#ffd585", columns: 2 }) +
    tree(690, 930, 230, "#2b3040", "#232736") +
    path("M0 930Q800 900 1600 940V1000H0Z", "#1f1b2c"),
  dowsing: () =>
    sky("dowse", 480, "#a9c7d6", "#c4d6d6", "#e0e2cf") +
    ridge("d1", 460, 110, "#9cab7b") +
    ridge("d2", 520, 60, "#b6b86c") +
    times(16, (i) =>
      path(
        `M${800 + (i - 8) * 34} 510L${800 + (i - 7.5) * 34} 510L${800 + (i - 7.4) * 260} 1000L${800 + (i - 8.1) * 260} 1000Z`,
        i % 2 ? "#a98d4f" : "#c0a560",
      ),
    ) +
    tree(220, 560, 260, "#738a4a", "#5d7340") +
    tree(330, 550, 180, "#7d9452", "#667b44") +
    house(1380, 540, 150, 90, { wall: "#d9c9a8", roof: "#8a4b38", glass: "#52656b" }) +
    faint(0.35, path("M0 860C400 800 900 780 1600 640V720C1000 850 500 890 0 950Z", "#3f6f86")) +
    person(820, 900, 470, {
      coat: "#7b6a3c",
      skin: "#d3a888",
      hair: "#cfc8bb",
      legs: "#4a4436",
      hat: "#5a4a2f",
      arms: "out",
    }) +
    stroke("M786 706L640 690M974 676L1150 640", "#d9d2c0", 7) +
    stroke("M786 706v40M974 676v44", "#8f8a7c", 9) +
    times(3, (i) => stroke(`M${610 - i * 26} ${670 - i * 8}q-16 20 0 44`, "#5b4a2f", 4, 'opacity="0.5"')) +
    reeds("dowse", 0, 1600, 995, 70, "#7f7438", 120),
};
