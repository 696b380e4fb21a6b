import { writeLetter } from "../../accounts/mails/letter.ts";

type About = {
  siteName: string;
  penName: string;
  words: string;
  rule: string | null;
  reason: string;
  role: string;
  ban: { length: string; scopes: string[] } | null;
  /** For how long trust in them is reduced. */
  distrusted: string | null;
  mayAppeal: boolean;
  url: string;
  /** Where all decisions about them are, when more may have been decided along with this one. */
  alongUrl: string | null;
};

const verbs: Record<string, string> = { comment: "comment", vote: "vote", publish: "publish" };

/** Tells a member what was decided about them or something of theirs, why, for how long, and how to appeal. */
export function statementOfReasons(about: About) {
  const { siteName, penName, words, rule, reason, role, ban, distrusted, mayAppeal, url, alongUrl } = about;
  const until =
    ban &&
    `You cannot ${ban.scopes.map((scope) => verbs[scope] ?? scope).join(", ")} for this time: ${ban.length}. You can still log in, read, and export what is yours.`;
  return writeLetter({
    siteName,
    subject: `${words}: what was decided, and why`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      `${article(role)} ${role} of ${siteName} has decided: ${words}.`,
      ...(rule ? [`Which rule: ${rule}.`] : []),
      `The reason: “${reason}”`,
      ...(until ? [until] : []),
      ...(distrusted
        ? [
            `For this time you count as somebody new: ${distrusted}. Nothing is taken down, and you can do all that you could.`,
          ]
        : []),
    ],
    link: { label: mayAppeal ? "Read the decision, and appeal" : "Read the decision", url },
    closing: [
      ...(mayAppeal ? ["You can appeal once. Somebody else than who decided looks at it."] : []),
      ...(alongUrl ? [`Whether more was decided along with it, you see here: ${alongUrl}`] : []),
    ],
  });
}

function article(role: string): string {
  return role === "admin" ? "An" : "A";
}
