import { select, votesOf } from "./ballots.ts";
import { fitModel } from "./fit-model.ts";
import { type Ruled, rule } from "./rule.ts";
import { countsOf, sidesOf, turned } from "./sides.ts";
import type { World } from "./world.ts";

/** A verdict that does not hold without the most active readers is none: the fit is made anew without them. */
export function withoutMostActive(world: World, ruled: readonly Ruled[]): Ruled[] {
  const { ballots, weights, factor, parameters } = world;
  const most = mostActiveOf(world);
  const others = select(ballots, (reader) => !most.has(reader));
  const refit = turned(fitModel(others, weights, parameters, factor).reader.factor, factor);
  const counts = countsOf(others, sidesOf(others, refit, parameters.neutral));
  return ruled.map((plain, story) => {
    if (plain.state !== "fact" && plain.state !== "fiction") return plain;
    const count = counts[story];
    const without = count ? rule(count, parameters).state : "too_few";
    if (without === plain.state || without === "too_few") return plain;
    return { ...plain, state: "open", reason: "hangs_on_the_most_active" };
  });
}

function mostActiveOf({ ballots, parameters }: World): Set<number> {
  const voters = [...ballots.readers.keys()].filter((reader) => votesOf(ballots, reader) > 0);
  voters.sort((one, other) => votesOf(ballots, other) - votesOf(ballots, one) || one - other);
  return new Set(voters.slice(0, Math.ceil(voters.length * parameters.mostActive)));
}
