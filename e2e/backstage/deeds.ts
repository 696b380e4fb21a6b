import { addFeed } from "./add-feed.ts";
import { carryOutDeletion } from "./carry-out-deletion.ts";
import { checkSource } from "./check-source.ts";
import { importFeed } from "./import-feed.ts";
import { logIn } from "./log-in.ts";
import { mailComesBack } from "./mail-comes-back.ts";
import { newMember } from "./new-member.ts";
import { postComment } from "./post-comment.ts";
import { publishDue } from "./publish-due.ts";
import { publishStory } from "./publish-story.ts";
import { seedBrigade } from "./seed-brigade.ts";
import { seedVerdict } from "./seed-verdict.ts";
import { sendDaily } from "./send-daily.ts";
import { sendNewsletter } from "./send-newsletter.ts";
import { takeDecision } from "./take-decision.ts";

/** All that can be done behind the scenes. */
export const deeds = {
  addFeed,
  carryOutDeletion,
  checkSource,
  importFeed,
  logIn,
  mailComesBack,
  newMember,
  postComment,
  publishDue,
  publishStory,
  seedBrigade,
  seedVerdict,
  sendDaily,
  sendNewsletter,
  takeDecision,
};

export type Deeds = typeof deeds;

/** A deed by its name, and what it needs to know. */
export type Order = { [N in keyof Deeds]: { deed: N; input: Parameters<Deeds[N]>[0] } }[keyof Deeds];
