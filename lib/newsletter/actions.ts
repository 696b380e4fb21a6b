"use server";

import { action, guestAction } from "../platform/action.ts";
import { currentOrigin } from "../platform/session/current.ts";
import { askNewsletter } from "./ask-newsletter.ts";
import { askTest, changeEdition, holdEdition, pickStory } from "./change-edition.ts";
import { changeSubscription, endSubscription, pauseSubscription } from "./change-subscription.ts";
import { confirmSubscription } from "./confirm-subscription.ts";
import {
  askInput,
  changeInput,
  choiceInput,
  editionInput,
  editionOnlyInput,
  holdInput,
  pauseInput,
  pickInput,
  tokenInput,
} from "./schema.ts";
import { subscribeMember } from "./subscribe-member.ts";

const room = "/editor/newsletter";

/** Asks for the newsletter; a mail then asks its address. */
export const askNewsletterAction = guestAction(askInput, async (input) => askNewsletter(input, await currentOrigin()));

/** Confirms it, by the button of the page that the mail leads to. */
export const confirmSubscriptionAction = guestAction(tokenInput, confirmSubscription, {
  leadTo: ({ token }) => `/subscription/${token}?said=confirmed`,
});

/** Chooses another newsletter, for whoever has the link of one. */
export const changeSubscriptionAction = guestAction(changeInput, changeSubscription, {
  leadTo: (_, { token }) => `/subscription/${token}?said=changed`,
});

/** Pauses it, or goes on. */
export const pauseSubscriptionAction = guestAction(pauseInput, pauseSubscription, {
  leadTo: (_, { token }) => `/subscription/${token}`,
});

/** Ends it. */
export const endSubscriptionAction = guestAction(tokenInput, endSubscription, {
  leadTo: (_, { token }) => `/subscription/${token}`,
});

/** Has it come to a member's own address. */
export const subscribeMemberAction = action(choiceInput, subscribeMember, {
  leadTo: () => "/dashboard/options?said=newsletter#newsletter",
});

/** Gives an edition its subject and introduction. */
export const changeEditionAction = action(editionInput, changeEdition, { leadTo: () => `${room}?said=saved` });

/** Holds an edition, or lets it go. */
export const holdEditionAction = action(holdInput, holdEdition, { leadTo: () => room });

/** Puts a story in, or takes it out. */
export const pickStoryAction = action(pickInput, pickStory, { leadTo: () => `${room}?said=saved` });

/** Sends an edition to the editor. */
export const testEditionAction = action(editionOnlyInput, askTest, { leadTo: () => `${room}?said=tested` });
