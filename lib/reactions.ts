// WHAT FOLLOWS. Which jobs an event leads to; lib/events.ts says what can happen.
import {
  checkLinkJob,
  sendEmailChangedJob,
  sendEmailChangeJob,
  sendFactorChangedJob,
  sendLinkedChangedJob,
  sendPasswordChangedJob,
  sendResetJob,
  sendSignInLinkJob,
  sendVerificationJob,
} from "./accounts/jobs.ts";
import { closeCentsJob } from "./cents/jobs.ts";
import { publishKeptCommentsJob } from "./comments/jobs.ts";
import type { EventName, EventPayload } from "./events.ts";
import { pollSourceJob, recheckProofJob, subscribeJob, tellModeratorsJob } from "./feeds/jobs.ts";
import { sendInvitationJob } from "./invitations/jobs.ts";
import { closeGoneCaseJob, openHeldCaseJob, openSignalCaseJob, tellConcernedJob } from "./moderation/jobs.ts";
import { followAddressJob, sendConfirmationJob, testEditionJob } from "./newsletter/jobs.ts";
import {
  mailNoticeJob,
  noteAnswerJob,
  noteCommentsJob,
  noteDecisionJob,
  noteFeedJob,
  noteFollowersJob,
  noteScheduleJob,
  noteStoriesJob,
} from "./notices/jobs.ts";
import { type Task, task } from "./platform/jobs/define-job.ts";
import { clearAccountJob, makeExportJob, sendDeletionAskedJob, sendDeletionEndedJob } from "./privacy/jobs.ts";
import { sendAnswerJob, sendReceiptJob, tellAdminsJob, tellAdvertiserJob } from "./promos/jobs.ts";
import { recountRecommendsJob } from "./recommends/jobs.ts";
import { relateStoriesJob } from "./related/jobs.ts";
import { sendStoryMailJob } from "./sharing/jobs.ts";
import { noteChangesJob } from "./syndication/jobs.ts";
import { markDueJob } from "./verdicts/jobs.ts";
import { countKeptVotesJob, recountVotesJob } from "./votes/jobs.ts";

type Reaction<N extends EventName> = (payload: EventPayload<N>) => Task[];

const reactions: { [N in EventName]?: Reaction<N> } = {
  "member.signed-up": ({ memberId }) => [task(sendVerificationJob, { memberId, requestId: memberId })],
  "member.verified": ({ memberId }) => [
    task(publishKeptCommentsJob, { memberId }),
    task(countKeptVotesJob, { memberId }),
    task(markDueJob, {}),
  ],
  "vote.withdrawn": () => [task(markDueJob, {})],
  "votes.settled": () => [task(markDueJob, {})],
  "votes.settled-widely": () => [task(markDueJob, {})],
  "cents.gone": (gone) => [task(closeCentsJob, gone), task(closeGoneCaseJob, { centsId: gone.centsId })],
  "cents.answered": ({ centsId }) => [task(noteAnswerJob, { centsId })],
  "verdict.review-asked": () => [task(markDueJob, {})],
  "member.verification-asked": (asked) => [task(sendVerificationJob, asked)],
  "member.reset-asked": (asked) => [task(sendResetJob, asked)],
  "member.sign-in-asked": (asked) => [task(sendSignInLinkJob, asked)],
  "member.factor-changed": (changed) => [task(sendFactorChangedJob, changed)],
  "member.linked-changed": (changed) => [task(sendLinkedChangedJob, changed)],
  "profile-link.due": (due) => [task(checkLinkJob, due)],
  "member.password-changed": (changed) => [task(sendPasswordChangedJob, changed)],
  "member.email-change-asked": (asked) => [task(sendEmailChangeJob, asked)],
  "member.email-changed": (changed) => [task(sendEmailChangedJob, changed), task(followAddressJob, changed)],
  "story.published": ({ storyId }) => [
    task(relateStoriesJob, { storyIds: [storyId] }),
    task(noteStoriesJob, { storyIds: [storyId] }),
    tellFeeds(storyId),
  ],
  "story.revised": ({ storyId }) => [
    task(relateStoriesJob, { storyIds: [storyId] }),
    task(markDueJob, {}),
    tellFeeds(storyId),
  ],
  "story.corrected": () => [task(markDueJob, {})], // it opens a verdict that was frozen
  "story.retracted": ({ storyId }) => [task(markDueJob, {}), tellFeeds(storyId)],
  "story.restored": ({ storyId }) => [task(markDueJob, {}), tellFeeds(storyId)],
  "story.settled": ({ storyId }) => [task(markDueJob, {}), tellFeeds(storyId)],
  "contributor.followed": ({ contributorId }) => [task(noteFollowersJob, { contributorIds: [contributorId] })],
  "source.due": ({ sourceId, kind }) => [task(pollSourceJob, { sourceId, kind })],
  "story.schedule-ended": (ended) => [task(noteScheduleJob, ended)],
  "comment.posted": ({ commentId }) => [task(noteCommentsJob, { commentIds: [commentId] })],
  "comment.edited": ({ commentId }) => [task(noteCommentsJob, { commentIds: [commentId] })],
  "source.failing": (failing) => [task(noteFeedJob, failing)],
  "source.paused": (paused) => [task(noteFeedJob, paused)],
  "source.disputed": ({ claimId, requestId }) => [task(tellModeratorsJob, { claimId, requestId })],
  "source.proof-due": (due) => [task(recheckProofJob, due)],
  "source.hub-found": (found) => [task(subscribeJob, found)],
  "decision.made": (made) => [
    task(openHeldCaseJob, made),
    task(tellConcernedJob, made),
    task(noteDecisionJob, made),
    task(markDueJob, {}),
  ],
  "notice.made": (made) => [task(mailNoticeJob, made)],
  "invitation.made": (made) => [task(sendInvitationJob, made)],
  "signal.raised": (raised) => [task(openSignalCaseJob, raised)],
  "promo.requested": (asked) => [task(tellAdminsJob, asked), task(sendReceiptJob, asked)],
  "promo.answered": (answered) => [task(sendAnswerJob, answered)],
  "promo.removed": (removed) => [task(tellAdvertiserJob, removed)],
  "newsletter.asked": (asked) => [task(sendConfirmationJob, asked)],
  "edition.test-asked": (asked) => [task(testEditionJob, asked)],
  "story.mailed": (mailed) => [task(sendStoryMailJob, mailed)],
  "export.asked": (asked) => [task(makeExportJob, asked)],
  "deletion.asked": (asked) => [task(sendDeletionAskedJob, asked)],
  "deletion.ended": (ended) => [task(sendDeletionEndedJob, ended)],
  "member.gone": (gone) => [task(clearAccountJob, gone), task(markDueJob, {})],
  "demo.removed": () => [task(recountVotesJob, {}), task(recountRecommendsJob, {})],
};

function tellFeeds(storyId: string): Task {
  return task(noteChangesJob, { storyIds: [storyId] });
}

/** The jobs that an event leads to. */
export function reactTo<N extends EventName>(name: N, payload: EventPayload<N>): Task[] {
  return (reactions[name] as Reaction<N> | undefined)?.(payload) ?? [];
}
