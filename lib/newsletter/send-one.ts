import { now, nowMs } from "../platform/clock.ts";
import { type Sql, sqlTransaction } from "../platform/db/sql.ts";
import type { Failure } from "../platform/mail/judge-failure.ts";
import type { Lane } from "../platform/mail/open-lane.ts";
import { noteRefusal } from "../platform/mail/send-mail.ts";
import type { Letters } from "./edition-letters.ts";
import { subscriptionLinks } from "./paths.ts";
import type { Choice } from "./rules/compose.ts";
import { pauseAfter } from "./rules/times.ts";

/** What became of a reader's mail; "gone" where another has it in hand, or it is done. */
export type Became = "sent" | "nothing" | "ended" | "refused" | "failed" | "later" | "down" | "gone";

type Reader = Choice & { email: string | null; paused: boolean; unreachable: boolean; tries: number };

const downPauseMs = 5 * 60_000;

/**
 * Sends one reader's mail. Who sends holds its row in the ledger until the mail is handed over and that is written down: what
 * is killed in between is sent once more, with the same Message-ID, and nobody else is.
 */
export async function sendOne(editionId: string, id: string, letters: Letters, lane: Lane): Promise<Became> {
  const { became, fault } = await sqlTransaction((tx) => sendTo(tx, { editionId, id }, letters, lane));
  if (fault) await noteRefusal(fault.email, fault.status);
  return became;
}

type Place = { editionId: string; id: string };
type Outcome = { became: Became; fault?: { email: string; status: string } };

async function sendTo(tx: Sql, place: Place, letters: Letters, lane: Lane): Promise<Outcome> {
  const reader = await claim(tx, place);
  if (!reader) return { became: "gone" };
  const { email, paused, unreachable, tries } = reader;
  if (email === null || paused) return settle(tx, place, "ended");
  if (unreachable) return settle(tx, place, "refused");
  const letter = await letters(reader);
  if (!letter) return settle(tx, place, "nothing");
  const { page, oneClick } = subscriptionLinks(place.id);
  const sent = await lane.send({ ...letter(page), to: email, id: `e${place.editionId}.${place.id}`, oneClick });
  if (sent.kind === "sent") return settle(tx, place, "sent");
  const outcome = await putOff(tx, place, sent, tries + 1);
  const isFault = outcome.became === "refused" || (outcome.became === "failed" && sent.kind === "later");
  return isFault ? { ...outcome, fault: { email, status: sent.status } } : outcome;
}

async function claim(tx: Sql, { editionId, id }: Place): Promise<Reader | null> {
  const [reader] = await tx.$queryRaw<Reader[]>`
    SELECT s.email, s.paused_at IS NOT NULL AS paused, s.everything, s.categories, s.contributors, m.tries,
      EXISTS (SELECT true FROM mail_bounces b WHERE b.unreachable IS NOT NULL
        AND b.address_key = substring(sha256(convert_to(s.email, 'UTF8')) for 16)) AS unreachable
    FROM edition_mails m JOIN subscriptions s ON s.id = m.subscription_id
    WHERE m.edition_id = ${editionId} AND m.subscription_id = ${id} AND m.state = 'waiting'
    FOR UPDATE OF m SKIP LOCKED`;
  return reader ?? null;
}

async function settle(tx: Sql, { editionId, id }: Place, became: Became): Promise<Outcome> {
  await tx.$queryRaw`
    UPDATE edition_mails SET state = ${became}, done_at = ${now()} WHERE edition_id = ${editionId} AND subscription_id = ${id}`;
  return { became };
}

// What is not to be had now is tried again after a pause, which grows; where the server is away altogether, that counts for nobody.
async function putOff(tx: Sql, place: Place, { kind }: Failure, tries: number): Promise<Outcome> {
  if (kind === "refused") return settle(tx, place, "refused");
  const pause = kind === "down" ? downPauseMs : pauseAfter(tries);
  if (kind === "unfit" || pause === null) return settle(tx, place, "failed");
  const counted = kind === "down" ? tries - 1 : tries;
  await tx.$queryRaw`
    UPDATE edition_mails SET tries = ${counted}::int, try_at = ${new Date(nowMs() + pause)}
    WHERE edition_id = ${place.editionId} AND subscription_id = ${place.id}`;
  return { became: kind };
}
