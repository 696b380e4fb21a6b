import { now } from "../platform/clock.ts";
import { db } from "../platform/db/client.ts";
import { sendMail } from "../platform/mail/send-mail.ts";
import { exportStorage } from "../platform/storage/open-storage.ts";
import { type ZipEntry, zipOf } from "../platform/zip.ts";
import { siteName } from "../site/read-settings.ts";
import { exportParts, type Parts } from "./export/export-entries.ts";
import { exportKey } from "./export-key.ts";
import { exportReady } from "./mails/privacy-mails.ts";

/** Makes an export that was asked for; done again from the beginning where it was interrupted. Its owner is told by mail. */
export async function makeExport({ exportId }: { exportId: string }): Promise<void> {
  const asked = await db.dataExport.findUnique({ where: { id: exportId } });
  if (asked?.state !== "waiting") return;
  const { memberId } = asked;
  const parts = await exportParts(memberId, now());
  const progress = progressOf(exportId, parts.total);
  const key = exportKey(exportId);
  const counted = counting(zipOf(entriesOf(parts, progress)));
  await exportStorage().put(key, counted.bytes, { contentType: "application/zip" });
  const { count } = await db.dataExport.updateMany({
    where: { id: exportId, state: "waiting" },
    data: { state: "ready", done: parts.total, total: parts.total, bytes: counted.size(), readyAt: now() },
  });
  if (count > 0) await tellOwner(exportId, memberId);
  else if ((await db.dataExport.count({ where: { id: exportId } })) === 0) await exportStorage().delete(key);
}

async function* entriesOf(parts: Parts, progress: () => Promise<void>): AsyncGenerator<ZipEntry> {
  for await (const entries of parts.each) {
    yield* entries;
    await progress();
  }
}

const noteEvery = 20;

// Written down now and then: a bar does not need each step, and the database does not want it.
function progressOf(id: string, total: number): () => Promise<void> {
  let done = 0;
  return async () => {
    done += 1;
    if (done % noteEvery === 0) await db.dataExport.updateMany({ where: { id }, data: { done, total } });
  };
}

function counting(pieces: AsyncIterable<Uint8Array>): { bytes: AsyncIterable<Uint8Array>; size: () => number } {
  let size = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      size += piece.length;
      yield piece;
    }
  }
  return { bytes: bytes(), size: () => size };
}

async function tellOwner(exportId: string, memberId: string): Promise<void> {
  const member = await db.member.findUnique({ where: { id: memberId } });
  if (!member?.emailVerifiedAt) return;
  const letter = exportReady({ penName: member.penName, siteName: await siteName() });
  await sendMail({ ...letter, to: member.email, id: `x${exportId}` });
}
