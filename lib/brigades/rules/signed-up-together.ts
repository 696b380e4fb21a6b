import { fullest } from "./find-burst.ts";
import { byChoice, type Finder } from "./scene.ts";
import { binomialTail, surpriseOf } from "./tails.ts";

const hourMs = 60 * 60 * 1000;
const hoursOfMonth = 30 * 24;
const most = 5;
const fewestTogether = 3;

/**
 * Accounts made within one hour of each other. With n votes in these minutes, m of them by accounts of one hour, and the
 * share f of all accounts that a usual hour of the last 30 days brought (at least one), the weight is
 * −log10(n · P(X ≥ m)), X binomial(n, f): n, because any of their hours could have been the one.
 */
export const signedUpTogether: Finder = {
  name: "signed-up-together",
  find: ({ choice, around, accounts }) => {
    const inOrder = around.toSorted((a, b) => a.joinedAt - b.joinedAt);
    const [first, last] = fullest(
      inOrder.map(({ joinedAt }) => joinedAt),
      hourMs,
    );
    const together = inOrder.slice(first, last + 1);
    const share = Math.min(1, Math.max(1, accounts.lately / hoursOfMonth) / Math.max(1, accounts.all));
    const chance = around.length * binomialTail(around.length, together.length, share);
    const weight = surpriseOf(chance, most);
    const { readers, others } = byChoice(together, choice);
    if (readers.length < fewestTogether || weight < 1) return null;
    const minutes = Math.round(((together.at(-1)?.joinedAt ?? 0) - (together[0]?.joinedAt ?? 0)) / 60_000);
    return { readers, others, weight, figures: { accounts: together.length, minutes } };
  },
  words: ({ accounts, minutes }) =>
    `${accounts} of these accounts were made within ${Number(minutes) <= 1 ? "a minute" : `${minutes} minutes`} of each other.`,
};
