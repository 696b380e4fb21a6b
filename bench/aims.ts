/** What is aimed at: at least or at most so much, and what would be better still. */
export type Aim = { says: string; unit: Unit; is: "at least" | "at most"; aim: number; stretch: number | null };

type Unit = "× bare" | "×" | "/s" | "ms" | "KiB" | "MB" | "s" | "renders" | "requests";

/** What a measured figure is held against, aim by aim. */
export const aims = {
  "story-kept": atLeast("× bare", 0.6, 0.85, "story page from memory, compressed"),
  "render-rate": atLeast("/s", 100, 150, "story page rendered after a change"),
  "render-p95": atMost("ms", 100, null, "the same, p95"),
  "render-herd": atMost("renders", 1, null, "renders when 500 ask for one changed page at once"),
  freshness: atMost("ms", 1000, 200, "from a change to the new page for everyone"),
  views: atLeast("× bare", 0.35, 0.6, "view beacons and pulses accepted"),
  live: atLeast("× bare", 0.35, null, "live numbers"),
  "comments-rate": atLeast("/s", 150, 300, "comments posted"),
  "comments-p95": atMost("ms", 100, null, "the same, p95"),
  "votes-rate": atLeast("/s", 300, 600, "votes"),
  "votes-p95": atMost("ms", 60, null, "the same, p95"),
  "votes-hot-rate": atLeast("/s", 300, 600, "votes on one hot story"),
  "votes-hot-p95": atMost("ms", 60, null, "the same, p95"),
  "comments-1000-page": atMost("×", 1.3, 1.1, "1,000 comments against 20: page"),
  "comments-1000-api": atMost("×", 1.3, 1.1, "1,000 comments against 20: API"),
  "scale-story": atMost("×", 1.2, 1.05, "100,000 stories against 100: story"),
  "scale-front": atMost("×", 1.2, 1.05, "100,000 stories against 100: front page"),
  "scale-feed": atMost("×", 1.2, 1.05, "100,000 stories against 100: feed"),
  "scale-search": atMost("×", 1.2, 1.05, "100,000 stories against 100: search"),
  "screening-p99": atMost("ms", 20, 5, "screening a comment, all phases, p99"),
  "queue-p95": atMost("ms", 200, null, "a page of a moderators' queue of 10,000 cases, p95"),
  "verdict-cold": atMost("s", 10, null, "verdicts of a million votes, cold"),
  "verdict-warm": atMost("s", 3, null, "the same, warm"),
  script: atMost("KiB", 140, 20, "JavaScript sent to a guest on a story page"),
  "memory-rest": atMost("MB", 450, null, "memory at rest: web and worker"),
  "memory-load": atMost("MB", 700, null, "memory under load: web and worker"),
  ready: atMost("ms", 3000, 1000, "ready after a restart"),
  "overload-p99": atMost("ms", 1000, null, "p99 of what is accepted at twice the capacity"),
  "overload-rude": atMost("requests", 0, null, "neither accepted nor refused politely"),
  "overload-recovery": atMost("s", 10, null, "back to normal after it"),
  "pulses-lost": atMost("ms", 1000, null, "how old the oldest pulse is that a kill loses"),
} as const satisfies Record<string, Aim>;

export type AimName = keyof typeof aims;

/** Whether a figure holds an aim: the stretch too, the aim alone, or not. */
export function verdict(name: AimName, measured: number): "stretch" | "held" | "missed" {
  const { is, aim, stretch }: Aim = aims[name];
  const holds = (bound: number) => (is === "at least" ? measured >= bound : measured <= bound);
  if (stretch !== null && holds(stretch)) return "stretch";
  return holds(aim) ? "held" : "missed";
}

/** A bound of an aim as it is written: "≥ 0.6 × bare". */
export function bound(name: AimName, which: "aim" | "stretch"): string {
  const { is, unit, [which]: value }: Aim = aims[name];
  return value === null ? "" : `${is === "at least" ? "≥" : "≤"} ${value.toLocaleString("en-GB")} ${unit}`;
}

function atLeast(unit: Unit, aim: number, stretch: number | null, says: string): Aim {
  return { says, unit, is: "at least", aim, stretch };
}

function atMost(unit: Unit, aim: number, stretch: number | null, says: string): Aim {
  return { says, unit, is: "at most", aim, stretch };
}
