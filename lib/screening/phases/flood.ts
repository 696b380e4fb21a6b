import type { Phase } from "../schema.ts";

const minuteMs = 60_000;
/** How many things somebody can hand in within ten minutes before more is held, by the trust in them. */
export const borneInTenMinutes = [5, 8, 15, 25] as const;
/** How many within an hour before more is refused. */
export const borneInAnHour = [12, 25, 40, 60] as const;

/** Holds what comes too fast after each other, and refuses it when it does not stop; the trusted may be faster. */
export const flood: Phase = {
  name: "flood",
  look: ({ kind }, { at, author, recent, pace = 1 }) => {
    if (kind === "report" || kind === "bio") return null;
    const within = (minutes: number) =>
      recent.filter((text) => at.getTime() - text.at.getTime() < minutes * minuteMs).length;
    const [lately, lastHour, trust] = [within(10), within(60), author?.trust ?? 0];
    const features = [{ name: `${lately} in ten minutes, ${lastHour} in an hour`, weight: 1 }];
    if (lastHour >= borneInAnHour[trust] * pace)
      return {
        outcome: "refuse",
        sentence: "You have posted a great deal in the last hour. Come back a little later.",
        features,
      };
    if (lately < borneInTenMinutes[trust] * pace) return null;
    return { outcome: "hold", sentence: "You have posted many times in a few minutes.", features };
  },
};
