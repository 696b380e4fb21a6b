import type { BadgeTone } from "@/components/ui/badge.tsx";
import type { SourceCard } from "@/lib/feeds/schema.ts";

/** How it stands with a source, as its contributor is told. */
export type Standing = "unproved" | "taken" | "ready" | "active" | "failing" | "paused" | "stopped" | "gone";

type Known = Pick<SourceCard, "state" | "pause" | "taken" | "failures">;

/** `ready`: proved, and not begun. `stopped`: paused by something that its contributor has to see to. */
export function standingOf({ state, pause, taken, failures }: Known): Standing {
  if (taken) return "taken";
  if (state === "unproved") return "unproved";
  if (state === "active") return failures > 0 ? "failing" : "active";
  if (pause?.kind === "new") return "ready";
  if (pause?.kind === "gone") return "gone";
  return pause === null || pause.kind === "owner" ? "paused" : "stopped";
}

/** The word for each standing, and how its badge looks. */
export const standingWords: Record<Standing, { word: string; tone: BadgeTone }> = {
  unproved: { word: "Not proved yet", tone: "neutral" },
  taken: { word: "Proved by somebody else", tone: "accent" },
  ready: { word: "Ready to import", tone: "neutral" },
  active: { word: "Active", tone: "good" },
  failing: { word: "Failing", tone: "accent" },
  paused: { word: "Paused by you", tone: "neutral" },
  stopped: { word: "Paused", tone: "accent" },
  gone: { word: "Gone", tone: "accent" },
};

/** Whether it waits for its contributor to do something. */
export function needsOwner(standing: Standing): boolean {
  return standing !== "active" && standing !== "paused";
}
