import { bears } from "../auth/bearer.ts";
import { env } from "../env.ts";
import { notFound, Refusal } from "../refusal.ts";
import { addressKey } from "./bounce-mark.ts";
import { shownAddress } from "./bounce-rules.ts";
import { noteBounce } from "./bounces.ts";
import { readReport } from "./read-report.ts";

const mostBytes = 1_000_000;

/** Lets whoever has MAIL_BOUNCE_TOKEN hand in reports; for all others there is nothing here. */
export function admitReporter(authorization: string | null | undefined): void {
  const token = env().MAIL_BOUNCE_TOKEN;
  if (!token || !bears(authorization, token)) throw notFound();
}

/**
 * Takes a delivery report as it came in (message/rfc822). It counts only where it carries the mark of one mail of ours, which
 * nobody has but who got that mail: others cannot have an address suppressed. Says whether it was noted.
 */
export async function takeReport(source: Uint8Array): Promise<{ noted: boolean }> {
  if (source.length > mostBytes) throw new Refusal("too_large", "The report is too large: send at most 1 MB.");
  const report = await readReport(source);
  const [key, another] = report?.keys ?? [];
  if (!report || !key || another || report.action !== "failed") return { noted: false };
  const { recipient, status } = report;
  const shown = addressKey(recipient).equals(key) ? shownAddress(recipient) : "";
  return { noted: await noteBounce({ key, status, shown }) };
}
