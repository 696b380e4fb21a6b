// WHAT CAN HAPPEN. Names and payloads of events; lib/reactions.ts says what follows.
import { z } from "zod";

const member = z.object({ memberId: z.string() });
const requestId = z.string(); // names the mail that follows, and the link in it
const story = z.object({ storyId: z.string() });
const comment = z.object({ storyId: z.string(), commentId: z.string() });
const source = z.object({ sourceId: z.string() });

export const events = {
  "member.signed-up": member,
  "member.verified": member,
  "member.changed": member,
  "member.password-changed": member.extend({ requestId }),
  "member.reset-asked": z.object({ email: z.string(), requestId }), // whether it is a member's, the job finds out
  "member.verification-asked": member.extend({ requestId }),
  "member.email-change-asked": member.extend({ email: z.string(), requestId }),
  "member.email-changed": member.extend({ before: z.string(), requestId }),
  "member.roles-set": member,
  "member.factor-changed": member.extend({
    change: z.enum(["on", "off", "renewed", "reset", "recovery-used"]),
    requestId,
  }),
  "member.linked-changed": member.extend({ issuer: z.string(), change: z.enum(["linked", "unlinked"]), requestId }), // an account of another site lets them in, or no longer
  "member.links-changed": member, // those that their profile shows
  "profile-link.due": z.object({ linkId: z.string() }),
  "member.sign-in-asked": z.object({ email: z.string(), next: z.string().optional(), requestId }), // as with a reset
  "member.showing-changed": member, // who invited whom is shown on a profile, or no longer
  "story.published": story,
  "story.revised": story,
  "story.corrected": story.extend({ number: z.number().catch(0) }), // readers see a material correction: the version of this number
  "story.schedule-ended": story.extend({
    requestId,
    outcome: z.enum(["published", "held", "failed"]).catch("failed"),
    reason: z.string(),
  }),
  "story.retracted": story,
  "story.restored": story,
  "story.deleted": story,
  "vote.cast": story,
  "vote.withdrawn": story,
  "votes.settled": story, // removed by a decision, or put back
  "views.settled": story, // taken out of its numbers as automated, or put back
  "votes.settled-widely": z.object({}), // the same, on more stories than are named one by one
  "cents.said": story, // two cents are there to be read, or with another name
  "cents.gone": story.extend({ centsId: z.string(), readerId: z.string() }), // withdrawn, or other words took their place
  "cents.settled": story, // a decision shows them, or takes them away
  "cents.ordered": story, // ratings moved them
  "cents.answered": story.extend({ centsId: z.string() }),
  "contributor.followed": z.object({ contributorId: z.string() }),
  "comment.posted": comment,
  "comment.edited": comment,
  "comment.deleted": comment,
  "source.due": z.object({ sourceId: z.string(), kind: z.enum(["poll", "push", "hand"]).catch("poll") }),
  "source.failing": source.extend({ requestId }),
  "source.paused": source.extend({ requestId }), // not by its owner
  "source.disputed": source.extend({ claimId: z.string(), requestId }),
  "source.proof-due": source,
  "source.hub-found": source,
  "source.canonical-changed": source,
  "comment.settled": comment,
  "story.settled": story,
  "decision.made": z.object({ decisionId: z.string() }),
  "appeal.made": z.object({ decisionId: z.string() }),
  "invitation.made": z.object({ invitationId: z.string() }), // one that goes by mail
  "category.changed": z.object({}),
  "paper.changed": z.object({ name: z.string() }),
  "promo.changed": z.object({ promoId: z.string() }), // it is shown otherwise, or from now on
  "promo.stopped": z.object({ promoId: z.string() }), // it may not be shown any more
  "promo.removed": z.object({ promoId: z.string(), decisionId: z.string() }),
  "promo.requested": z.object({ requestId: z.string() }),
  "promo.answered": z.object({ requestId: z.string() }),
  "site.changed": z.object({ key: z.string() }),
  "verdict.published": story, // it changed
  "verdicts.released": z.object({}),
  "verdict.review-asked": story,
  "signal.raised": story, // votes came together that look like a brigade's
  "notice.made": z.object({ noticeId: z.string() }), // one that is to be mailed at once
  "front-page.curated": story, // placed, moved or taken off by an editor
  "newsletter.asked": z.object({ requestId }),
  "edition.test-asked": z.object({ editionId: z.string(), memberId: z.string(), requestId }),
  "edition.begun": z.object({ editionId: z.string() }), // it is in the archive, and on its way
  "story.mailed": z.object({ mailId: z.string() }), // a member sends it to somebody
  "export.asked": z.object({ exportId: z.string() }),
  "deletion.asked": member.extend({ requestId }),
  "deletion.ended": member.extend({ end: z.enum(["kept", "postponed"]), requestId }), // not carried out
  "member.gone": member, // the account is closed; what goes with it goes now
  "demo.removed": z.object({}),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
