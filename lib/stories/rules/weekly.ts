/** How many contributors of the week are shown, and how many are worked out. */
export const shownWeekly = 3;
export const keptWeekly = 20;

/** Of how many days their stories count. */
export const weekDays = 7;

/** What a contributor's stories of the week come to. */
export type Week = { memberId: string; views: number; stories: number };

/** The order of the contributors of the week: more views first; of as many, who has published more. */
export function byWeek(one: Week, other: Week): number {
  return other.views - one.views || other.stories - one.stories || (one.memberId < other.memberId ? -1 : 1);
}
