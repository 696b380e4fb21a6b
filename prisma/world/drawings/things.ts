/** Things that stand in a scene. Each is placed by its foot: x is the middle, y is the ground. */
import { at, disc, faint, line, oval, path, poly, rect, rng, rounded, stroke, times } from "./ink.ts";

export function cloud(x: number, y: number, s: number, fill: string, opacity = 1): string {
  return at(
    x,
    y,
    s,
    faint(
      opacity,
      path(
        "M-150 30Q-190 28-186-4Q-176-40-132-34Q-120-92-58-88Q-12-130 44-90Q96-100 108-46Q168-50 172-4Q174 30 130 30Z",
        fill,
      ),
    ),
  );
}

export function pine(x: number, y: number, h: number, fill: string): string {
  const tier = (top: number, half: number, foot: number) =>
    path(
      `M${x} ${y - h * top}L${x + h * half} ${y - h * foot}Q${x} ${y - h * (foot - 0.06)} ${x - h * half} ${y - h * foot}Z`,
      fill,
    );
  return (
    rect(x - h * 0.025, y - h * 0.2, h * 0.05, h * 0.2, "#4a3728") +
    tier(1, 0.14, 0.6) +
    tier(0.78, 0.19, 0.36) +
    tier(0.58, 0.24, 0.12)
  );
}

export function tree(x: number, y: number, h: number, leaf: string, shade: string, trunk = "#5b4332"): string {
  const c = y - h * 0.62;
  return (
    path(`M${x - h * 0.035} ${y}L${x - h * 0.02} ${c}H${x + h * 0.02}L${x + h * 0.04} ${y}Z`, trunk) +
    stroke(`M${x} ${c + h * 0.16}L${x + h * 0.12} ${c + h * 0.02}`, trunk, h * 0.022) +
    disc(x - h * 0.14, c + h * 0.06, h * 0.19, shade) +
    disc(x + h * 0.15, c + h * 0.05, h * 0.18, shade) +
    disc(x, c - h * 0.1, h * 0.25, leaf) +
    disc(x - h * 0.12, c, h * 0.17, leaf) +
    disc(x + h * 0.1, c - h * 0.01, h * 0.15, leaf)
  );
}

export function poplar(x: number, y: number, h: number, leaf: string, shade: string): string {
  return (
    rect(x - h * 0.015, y - h * 0.2, h * 0.03, h * 0.2, "#5b4a3a") +
    path(
      `M${x} ${y - h}C${x + h * 0.17} ${y - h * 0.62} ${x + h * 0.14} ${y - h * 0.2} ${x} ${y - h * 0.1}C${x - h * 0.14} ${y - h * 0.2} ${x - h * 0.17} ${y - h * 0.62} ${x} ${y - h}Z`,
      leaf,
    ) +
    path(
      `M${x} ${y - h}C${x + h * 0.17} ${y - h * 0.62} ${x + h * 0.14} ${y - h * 0.2} ${x} ${y - h * 0.1}C${x + h * 0.06} ${y - h * 0.4} ${x + h * 0.05} ${y - h * 0.7} ${x} ${y - h}Z`,
      shade,
    )
  );
}

/** A leafless tree grown by forking. */
export function bareTree(seed: string, x: number, y: number, h: number, colour: string): string {
  const random = rng(`tree ${seed}`);
  const grow = (bx: number, by: number, length: number, angle: number, width: number): string => {
    const ex = bx + Math.cos(angle) * length;
    const ey = by + Math.sin(angle) * length;
    const limb = line(bx, by, ex, ey, colour, width);
    if (width < 1.6) return limb;
    const spread = () => 0.28 + random() * 0.35;
    return (
      limb +
      grow(ex, ey, length * (0.68 + random() * 0.14), angle - spread(), width * 0.62) +
      grow(ex, ey, length * (0.68 + random() * 0.14), angle + spread(), width * 0.62)
    );
  };
  return grow(x, y, h * 0.3, -Math.PI / 2, h * 0.05);
}

/** Blades of grass or reed along a line. */
export function reeds(
  seed: string,
  left: number,
  right: number,
  y: number,
  h: number,
  colour: string,
  count: number,
  heads = "",
): string {
  const random = rng(`reeds ${seed}`);
  return times(count, () => {
    const x = left + random() * (right - left);
    const tall = h * (0.45 + random() * 0.55);
    const lean = (random() - 0.4) * tall * 0.35;
    const blade = stroke(
      `M${x} ${y + random() * 20}Q${x} ${y - tall * 0.6} ${x + lean} ${y - tall}`,
      colour,
      2 + h / 60,
    );
    return heads && random() > 0.55 ? blade + oval(x + lean, y - tall, h * 0.025, h * 0.09, heads) : blade;
  });
}

export interface HouseLook {
  wall: string;
  roof: string;
  glass: string;
  door?: string;
  columns?: number;
  floors?: number;
  flat?: boolean;
}

