/** Charts and maps that stand inside a story; the only drawings with words in them. */
import { at, disc, line, oval, paper, path, pick, rect, rng, rounded, stroke, text, times } from "./ink.ts";
import type { Scenes } from "./scene.ts";
import { fish } from "./things.ts";

const INK = "#2a2620";
const SOFT = "#6f6759";
const ACCENT = "#b8321a";
const GROUND = "#f6f1e4";

interface Axis {
  title: string;
  note: string;
  left: readonly string[];
  foot: readonly string[];
}

/** A frame from (190, 210) to (1500, 850) with rules, labels and a title. */
function frame(axis: Axis): string {
  const rules = axis.left.length - 1;
  const steps = Math.max(1, axis.foot.length - 1);
  return (
    paper(GROUND) +
    text(100, 106, axis.title, 46, INK, 'font-weight="bold"') +
    text(100, 158, axis.note, 30, SOFT) +
    axis.left
      .map((label, i) => {
        const y = 850 - (i * 640) / rules;
        return (
          line(190, y, 1500, y, i ? "#ddd4c0" : INK, i ? 2 : 4) +
          text(170, y + 10, label, 28, SOFT, 'text-anchor="end"')
        );
      })
      .join("") +
    axis.foot.map((label, i) => text(190 + (i * 1310) / steps, 910, label, 28, SOFT, 'text-anchor="middle"')).join("")
  );
}

/** Values from 0 to 1 as a line across the frame. */
function curve(values: readonly number[], colour: string, width = 8): string {
  const d = values
    .map((v, i) => `${i ? "L" : "M"}${Math.round(190 + (i * 1310) / (values.length - 1))} ${Math.round(850 - v * 640)}`)
    .join("");
  return stroke(d, colour, width);
}

function bars(values: readonly number[], fill: (index: number) => string): string {
  const width = 1310 / values.length;
  return values
    .map((v, i) => rect(190 + i * width + width * 0.14, 850 - v * 640, width * 0.72, v * 640, fill(i)))
    .join("");
}

