// WHAT FOLLOWS. Which jobs an event leads to; lib/events.ts says what can happen.
import {
  sendEmailChangedJob,
  sendEmailChangeJob,
  sendPasswordChangedJob,
  sendResetJob,
  sendVerificationJob,
} from "./accounts/jobs.ts";
import { publishKeptCommentsJob } from "./comments/jobs.ts";
import type { EventName, EventPayload } from "./events.ts";
import { pollSourceJob, recheckProofJob, subscribeJob, tellModeratorsJob } from "./feeds/jobs.ts";
import { sendInvitationJob } from "./invitations/jobs.ts";
import { openHeldCaseJob, openSignalCaseJob, tellConcernedJob } from "./moderation/jobs.ts";
import { mailNoticeJob, noteCommentsJob, noteDecisionJob, noteFeedJob } from "./notices/jobs.ts";
import { type Task, task } from "./platform/jobs/define-job.ts";
import { noteChangesJob } from "./syndication/jobs.ts";
import { countKeptVotesJob, recountVotesJob } from "./votes/jobs.ts";

type Reaction<N extends EventName> = (payload: EventPayload<N>) => Task[];

const reactions: { [N in EventName]?: Reaction<N> } = {
  "member.signed-up": ({ memberId }) => [task(sendVerificationJob, { memberId, requestId: memberId })],
  "member.verified": ({ memberId }) => [
    task(publishKeptCommentsJob, { memberId }),
    task(countKeptVotesJob, { memberId }),
  ],
  "member.verification-asked": (asked) => [task(sendVerificationJob, asked)],
  "member.reset-asked": (asked) => [task(sendResetJob, asked)],
  "member.password-changed": (changed) => [task(sendPasswordChangedJob, changed)],
  "member.email-change-asked": (asked) => [task(sendEmailChangeJob, asked)],
  "member.email-changed": (changed) => [task(sendEmailChangedJob, changed)],
  "source.due": ({ sourceId, kind }) => [task(pollSourceJob, { sourceId, kind })],
  "story.published": tellFeeds,
  "story.revised": tellFeeds,
  "story.retracted": tellFeeds,
  "story.restored": tellFeeds,
  "story.settled": tellFeeds,
  "comment.posted": ({ commentId }) => [task(noteCommentsJob, { commentIds: [commentId] })],
  "comment.edited": ({ commentId }) => [task(noteCommentsJob, { commentIds: [commentId] })],
  "source.failing": (failing) => [task(noteFeedJob, failing)],
  "source.paused": (paused) => [task(noteFeedJob, paused)],
  "source.disputed": ({ claimId, requestId }) => [task(tellModeratorsJob, { claimId, requestId })],
  "source.proof-due": (due) => [task(recheckProofJob, due)],
  "source.hub-found": (found) => [task(subscribeJob, found)],
  "decision.made": (made) => [task(openHeldCaseJob, made), task(tellConcernedJob, made), task(noteDecisionJob, made)],
  "notice.made": (made) => [task(mailNoticeJob, made)],
  "invitation.made": (made) => [task(sendInvitationJob, made)],
  "signal.raised": (raised) => [task(openSignalCaseJob, raised)],
  "demo.removed": () => [task(recountVotesJob, {})],
};

function tellFeeds({ storyId }: { storyId: string }): Task[] {
  return [task(noteChangesJob, { storyIds: [storyId] })];
}

/** The jobs that an event leads to. */
export function reactTo<N extends EventName>(name: N, payload: EventPayload<N>): Task[] {
  return (reactions[name] as Reaction<N> | undefined)?.(payload) ?? [];
}