export function house(x: number, y: number, w: number, h: number, look: HouseLook): string {
  const { wall, roof, glass, columns = 2, floors = 2, flat = false } = look;
  const left = x - w / 2;
  const cell = w / columns;
  const floor = h / floors;
  const panes = times(columns * floors, (i) => {
    const column = i % columns;
    const level = Math.floor(i / columns);
    if (look.door && level === floors - 1 && column === Math.floor(columns / 2)) {
      return rect(left + cell * column + cell * 0.28, y - floor * 0.78, cell * 0.44, floor * 0.78, look.door);
    }
    const px = left + cell * column + cell * 0.27;
    const py = y - h + floor * level + floor * 0.24;
    return (
      rect(px, py, cell * 0.46, floor * 0.48, glass) +
      rect(px, py + floor * 0.48, cell * 0.46, floor * 0.05, "#00000033")
    );
  });
  const top = flat
    ? rect(left - 6, y - h - 14, w + 12, 16, roof)
    : poly(
        [
          left - w * 0.07,
          y - h,
          x - w * 0.28,
          y - h - w * 0.36,
          x + w * 0.28,
          y - h - w * 0.36,
          left + w * 1.07,
          y - h,
        ],
        roof,
      ) +
      rect(x + w * 0.1, y - h - w * 0.5, w * 0.1, w * 0.2, wall) +
      rect(x + w * 0.1, y - h - w * 0.5, w * 0.1, w * 0.2, "#00000026");
  return rect(left, y - h, w, h, wall) + rect(left + w * 0.68, y - h, w * 0.32, h, "#00000014") + panes + top;
}

/** Blocks of a town against the sky; `lit` is the share of windows with light. */
export function skyline(seed: string, y: number, tall: number, fill: string, glass: string, lit: number): string {
  const random = rng(`skyline ${seed}`);
  let x = -20;
  let drawn = "";
  while (x < 1620) {
    const w = 60 + random() * 110;
    const h = tall * (0.35 + random() * 0.65);
    const kind = random();
    drawn += rect(x, y - h, w + 1, h + 400, fill);
    if (kind > 0.72) drawn += poly([x, y - h, x + w / 2, y - h - w * 0.4, x + w, y - h], fill);
    else if (kind > 0.5)
      drawn += rect(x + w * 0.6, y - h - 34, w * 0.12, 36, fill) + rect(x + w * 0.2, y - h - 18, w * 0.22, 20, fill);
    for (let wy = y - h + 20; wy < y - 12; wy += 34) {
      for (let wx = x + 12; wx < x + w - 18; wx += 26) if (random() < lit) drawn += rect(wx, wy, 11, 16, glass);
    }
    x += w;
  }
  return drawn;
}

export interface PersonLook {
  coat: string;
  legs?: string;
  skin?: string;
  hair?: string;
  hat?: string;
  arms?: "down" | "up" | "out";
  bag?: string;
}

/** A standing figure, seen plainly; `h` is the height in units. */
export function person(x: number, y: number, h: number, look: PersonLook): string {
  const { coat, legs = "#2b2a2e", skin = "#c48a62", hair = "#2a211c", arms = "down" } = look;
  const arm = {
    down: "M-26-126Q-38-90-30-62M26-126Q38-90 30-62",
    up: "M-24-128Q-54-150-44-190M24-128Q54-150 44-190",
    out: "M-24-126Q-40-96-14-84M24-126Q58-116 66-96",
  };
  return at(
    x,
    y,
    h / 200,
    oval(0, 0, 42, 7, "#00000030"),
    path("M-20-76H-2L-4-2H-18ZM2-76H20L18-2H4Z", legs),
    rounded(-24, -7, 22, 9, 4, "#1c1917") + rounded(3, -7, 22, 9, 4, "#1c1917"),
    stroke(arm[arms], coat, 15),
    path("M-28-128Q-26-146 0-148Q26-146 28-128L30-62Q0-54-30-62Z", coat),
    path("M6-147Q26-146 28-128L30-62Q18-58 8-58Z", "#00000020"),
    rect(-7, -160, 14, 16, skin),
    disc(0, -174, 21, skin),
    look.hat
      ? path("M-23-178Q-22-204 0-204Q22-204 23-178Z", look.hat) + rounded(-28, -182, 56, 8, 4, look.hat)
      : path("M-23-172Q-26-200 0-200Q26-200 23-172Q16-188 0-186Q-16-188-23-172Z", hair),
    look.bag ? rounded(22, -66, 34, 42, 5, look.bag) + stroke("M28-66Q38-84 50-66", look.bag, 5) : "",
  );
}

export function bird(x: number, y: number, s: number, colour: string): string {
  return stroke(
    `M${x - 22 * s} ${y - 6 * s}Q${x - 10 * s} ${y - 16 * s} ${x} ${y}Q${x + 10 * s} ${y - 16 * s} ${x + 22 * s} ${y - 6 * s}`,
    colour,
    4 * s,
  );
}

