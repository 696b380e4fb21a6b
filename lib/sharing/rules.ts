/** What the sender of a story is told; whether the address wants such mail is not said. */
export const storySent = "It is on its way, unless they want no mail from members. Send it to somebody else?";
