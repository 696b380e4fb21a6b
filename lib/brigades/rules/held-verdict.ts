import type { Finder } from "./scene.ts";

/** What is said of a signal that no finder raised, but the wait of a verdict (lib/verdicts/raise-alarm.ts). */
export const heldVerdict: Pick<Finder, "name" | "words"> = {
  name: "held-verdict",
  words: ({ alarm, votes, host }) =>
    alarm === "one-referrer"
      ? `A verdict waits: ${votes} of its votes come from readers who came by ${host}.`
      : `A verdict waits: ${votes} of its votes come from accounts younger than 7 days.`,
};
