import { z } from "zod";

/** What a decision keeps of a profile that it has emptied. */
export const profileWords = z.object({ bio: z.string(), avatarId: z.string().nullable() });
