/** Whose fault it is that a mail did not arrive: the address's, for good; something that passes; or the mail's (or ours). */
export type Fault = "address" | "passing" | "mail";

/** On how many days of late a passing fault makes an address one that cannot be reached. */
export const mostDays = 5;

/** After how many days without a fault those days are counted anew. */
export const freshDays = 14;

const enhanced = /(?:^|[\s-])([245]\.\d{1,3}\.\d{1,3})(?=[\s:;]|$)/;
const badAddress = /^5\.(?:1\.(?:0|1|2|3|6|10)|2\.1)$/;
const passing = /^(?:4\.|5\.(?:2\.[023]|3\.|4\.))/;

/** The status that an answer of a mail server names: its enhanced one (RFC 3463), or else its code: "5.1.1", "550". */
export function statusIn(answer: string, code?: number): string {
  return enhanced.exec(answer)?.[1] ?? (code === undefined ? "" : String(code));
}

/**
 * What a status says of an address.
 *
 * | status | fault |
 * |---|---|
 * | 5.1.0–3, 5.1.6, 5.1.10, 5.2.1; or, where only the code is known, 521, 550, 551, 553, 556 | the address |
 * | 4.x.x, 5.2.2 and other full or broken mailboxes, 5.3.x, 5.4.x, 4xx, 552, 554 | passing |
 * | 5.1.7 (our address), 5.5.x, 5.6.x, 5.7.x (spam, say), anything else | the mail |
 */
export function faultOf(status: string): Fault {
  if (badAddress.test(status) || /^(?:521|550|551|553|556)$/.test(status)) return "address";
  if (passing.test(status) || /^(?:4\d\d|552|554)$/.test(status)) return "passing";
  return "mail";
}

/** An address with most of its name left out, as admins see it. */
export function shownAddress(address: string): string {
  const [name = "", domain = ""] = address.split("@");
  return `${[...name][0] ?? ""}…@${domain}`;
}
