import {
  disc,
  faint,
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
import { cloud, house, jar, person, reeds, tree } from "../things.ts";

function car(x: number, y: number, fill: string): string {
  return (
    rounded(x, y, 74, 130, 20, fill) +
    rounded(x + 9, y + 32, 56, 26, 8, "#24343c") +
    rounded(x + 11, y + 92, 52, 18, 7, "#24343c") +
    rounded(x + 10, y + 60, 54, 30, 4, "#ffffff22")
  );
}

function leafStem(x: number, y: number, h: number, lean: number, fill: string, dark: string): string {
  return (
    stroke(`M${x} ${y}Q${x + lean * 0.3} ${y - h * 0.6} ${x + lean} ${y - h}`, dark, 9) +
    times(6, (i) => {
      const t = 0.3 + i * 0.13;
      const lx = x + lean * t * t;
      const ly = y - h * t;
      const s = 95 * (1.25 - t);
      return (
        path(
          `M${lx} ${ly}q${s * 0.5} ${-s * 0.7} ${s * 1.4} ${-s * 0.2}q${-s * 0.6} ${s * 0.6} ${-s * 1.4} ${s * 0.2}Z`,
          fill,
        ) +
        path(
          `M${lx} ${ly}q${-s * 0.5} ${-s * 0.7} ${-s * 1.4} ${-s * 0.2}q${s * 0.6} ${s * 0.6} ${s * 1.4} ${s * 0.2}Z`,
          dark,
        )
      );
    })
  );
}

export const health: Scenes = {
  "mill-road": () =>
    sky("mill", 560, "#9fb4b5", "#b7c5bd", "#d0d3bf", "#e8dfc3") +
    cloud(360, 170, 1.2, "#eeeadb", 0.8) +
    cloud(1210, 120, 0.9, "#eeeadb", 0.7) +
    ridge("m1", 500, 150, "#8aa08f") +
    ridge("m2", 560, 110, "#6f8a72") +
    ridge("m3", 620, 60, "#7f9560") +
    house(980, 640, 150, 120, { wall: "#e3d5b8", roof: "#7d4b3b", glass: "#3f545c" }) +
    house(1130, 646, 130, 140, { wall: "#d5c3a2", roof: "#5d4a48", glass: "#3f545c" }) +
    house(1270, 650, 160, 120, { wall: "#ead9bb", roof: "#8a523f", glass: "#3f545c", columns: 3 }) +
    rect(620, 470, 150, 170, "#c9bda4") +
    poly([600, 474, 695, 380, 790, 474], "#5e5653") +
    rect(560, 380, 70, 260, "#d6cab0") +
    poly([550, 384, 595, 270, 640, 384], "#4f4a4a") +
    path("M582 440a13 16 0 0 1 26 0v36h-26Z", "#3f474c") +
    path("M668 540a26 30 0 0 1 52 0v100h-52Z", "#5a3d2e") +
    path("M0 660C500 620 900 690 1600 640V1000H0Z", "#8e9d5c") +
    path("M1600 700C1200 720 1000 760 700 830C420 890 220 940 100 1000H700C900 900 1100 820 1600 780Z", "#cdbd98") +
    path(
      "M1600 724C1240 744 1040 800 800 870C640 920 540 960 480 1000H570C700 930 900 860 1060 820C1260 772 1420 756 1600 748Z",
      "#5a4233",
    ) +
    stroke("M1600 738C1280 752 1060 806 820 882Q640 940 548 1000", "#3f7f9c", 22) +
    stroke("M1600 733C1280 747 1060 800 818 877Q640 934 542 994", "#86bdd2", 5) +
    times(7, (i) =>
      oval(1120 - i * 94, 790 + i * 34, 44 + i * 5, 15 + i * 2, pick(["#77573f", "#6a4c37", "#876548"], i)),
    ) +
    poly([1180, 752, 1206, 640, 1218, 752], "#e07b2e") +
    rect(1188, 702, 22, 10, "#fff2df") +
    poly([700, 900, 730, 770, 756, 900], "#e07b2e") +
    rect(712, 842, 34, 13, "#fff2df") +
    tree(240, 800, 420, "#7a8a48", "#5f703b") +
    tree(420, 720, 210, "#8a9752", "#6c7a41") +
    reeds("mill", 0, 520, 1000, 110, "#5d6d38", 70),
  "mill-jars": () => {
    const waters = ["#dfe6da", "#dcdcbf", "#d8cd9f", "#cfb682", "#c49e63", "#b5854a", "#a8743c"] as const;
    return (
      sky("jars", 500, "#bccac6", "#cbd3c9", "#dcdcc8") +
      ridge("j1", 430, 120, "#92a795") +
      ridge("j2", 500, 60, "#7d9474") +
      house(1380, 560, 240, 190, { wall: "#ddcdae", roof: "#7d4b3b", glass: "#46585d" }) +
      tree(160, 620, 380, "#7f8f50", "#66753f") +
      rect(0, 620, 1600, 380, "#a39a88") +
      rect(0, 620, 1600, 46, "#c6bda8") +
      times(30, (i) =>
        rounded(
          (i % 8) * 208 - 60 + (Math.floor(i / 8) % 2) * 100,
          686 + Math.floor(i / 8) * 82,
          194,
          70,
          14,
          pick(["#968d7b", "#aca390", "#a0957f", "#8d8473"], i * 7 + (i % 3)),
        ),
      ) +
      waters.map((fill, i) => jar(190 + i * 204, 640, 250, fill)).join("") +
      waters
        .map(
          (_, i) =>
            rect(236 + i * 204, 640, 60, 44, "#fffaf0") +
            rect(244 + i * 204, 652, 40, 4, "#a59c8c") +
            rect(244 + i * 204, 664, 28, 4, "#a59c8c"),
        )
        .join("")
    );
  },
  parking: () => {
    const random = rng("cars");
    return (
      sky("parking", 420, "#c3d4d8", "#d4dfdc", "#e6e6d8") +
      rect(0, 400, 1600, 600, "#7c7f7c") +
      rect(300, 100, 1000, 330, "#eceae0") +
      rect(980, 100, 320, 330, "#00000010") +
      times(44, (i) =>
        rect(330 + (i % 11) * 88, 130 + Math.floor(i / 11) * 66, 56, 38, i % 7 === 2 ? "#f1d48a" : "#7fa0aa"),
      ) +
      rect(700, 40, 200, 70, "#dfddd2") +
      rect(782, 50, 36, 50, "#b8321a") +
      rect(768, 64, 64, 22, "#b8321a") +
      rect(660, 370, 280, 70, "#48626b") +
      rect(640, 356, 320, 18, "#b9b6a9") +
      tree(150, 440, 260, "#7f9a6a", "#688257") +
      tree(1450, 440, 280, "#7f9a6a", "#688257") +
      times(2, (row) =>
        times(14, (i) => line(60 + i * 108, 500 + row * 230, 60 + i * 108, 670 + row * 230, "#e8e6dc", 6)),
      ) +
      times(2, (row) =>
        times(13, (i) =>
          random() < 0.78
            ? car(
                78 + i * 108,
                515 + row * 230,
                pick(["#b8452c", "#e6dfcf", "#3b5a72", "#8b8f8e", "#2f3538", "#c9a24a", "#5c7a5e"], random() * 7),
              )
            : "",
        ),
      ) +
      rect(1300, 742, 64, 200, "#f0c23c") +
      rect(1300, 742, 64, 60, "#2d3133") +
      rect(1312, 756, 40, 26, "#9fe0c0") +
      stroke("M1330 912L620 912", "#f6f2e6", 20) +
      times(5, (i) => stroke(`M${1250 - i * 132} 912h-52`, "#b8321a", 20)) +
      faint(0.25, rect(0, 940, 1600, 60, "#000"))
    );
  },
  ward: () =>
    paper("#24364a") +
    rect(0, 0, 1600, 700, "#2c4258") +
    rect(0, 690, 1600, 310, "#1b2a3b") +
    rounded(980, 90, 420, 380, 6, "#16243a") +
    times(40, (i) => rect(1000 + ((i * 53) % 380), 300 + ((i * 37) % 150), 9, 12, i % 3 ? "#f3c76b" : "#7088a0")) +
    disc(1290, 170, 36, "#f4ecd2") +
    rect(1184, 90, 12, 380, "#3d566e") +
    rect(980, 276, 420, 10, "#3d566e") +
    times(2, (i) => {
      const x = 120 + i * 470;
      return (
        rect(x - 20, 60, 8, 480, "#50697f") +
        path(`M${x - 16} 60H${x + 180}Q${x + 160} 300 ${x + 190} 560H${x - 16}Z`, i ? "#527f86" : "#4b7680") +
        times(4, (f) => line(x + 26 + f * 40, 66, x + 22 + f * 42, 556, "#3e666f", 5))
      );
    }) +
    times(2, (i) => {
      const x = 250 + i * 640;
      return (
        rect(x, 660, 430, 24, "#93a4ad") +
        rounded(x + 10, 590, 420, 80, 18, "#d9e0df") +
        path(`M${x + 120} 600Q${x + 260} 540 ${x + 440} 596V672H${x + 120}Z`, "#a8c0bf") +
        rounded(x + 14, 556, 120, 56, 22, "#f2f1ea") +
        disc(x + 96, 560, 32, i ? "#8d5f45" : "#c99e7c") +
        rect(x - 8, 500, 14, 240, "#7d909a") +
        rect(x + 424, 580, 14, 160, "#7d909a")
      );
    }) +
    rounded(726, 380, 150, 110, 10, "#101a26") +
    stroke("M740 440h28l10-30l14 56l12-40l8 14h50", "#6ff0b2", 6) +
    rect(790, 490, 12, 200, "#5d7283") +
    stroke("M1356 470V250M1330 250H1382", "#8aa0ad", 8) +
    rounded(1338, 256, 40, 70, 10, "#cfe5ea") +
    line(1358, 326, 1320, 560, "#cfe5ea", 3) +
    poly([1470, 700, 1560, 700, 1600, 300, 1470, 300], "#ffd98a", 'opacity="0.12"') +
    person(1500, 880, 330, { coat: "#3f8f93", skin: "#8d5a3b", legs: "#2e6a70", hair: "#1d1714" }) +
    disc(1180, 820, 24, "#ffd98a") +
    rect(1090, 850, 190, 18, "#6d5a48") +
    rect(1110, 868, 14, 120, "#57473a") +
    rect(1246, 868, 14, 120, "#57473a") +
    rect(1172, 830, 16, 22, "#b98b5d") +
    disc(1180, 820, 140, "#ffd98a", 'opacity="0.1"'),
  nettles: () =>
    paper("#dfe3c8") +
    rect(0, 0, 1600, 640, "#e8e7cf") +
    rect(160, 60, 520, 480, "#b9d3cf") +
    path("M160 420Q360 330 680 410V540H160Z", "#8fae77") +
    rect(408, 60, 18, 480, "#f7f3e2") +
    rect(160, 290, 520, 16, "#f7f3e2") +
    stroke("M160 60H680V540H160Z", "#f7f3e2", 22) +
    rect(130, 540, 590, 30, "#efe8cf") +
    rect(0, 690, 1600, 310, "#a9794c") +
    rect(0, 690, 1600, 20, "#c2925f") +
    times(4, (i) => line(0, 760 + i * 66, 1600, 752 + i * 70, "#94673f", 4)) +
    jar(980, 830, 520, "#9fb04a", "#e6eee0", 0.6) +
    leafStem(950, 560, 420, -90, "#5f8a3f", "#426b30") +
    leafStem(1000, 560, 460, 60, "#6c9847", "#4a7434") +
    leafStem(1030, 570, 350, 190, "#5f8a3f", "#426b30") +
    oval(420, 850, 210, 36, "#00000028") +
    path("M250 700H560Q556 850 405 852Q254 850 250 700Z", "#f2ede0") +
    oval(405, 702, 155, 34, "#dcd6c4") +
    oval(405, 706, 132, 24, "#8f9f3e") +
    stroke("M558 740Q640 740 612 800Q590 826 540 808", "#f2ede0", 20) +
    times(2, (i) =>
      stroke(
        `M${370 + i * 70} 660Q${350 + i * 70} 620 ${372 + i * 70} 590T${370 + i * 70} 520`,
        "#ffffff",
        10,
        'opacity="0.6"',
      ),
    ) +
    path("M1260 850q90-110 220-60q-90 100-220 60Z", "#5f8a3f") +
    stroke("M1260 850q100-50 200-54", "#426b30", 5) +
    rect(1300, 880, 170, 12, "#d9d6cc") +
    rect(1460, 878, 90, 18, "#3a3a3a"),
};