export function lamp(x: number, y: number, h: number, post: string, glow: string): string {
  return (
    poly([x + 50, y - h + 18, x - h * 0.24, y, x + h * 0.46, y], glow, 'opacity="0.16"') +
    disc(x + 52, y - h + 16, 64, glow, 'opacity="0.22"') +
    rect(x - 5, y - h, 10, h, post) +
    stroke(`M${x} ${y - h + 20}Q${x + 4} ${y - h - 8} ${x + 44} ${y - h}`, post, 8) +
    path(`M${x + 26} ${y - h + 10}H${x + 78}L${x + 68} ${y - h - 8}H${x + 36}Z`, post) +
    rounded(x + 32, y - h + 10, 40, 9, 4, glow)
  );
}

export function jar(x: number, y: number, h: number, water: string, glass = "#dfe9e6", level = 0.68): string {
  const w = h * 0.56;
  return (
    oval(x, y, w * 0.62, h * 0.05, "#00000026") +
    rounded(x - w / 2, y - h * 0.86, w, h * 0.86, w * 0.16, glass, 'opacity="0.55"') +
    rounded(x - w * 0.45, y - h * level, w * 0.9, h * (level - 0.03), w * 0.12, water) +
    oval(x, y - h * level, w * 0.45, h * 0.028, "#ffffff55") +
    rounded(x - w * 0.36, y - h * 0.98, w * 0.72, h * 0.14, 6, "#b9b5a8") +
    rect(x - w * 0.36, y - h * 0.9, w * 0.72, 3, "#00000033") +
    rounded(x - w * 0.36, y - h * 0.74, w * 0.1, h * 0.5, w * 0.05, "#ffffff", 'opacity="0.5"')
  );
}

export function fish(x: number, y: number, length: number, back: string, belly: string, dead = false): string {
  return at(
    x,
    y,
    length / 200,
    path("M70 0L108-30Q100 0 108 30Z", back),
    path("M-14-30Q10-56 40-28Z", back),
    path("M-100 0Q-60-40 0-36Q52-30 80 0Q52 30 0 36Q-60 40-100 0Z", back),
    path("M-98 4Q-40 14 78 2Q52 30 0 36Q-60 40-98 4Z", belly),
    stroke("M-58-22Q-46 0-58 22", "#00000040", 4),
    stroke("M-30-4Q20 4 70 0", "#00000026", 3),
    dead ? stroke("M-82-12l10 10M-72-12l-10 10", "#1c1917", 4) : disc(-76, -6, 6, "#1c1917"),
  );
}

export function boat(x: number, y: number, s: number, hull: string, cabin: string): string {
  return at(
    x,
    y,
    s,
    rect(-4, -150, 7, 110, "#4a4036"),
    line(0, -146, 74, -44, "#4a403688", 3),
    rounded(-56, -84, 78, 48, 6, cabin),
    rect(-44, -74, 20, 18, "#2a3a44") + rect(-14, -74, 20, 18, "#2a3a44"),
    path("M-120-42H130L96 4H-92Z", hull),
    path("M-120-42H130L124-32H-114Z", "#ffffff55"),
  );
}

export function crane(x: number, y: number, s: number, colour: string): string {
  return at(
    x,
    y,
    s,
    stroke(
      "M-50 0L-30-240M50 0L30-240M-46-60H46M-40-130H40M-46-60L40-130M-130-262H260M0-262V-330L250-262M0-330L-120-262M190-262V-150",
      colour,
      9,
    ),
    rect(-46, -262, 92, 34, colour),
    rect(172, -150, 36, 20, colour),
  );
}

export function windTurbine(x: number, y: number, h: number, angle: number, colour: string): string {
  const blade = (degrees: number) =>
    `<g transform="rotate(${degrees} ${x} ${y - h})">${path(`M${x} ${y - h}Q${x + h * 0.05} ${y - h * 1.2} ${x + 2} ${y - h * 1.55}Q${x - h * 0.02} ${y - h * 1.2} ${x} ${y - h}Z`, colour)}</g>`;
  return (
    poly([x - h * 0.022, y, x + h * 0.022, y, x + h * 0.011, y - h, x - h * 0.011, y - h], colour) +
    blade(angle) +
    blade(angle + 120) +
    blade(angle + 240) +
    disc(x, y - h, h * 0.03, colour)
  );
}

export function pylon(x: number, y: number, h: number, colour: string): string {
  return at(
    x,
    y,
    h / 300,
    stroke(
      "M-46 0L-12-180L-8-300H8L12-180L46 0M-46 0L30-96M46 0L-30-96M-30-96L14-190M30-96L-14-190M-80-200H80M-60-254H60M-80-200L-8-232M80-200L8-232M-60-254L-6-284M60-254L6-284",
      colour,
      5,
    ),
  );
}
