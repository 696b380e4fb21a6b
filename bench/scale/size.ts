/** How large a world is. */
export type Size = {
  /** How old its oldest story is. */
  days: number;
  members: number;
  /** Published ones; some 6 % more are drafts, retracted, held or removed. */
  stories: number;
  comments: number;
  votes: number;
  /** Views in all. */
  views: number;
  /** Readers of the last day, beside those of the hot story. */
  readers: number;
  /** Readers of the last day of the one story that everybody reads. */
  hotReaders: number;
};

export type ScaleOptions = { large: Size; rounds: number; repeats: number; plans: "short" | "full" };

/** What the large world is compared with; its measured pages show as much. The members of a world are a prime number (votes.ts). */
export const small: Size = {
  days: 30,
  members: 1009,
  stories: 100,
  comments: 1_000,
  votes: 5_000,
  views: 50_000,
  readers: 10_000,
  hotReaders: 1_000,
};

const large: Size = {
  days: 1000,
  members: 100_003,
  stories: 100_000,
  comments: 1_000_000,
  votes: 5_000_000,
  views: 50_000_000,
  readers: 1_000_000,
  hotReaders: 1_000_000,
};

/** Reads `name=value` settings: any number of the large world, rounds, repeats, plans=full. */
export function readScaleOptions(settings: readonly string[]): ScaleOptions {
  const options: ScaleOptions = { large: { ...large }, rounds: 3, repeats: 20, plans: "short" };
  for (const setting of settings) {
    const [name = "", value = ""] = setting.split("=");
    if (setting === "plans=full") options.plans = "full";
    else if (!(Number(value) > 0)) throw new Error(`"${setting}" is no setting. ${known}`);
    else if (name === "rounds" || name === "repeats") options[name] = Number(value);
    else if (Object.hasOwn(large, name)) options.large[name as keyof Size] = Number(value);
    else throw new Error(`"${setting}" is no setting. ${known}`);
  }
  return options;
}

const known = `There are: ${Object.keys(large).join(", ")}, rounds, repeats, each name=number; and plans=full.`;
