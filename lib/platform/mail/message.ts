/** A mail to one person. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Names this mail: sent twice, it has the same Message-ID, and mail programs show it once. */
  id: string;
  /** Where mail programs end such mails by one click (RFC 8058). */
  oneClick?: string;
  /** Goes out even to an address from which mail came back: without it nobody could come in again. */
  needed?: boolean;
};

/** How reports about a mail that did not arrive are known: its mark, and the address that they go to, where there is one. */
export type BounceWay = { mark: string; to?: string | undefined };

/** Who a mail is from: a line as operators write it, or a name and an address. */
export type Sender = string | { name: string; address: string };

/** What all mails of a site have in common. */
export type MailSite = { from: Sender; host: string; replyTo?: string | undefined; bounce?: BounceWay };

const oneAddress = /^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\]+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a header must not carry
const controls = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;

/** The parts of a mail as the transport takes them; nothing in it can begin a header or a second recipient. */
export function composeMail(mail: Mail, site: MailSite) {
  if (!oneAddress.test(mail.to) || mail.to.search(controls) >= 0)
    throw new Error("A mail goes to exactly one address.");
  return {
    from: site.from,
    ...(site.replyTo ? { replyTo: site.replyTo } : {}),
    to: { name: "", address: mail.to },
    subject: mail.subject.replace(controls, " ").trim(),
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id.replace(/[^\w.-]/g, "")}@${site.host}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...stopHeaders(mail),
      ...markHeader(site.bounce),
    },
    ...envelopeOf(mail, site.bounce),
  };
}

function markHeader(bounce: BounceWay | undefined): Record<string, string> {
  return bounce ? { "X-Mail-Mark": bounce.mark } : {};
}

// The mark stands in the address that reports go to (VERP).
function envelopeOf({ to }: Mail, bounce: BounceWay | undefined) {
  if (!bounce?.to) return {};
  return { envelope: { from: bounce.to.replace("@", `+${bounce.mark}@`), to } };
}

function stopHeaders({ oneClick }: Mail): Record<string, string> {
  if (oneClick === undefined) return {};
  return {
    "List-Unsubscribe": `<${new URL(oneClick).href.replace(/[<>]/g, "")}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  };
}
