const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** For how long the file of an export is kept. */
export const exportLife = 7 * day;

/** For how long an export that does not come is waited for. */
export const patience = 6 * hour;

/** How long an account that is to be deleted can still be kept. */
export const deletionDelay = 7 * day;

/** For how long after its closing an account is cleared once more, of what was on its way at that moment. */
export const clearingAgain = 2 * hour;
