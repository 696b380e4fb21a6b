import { writeLetter } from "../../accounts/mails/letter.ts";

type Statement = {
  siteName: string;
  penName: string;
  words: string;
  /** Which thing it is about, in a sentence. */
  about: string | null;
  rule: string | null;
  reason: string;
  role: string;
  /** What a ban stops, or reduced trust means, and until when. */
  means: string | null;
  mayAppeal: boolean;
  url: string;
  /** Where all decisions about them are, when more may have been decided along with this one. */
  alongUrl: string | null;
};

/** Tells a member what was decided about them or something of theirs, why, for how long, and how to appeal. */
export function statementOfReasons(statement: Statement) {
  const { siteName, penName, words, about, rule, reason, role, means, mayAppeal, url, alongUrl } = statement;
  return writeLetter({
    siteName,
    subject: `${words}: what was decided, and why`,
    greeting: `Hello ${penName},`,
    paragraphs: [
      `${article(role)} ${role} of ${siteName} has decided: ${words}.`,
      ...(about ? [about] : []),
      ...(rule ? [`Which rule: ${rule}.`] : []),
      `The reason: “${reason}”`,
      ...(means ? [means] : []),
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
