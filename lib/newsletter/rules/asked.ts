/** For how many days the link in the mail works that asks whether somebody wants the newsletter. */
export const askedDays = 3;
