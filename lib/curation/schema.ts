import { z } from "zod";
import { slots } from "../decisions/rules/placements.ts";
import { placeHours } from "./rules/places.ts";

const id = z.string().regex(/^[0-9a-z]{1,40}$/, "This address is not whole. Go back and try again.");

/** The longest reason, in characters. */
export const mostReason = 1000;

const reason = z
  .string()
  .trim()
  .min(1, "Give the reason: it stands in the public log.")
  .max(mostReason, `Use at most ${mostReason} characters.`);

/** Where an editor puts a story, for how long and why. */
export const placeInput = z.object({
  storyId: id,
  slot: z.enum(slots, "Choose where it stands."),
  hours: z.coerce.number().refine((hours) => (placeHours as readonly number[]).includes(hours), "Choose for how long."),
  reason,
});
export type PlaceInput = z.output<typeof placeInput>;

/** Which placement an editor ends, and why. */
export const endInput = z.object({ decisionId: id, reason });
export type EndInput = z.output<typeof endInput>;

/** Which pick an editor moves, and which way. */
export const moveInput = z.object({ decisionId: id, way: z.enum(["up", "down"], "Choose up or down.") });
export type MoveInput = z.output<typeof moveInput>;

const searched = z.string().trim().max(500).optional().catch(undefined);

/** What an editor looks for, and what came of the last form; what cannot be meant is left out. */
export const editorQuery = z.object({
  q: searched,
  said: z.enum(["placed", "ended"]).optional().catch(undefined),
});
