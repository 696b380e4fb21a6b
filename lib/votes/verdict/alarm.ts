/** What is known of a vote beside the vote itself. `at` in milliseconds since the epoch. */
export type VoteFacts = {
  story: string;
  at: number;
  accountAgeDays: number;
  /** The site that its reader came from; null where that is not known. */
  referrerHost: string | null;
  /** Cast where the site asked for a view: such votes come together because of that. */
  invited: boolean;
};

export type Alarm = "young-accounts" | "one-referrer";

const windowMs = 20 * 60 * 1000;
const youngDays = 7;
const mostShare = 0.4;
/** As many votes as a side must have: of fewer, a share says nothing. */
const fewest = 5;

/**
 * Whether votes on one story came in a way that people should look at: within any 20 minutes, more than 40 % of at least
 * five votes from accounts younger than seven days, or by readers from one other site.
 *
 * | votes within 20 minutes | of young accounts | from one site | alarm |
 * |---|---|---|---|
 * | 4 | 4 | 4 | none |
 * | 10 | 4 | 4 | none |
 * | 10 | 5 | 0 | young-accounts |
 * | 10 | 0 | 5 | one-referrer |
 */
export function alarmOn(votes: readonly VoteFacts[]): Alarm | null {
  const own = votes.filter(({ invited }) => !invited).toSorted((one, other) => one.at - other.at);
  let end = 0;
  for (const [first, { at }] of own.entries()) {
    while (end < own.length && (own[end]?.at ?? at) - at <= windowMs) end++;
    const alarm = alarmIn(own.slice(first, end));
    if (alarm) return alarm;
  }
  return null;
}

function alarmIn(together: readonly VoteFacts[]): Alarm | null {
  if (together.length < fewest) return null;
  const most = mostShare * together.length;
  if (together.filter(({ accountAgeDays }) => accountAgeDays < youngDays).length > most) return "young-accounts";
  const hosts = Map.groupBy(together, ({ referrerHost }) => referrerHost);
  hosts.delete(null);
  return [...hosts.values()].some(({ length }) => length > most) ? "one-referrer" : null;
}
