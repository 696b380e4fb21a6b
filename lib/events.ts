// WHAT CAN HAPPEN. Names and payloads of events; lib/reactions.ts says what follows.
import { z } from "zod";

const member = z.object({ memberId: z.string() });
const story = z.object({ storyId: z.string() });
const comment = z.object({ storyId: z.string(), commentId: z.string() });

export const events = {
  "member.signed-up": member,
  "member.verified": member,
  "member.changed": member,
  "member.password-changed": member,
  "member.reset-asked": member,
  "member.verification-asked": member,
  "member.email-change-asked": z.object({ memberId: z.string(), email: z.string() }),
  "member.email-changed": z.object({ memberId: z.string(), before: z.string() }),
  "member.roles-set": member,
  "sign-up.with-known-email": member,
  "story.published": story,
  "story.revised": story,
  "story.retracted": story,
  "story.restored": story,
  "story.deleted": story,
  "vote.cast": story,
  "vote.withdrawn": story,
  "comment.posted": comment,
  "comment.edited": comment,
  "comment.deleted": comment,
  "demo.removed": z.object({}),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
