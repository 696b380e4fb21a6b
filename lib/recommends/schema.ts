import { z } from "zod";

const wanted = z.enum(["yes", "no"], "Say whether you want it or not.").transform((answer) => answer === "yes");

/** What the button under a story sends: whether its reader recommends it from now on. */
export const recommendInput = z.object({ storyId: z.string().min(1).max(32), wanted });
export type RecommendInput = z.output<typeof recommendInput>;

/** What the button beside a contributor sends: whether the reader follows them from now on. */
export const followInput = z.object({ handle: z.string().min(1).max(30), wanted });
export type FollowInput = z.output<typeof followInput>;

/** What came of a press: what is so now, and how many there are in all. A guest is led to sign up first. */
export type Pressed = { guest: true } | { guest: false; on: boolean; count: number };
