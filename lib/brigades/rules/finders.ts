import { invitedTogether } from "./invited-together.ts";
import { oneReferrer } from "./one-referrer.ts";
import type { Finder } from "./scene.ts";
import { signedUpTogether } from "./signed-up-together.ts";
import { votedTogether } from "./voted-together.ts";
import { youngAccounts } from "./young-accounts.ts";

/** What makes readers belong together, each in a file of its own; one more is one more line here. */
export const finders: readonly Finder[] = [
  youngAccounts,
  signedUpTogether,
  invitedTogether,
  votedTogether,
  oneReferrer,
];
