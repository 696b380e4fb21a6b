import type { BenchSite } from "./site.ts";

/** How a bench is run; `name=value` on the command line changes each. */
export type Options = { seconds: number; connections: number; rounds: number; readers: number };

/** Measures, prints, and says whether what was measured was also right. */
export type Bench = (site: BenchSite, options: Options) => Promise<boolean>;

const usual: Options = { seconds: 4, connections: 10, rounds: 3, readers: 5000 };

/** Reads options from the command line; `others` are what this bench has instead of the usual ones. */
export function readOptions(settings: readonly string[], others: Partial<Options> = {}): Options {
  const options = { ...usual, ...others };
  for (const setting of settings) {
    const [name = "", value = ""] = setting.split("=");
    if (!Object.hasOwn(options, name) || !(Number(value) > 0)) {
      throw new Error(`"${setting}" is no setting. There are: ${Object.keys(usual).join(", ")}, each name=number.`);
    }
    options[name as keyof Options] = Number(value);
  }
  return options;
}
