"use server";

import { action, guestAction } from "../platform/action.ts";
import { currentOrigin } from "../platform/session/current.ts";
import { answerAppeal } from "./answer-appeal.ts";
import { claimCase, releaseCase } from "./claim-case.ts";
import { decideAndGoOn } from "./decide-and-go-on.ts";
import { dismissSignal } from "./dismiss-signal.ts";
import { makeAppeal } from "./make-appeal.ts";
import { casePath } from "./paths.ts";
import { removeBrigade } from "./remove-brigade.ts";
import { removeViews } from "./remove-views.ts";
import { reportWithinLimits } from "./report-within-limits.ts";
import {
  answerForm,
  appealForm,
  caseForm,
  decideForm,
  dismissSignalForm,
  removeBrigadeForm,
  removeViewsForm,
  reportForm,
  undoForm,
} from "./schema.ts";
import { undoDecision } from "./undo-decision.ts";

/** Report abuse: leads to the page that says what becomes of it. */
export const reportAction = guestAction(
  reportForm,
  async (input, actor) => reportWithinLimits(input, actor, await currentOrigin()),
  { leadTo: ({ statusPath }) => statusPath },
);

/** Decides a case, and leads to the next one of the queue. */
export const decideAction = action(decideForm, decideAndGoOn, { leadTo: ({ path }) => path });

/** Removes the votes of a brigade from a story. */
export const removeBrigadeAction = action(removeBrigadeForm, removeBrigade, {
  leadTo: (_, { storyId }) => `${casePath({ kind: "story", id: storyId })}?queue=signals&said=removed#decisions`,
});

/** Takes views out of a story's numbers. */
export const removeViewsAction = action(removeViewsForm, removeViews, {
  leadTo: (_, { storyId }) => `${casePath({ kind: "story", id: storyId })}?said=views#decisions`,
});

/** Says that a signal is not a brigade's. */
export const dismissSignalAction = action(dismissSignalForm, dismissSignal, {
  leadTo: (_, { storyId }) => `${casePath({ kind: "story", id: storyId })}?queue=signals&said=dismissed#decisions`,
});

/** Takes a decision back. */
export const undoAction = action(undoForm, undoDecision, {
  leadTo: ({ subject }) => `${casePath(subject)}?said=undone`,
});

/** Appeals against a decision. */
export const appealAction = action(appealForm, makeAppeal, { leadTo: ({ decisionId }) => `/decisions/${decisionId}` });

/** Answers an appeal. */
export const answerAction = action(answerForm, answerAppeal, {
  leadTo: ({ subject }) => `${casePath(subject)}?said=answered`,
});

/** Takes a case, so that nobody else is at it for ten minutes; answers whether it is one's own. */
export const claimAction = action(caseForm, claimCase);

/** Gives a claimed case back, and leads to the queues. */
export const releaseAction = action(caseForm, releaseCase, { leadTo: () => "/moderation" });