export const charts: Scenes = {
  "mill-chart": () => {
    const random = rng("iron");
    const values = Array.from({ length: 57 }, (_, i) =>
      i < 14 ? 0.11 + random() * 0.05 : Math.min(0.93, 0.3 + (i - 14) * 0.035) - (i > 20 ? 0.05 + random() * 0.2 : 0),
    );
    return (
      frame({
        title: "Iron in the Mill Road main",
        note: "Micrograms per litre, company readings, column F",
        left: ["0", "100", "200", "300", "400"],
        foot: ["22 Sep", "6 Oct", "20 Oct", "3 Nov", "17 Nov"],
      }) +
      line(190, 530, 1500, 530, ACCENT, 4, 'stroke-dasharray="14 12"') +
      text(1490, 514, "limit 200", 28, ACCENT, 'text-anchor="end"') +
      line(517, 220, 517, 850, SOFT, 3) +
      text(534, 244, "pipe connected", 28, SOFT) +
      curve(values, "#7a4a2c")
    );
  },
  "ward-chart": () => {
    const random = rng("ward");
    const values = Array.from(
      { length: 48 },
      (_, i) => 0.3 + random() * 0.16 + ([7, 8, 19, 20, 31, 44, 45, 46].includes(i) ? 0.36 : 0),
    );
    return (
      frame({
        title: "One night on the ward",
        note: "Sound level, dB(A), ten-minute averages at bed 4",
        left: ["20", "35", "50", "65", "80"],
        foot: ["22:00", "00:00", "02:00", "04:00", "06:00"],
      }) +
      bars(values, (i) => ((values[i] ?? 0) > 0.6 ? ACCENT : "#4f7b86")) +
      line(190, 690, 1500, 690, INK, 4, 'stroke-dasharray="14 12"') +
      text(1490, 674, "advised at night: 35", 28, INK, 'text-anchor="end"')
    );
  },
  spectrogram: () => {
    const random = rng("echo");
    return (
      paper("#0d1822") +
      times(64, (c) =>
        times(32, (r) => {
          const track = Math.abs(c - 30 - (r - 16) * 0.25) < 1.2 && r > 3 && r < 29;
          const heat = track ? 0.75 + random() * 0.25 : random() ** 5 * 0.5 + (r === 22 ? 0.25 : 0);
          return rect(
            180 + c * 20.6,
            160 + r * 21,
            20,
            20.4,
            pick(["#10222f", "#17394a", "#1f5a66", "#3f8f82", "#b9c46a", "#f5dc8a"], heat * 5.9),
          );
        }),
      ) +
      text(180, 106, "Forward scatter, station 3", 42, "#f0e9d8", 'font-weight="bold"') +
      text(180, 890, "21:46:50", 28, "#a9b7bd") +
      text(800, 890, "21:47:08", 28, "#f5dc8a", 'text-anchor="middle"') +
      text(1500, 890, "21:47:30", 28, "#a9b7bd", 'text-anchor="end"') +
      text(160, 190, "+400", 26, "#a9b7bd", 'text-anchor="end"') +
      text(160, 500, "0 Hz", 26, "#a9b7bd", 'text-anchor="end"') +
      text(160, 832, "−400", 26, "#a9b7bd", 'text-anchor="end"')
    );
  },
  "ozone-chart": () => {
    const random = rng("ozone");
    const shape = (i: number) =>
      0.08 + 0.72 * Math.exp(-(((i - 33) / 11) ** 2)) + 0.1 * Math.exp(-(((i - 6) / 4) ** 2));
    return (
      frame({
        title: "Ozone reading on the way up",
        note: "Sensor output (mV) against altitude; dots are single readings",
        left: ["0", "20", "40", "60", "80"],
        foot: ["0 km", "8", "16", "24", "31 km"],
      }) +
      times(150, (k) => {
        const i = (k / 150) * 48;
        return disc(
          190 + (i / 48) * 1310,
          850 - Math.max(0.02, shape(i) + (random() - 0.5) * 0.26) * 640,
          7,
          "#3f7aa8",
          'opacity="0.5"',
        );
      }) +
      curve(
        Array.from({ length: 49 }, (_, i) => shape(i)),
        ACCENT,
        6,
      )
    );
  },
  "basket-chart": () => {
    const random = rng("basket");
    let v = 0.4;
    const values = Array.from({ length: 52 }, (_, i) => (v += (random() - 0.42) * 0.035 + (i === 22 ? 0.08 : 0)));
    return (
      frame({
        title: "One basket, fifty-two Saturdays",
        note: "Nineteen goods, same shop, same shelf",
        left: ["40", "45", "50", "55", "60"],
        foot: ["Nov", "Feb", "May", "Aug", "Nov"],
      }) +
      bars(values, (i) => (i > 21 ? "#c97b3f" : "#b9a98a")) +
      curve(values, INK, 5)
    );
  },
  "coop-chart": () =>
    frame({
      title: "The reserve, as minuted",
      note: "Thousands, at each annual meeting",
      left: ["0", "50", "100", "150", "200"],
      foot: [],
    }) +
    bars([0.62, 0.66, 0.71, 0.78, 0.84, 0.86, 0.31, 0.29], (i) => (i > 5 ? ACCENT : "#8a8f5b")) +
    times(8, (i) => text(272 + i * 163.7, 910, `Year ${i + 1}`, 28, SOFT, 'text-anchor="middle"')),
  "power-map": () => {
    const random = rng("map");
    return (
      paper("#ece5d2") +
      path("M0 720C300 640 500 780 800 720S1300 560 1600 640V780C1300 700 1050 860 800 860S300 780 0 860Z", "#a9c3c4") +
      times(9, (i) => line(120 + i * 170, 60, 60 + i * 185, 980, "#fffaf0", 18)) +
      times(6, (i) => line(0, 110 + i * 105, 1600, 70 + i * 108, "#fffaf0", 18)) +
      times(150, () => {
        const x = 60 + random() * 1480;
        const y = 80 + random() * 580;
        const out = Math.hypot((x - 760) / 520, (y - 360) / 250) < 1 - random() * 0.14;
        return rect(x - 13, y - 13, 26, 26, out ? "#2a2f3c" : "#e0b23f", 'stroke="#fffaf0" stroke-width="3"');
      }) +
      path(
        "M300 380C280 200 560 90 800 110S1290 220 1270 380S1040 620 760 610S320 560 300 380Z",
        "none",
        `stroke="${ACCENT}" stroke-width="7" stroke-dasharray="20 14"`,
      ) +
      disc(1270, 380, 18, ACCENT) +
      rounded(60, 850, 620, 120, 8, "#fffaf0") +
      rect(90, 876, 26, 26, "#2a2f3c") +
      text(132, 899, "no power at 19:40", 30, INK) +
      rect(90, 924, 26, 26, "#e0b23f") +
      text(132, 947, "light on", 30, INK) +
      disc(430, 937, 13, ACCENT) +
      text(456, 947, "substation 7", 30, INK)
    );
  },
  "river-map": () =>
    paper("#e9e4cc") +
    path("M0 0H1600V300C1200 240 900 420 500 340S100 420 0 380Z", "#dfe0bf") +
    path("M1000 1000C1100 800 1400 760 1600 780V1000Z", "#d8dbb5") +
    stroke("M-20 240C200 180 330 330 480 400S760 420 900 540S1180 760 1340 720S1520 610 1640 640", "#8fb3bb", 64) +
    stroke("M-20 240C200 180 330 330 480 400S760 420 900 540S1180 760 1340 720S1520 610 1640 640", "#a9c8cd", 40) +
    stroke("M480 400C520 260 640 180 700 40", "#8fb3bb", 24) +
    times(10, (i) => {
      const x = [90, 210, 330, 450, 600, 760, 880, 1020, 1180, 1340][i] ?? 0;
      const y = [222, 244, 312, 384, 416, 452, 522, 640, 732, 720][i] ?? 0;
      const size = [4, 5, 4, 6, 44, 52, 40, 31, 22, 14][i] ?? 4;
      return (
        disc(x, y, size, ACCENT, 'opacity="0.55"') +
        disc(x, y, 7, INK) +
        text(x, y - Math.max(30, size + 10), String(i), 30, INK, 'text-anchor="middle" font-weight="bold"')
      );
    }) +
    rect(520, 480, 90, 60, "#5b4339") +
    rect(560, 430, 20, 60, "#5b4339") +
    text(630, 540, "works outfall", 30, INK) +
    text(720, 90, "Sell Brook", 30, "#4c7480") +
    text(90, 160, "River Orle", 34, "#4c7480", 'font-style="italic"') +
    line(90, 930, 300, 930, INK, 6) +
    text(90, 910, "2 km", 28, INK) +
    times(26, (i) => disc(1050 + ((i * 83) % 480), 120 + ((i * 59) % 280), 22, "#b9c08a")) +
    disc(90, 840, 34, ACCENT, 'opacity="0.55"') +
    text(140, 850, "dead fish counted, by kilometre post", 30, INK),
  "fish-tarp": () => {
    const random = rng("tarp");
    return (
      paper("#7d8a52") +
      times(160, () => {
        const x = random() * 1600;
        const y = random() * 1000;
        return stroke(
          `M${Math.round(x)} ${Math.round(y)}q4-20 ${Math.round(random() * 16)}-34`,
          pick(["#6c784c", "#8f9c5f", "#5f6b40"], random() * 3),
          5,
        );
      }) +
      path("M140 110L1460 80L1500 900L110 930Z", "#4f7f9a") +
      path("M140 110L1460 80L1462 120L140 150Z", "#6d9ab3") +
      times(12, (i) => line(150 + i * 112, 110, 130 + i * 116, 926, "#47748d", 3)) +
      times(28, (i) => {
        const x = 270 + (i % 7) * 178;
        const y = 220 + Math.floor(i / 7) * 180;
        return `<g transform="rotate(${Math.round(random() * 16 - 8)} ${x} ${y})">${oval(x, y + 14, 70, 14, "#00000026")}${fish(x, y, 120 + random() * 34, pick(["#8d8f7c", "#a3927a", "#74808a"], random() * 3), "#e9e4d4", true)}</g>`;
      }) +
      rect(180, 858, 1240, 28, "#f0d98a") +
      times(32, (i) => line(180 + i * 40, 858, 180 + i * 40, i % 5 ? 870 : 882, INK, 3)) +
      at(
        1480,
        700,
        1,
        rect(-40, -60, 90, 120, "#fffaf0"),
        times(5, (i) => rect(-26, -40 + i * 20, i % 2 ? 40 : 60, 5, "#8d8474")),
      )
    );
  },
};
