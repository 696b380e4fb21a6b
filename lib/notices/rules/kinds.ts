/** When a notice is mailed: at once, in the mail of the day, or never. */
export const mailTimes = ["now", "daily", "never"] as const;
export type MailTime = (typeof mailTimes)[number];

type Kind = {
  /** Among the options: "Replies to your comments". */
  name: string;
  /** When it is mailed to whoever has chosen nothing; what is always mailed is nobody's to choose, and has a mail of its own. */
  mail: MailTime | "always";
};

/** The kinds of notices. What each says, and where it leads, is in say-notice.ts. */
export const noticeKinds = {
  decision: { name: "Decisions about something of yours", mail: "always" },
  approval: { name: "Something of yours that was held is published", mail: "now" },
  reply: { name: "Replies to your comments", mail: "daily" },
  mention: { name: "Mentions of you", mail: "daily" },
  comment: { name: "Comments on your stories", mail: "daily" },
  answer: { name: "Answers to your two cents", mail: "daily" },
  report: { name: "What became of your reports", mail: "now" },
  story: { name: "New stories by people you follow", mail: "daily" },
  follower: { name: "New followers", mail: "daily" },
  front: { name: "Your stories on the front page", mail: "daily" },
  schedule: { name: "What became of stories that you scheduled", mail: "now" },
  feed: { name: "Trouble with your feeds", mail: "now" },
} as const satisfies Record<string, Kind>;

export type NoticeKind = keyof typeof noticeKinds;
export type ChosenKind = {
  [K in NoticeKind]: (typeof noticeKinds)[K]["mail"] extends "always" ? never : K;
}[NoticeKind];

const kinds = Object.keys(noticeKinds) as NoticeKind[];

/** The kinds that a member chooses mail for, in the order in which they are offered. */
export const chosenKinds = kinds.filter((kind): kind is ChosenKind => noticeKinds[kind].mail !== "always");

/** The kinds that are mailed then to whoever has chosen nothing. */
export function mailedByDefault(time: MailTime): ChosenKind[] {
  return chosenKinds.filter((kind) => noticeKinds[kind].mail === time);
}

/** When a kind is mailed, by what its member has chosen. */
export function mailTimeOf(kind: NoticeKind, chosen: string | null | undefined): MailTime | "always" {
  const usual = noticeKinds[kind].mail;
  return usual === "always" ? usual : (mailTimes.find((time) => time === chosen) ?? usual);
}

/** Whether this is a kind that there is; an older version may have written others. */
export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(noticeKinds, kind);
}
