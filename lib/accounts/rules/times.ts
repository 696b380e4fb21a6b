const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

/** For how long the link of each purpose works. */
export const tokenLife = {
  verify: 3 * day,
  reset: hour,
  "change-email": day,
  admin: day,
  "sign-in": 15 * minute,
  "second-step": 10 * minute,
  "keep-account": 7 * day,
  provider: 15 * minute,
} as const;

export type TokenPurpose = keyof typeof tokenLife;

/** For how long a member who has just logged in needs no password for what would let others in. */
export const freshSession = 15 * minute;

/** How long an account is kept that nobody verifies. */
export const unverifiedLife = 7 * day;

/** How often it is written down that a session is in use. */
export const seenEvery = 60 * 1000;
