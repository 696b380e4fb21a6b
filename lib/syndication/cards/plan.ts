import { z } from "zod";

const words = z.string().nullable();

/** What the child process is to draw; the cover's bytes come through its input. What is null cannot be drawn. */
export const cardPlan = z.object({
  title: words,
  rightToLeft: z.boolean(),
  category: words,
  penName: words,
  siteName: words,
  coverBytes: z.int().min(0),
});
export type CardPlan = z.infer<typeof cardPlan>;
