import { z } from "zod";

/** What a decision keeps of a profile that it has emptied. */
export const profileWords = z.object({
  bio: z.string(),
  avatarId: z.string().nullable(),
  waitingBio: z.string().nullable().default(null),
  links: z.array(z.string()).default([]),
});

/** What a decision keeps of a profile whose new text it has let through. */
export const bioChange = z.object({ before: z.string(), after: z.string() });
