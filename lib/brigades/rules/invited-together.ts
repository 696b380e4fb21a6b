import { byChoice, type Finder, type Found, type Scene } from "./scene.ts";
import { binomialTail, surpriseOf } from "./tails.ts";

const most = 5;
const fewestTogether = 3;

/**
 * Accounts that one member has invited, or those whom that member had invited, and so on. With n votes in these minutes, m
 * of them from a branch that is the share f of all accounts, the weight is −log10(b · P(X ≥ m)), X binomial(n, f): b,
 * because any of the b branches that have several here could have been the one. The heaviest branch is told.
 */
export const invitedTogether: Finder = {
  name: "invited-together",
  find: (scene) => {
    const found = scene.branches.flatMap((branch) => findIn(scene, branch) ?? []);
    return found.toSorted((a, b) => b.weight - a.weight)[0] ?? null;
  },
  words: ({ accounts, branch }) =>
    `${accounts} of these accounts came by invitations that begin with one member; ${branch} accounts did in all.`,
};

function findIn({ choice, around, accounts, branches }: Scene, branch: Scene["branches"][number]): Found | null {
  const members = new Set(branch.readers);
  const together = around.filter(({ reader }) => members.has(reader));
  const share = Math.min(1, Math.max(branch.size, together.length) / Math.max(1, accounts.all));
  const weight = surpriseOf(branches.length * binomialTail(around.length, together.length, share), most);
  const { readers, others } = byChoice(together, choice);
  if (readers.length < fewestTogether || weight < 1) return null;
  return { readers, others, weight, figures: { accounts: together.length, branch: branch.size } };
}
