import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { aPublishedStory } from "../../prisma/builders/published-story.ts";
import { manySubscriptions } from "../../prisma/builders/subscription.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { type Arrived, type Sink, startSink } from "../platform/mail/testdata/smtp-sink.ts";
import { beginEdition } from "./begin-edition.ts";
import { planEditions } from "./plan-editions.ts";

afterAll(closeDatabase);

const program = fileURLToPath(new URL("../../prisma/builders/newsletter-process.ts", import.meta.url));
const readers = 600;
const connections = 3;

test("killed outright three times, it misses nobody, and doubles only what each connection had in hand", async () => {
  await aPublishedStory();
  const edition = await aBegunEdition();
  const killAt = [80, 230, 400];
  const children = new Set<ReturnType<typeof start>>();
  const arrived: Arrived[] = [];
  const sink = await startSink({
    delayMs: 3,
    arrives: (mail) => {
      arrived.push(mail);
      if (arrived.length < (killAt[0] ?? Number.POSITIVE_INFINITY)) return;
      killAt.shift();
      for (const child of children) child.kill("SIGKILL");
    },
  });
  const ends: string[] = [];
  for (let run = 0; run < 4; run += 1) {
    const child = start(sink, edition);
    children.add(child);
    const [, signal] = await once(child, "exit");
    children.delete(child);
    ends.push(signal ?? "whole");
  }
  await sink.stop();
  expect(ends).toEqual(["SIGKILL", "SIGKILL", "SIGKILL", "whole"]);
  expect(sink.mostAtOnce()).toBeLessThanOrEqual(connections);

  const byReader = Map.groupBy(arrived, ({ to }) => to);
  expect(byReader.size).toBe(readers);
  const ledger = await db.editionMail.groupBy({ by: ["state"], where: { editionId: edition }, _count: true });
  expect(ledger.map(({ state, _count }) => [state, _count])).toEqual([["sent", readers]]);
  const doubles = [...byReader.values()].filter((mails) => mails.length > 1);
  expect(doubles.length).toBeLessThanOrEqual(3 * connections);
  for (const mails of doubles) expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(1);
  expect(await db.edition.findUnique({ where: { id: edition } })).toMatchObject({ state: "sent" });
}, 120_000);

async function aBegunEdition(): Promise<string> {
  const start_ = Date.now();
  await planEditions();
  await manySubscriptions(readers, new Date(start_ - 1000));
  const putBack = setClock(() => start_ + 25 * 3_600_000);
  const { id } = await db.edition.findFirstOrThrow({ where: { rhythm: "daily" } });
  await beginEdition(id);
  putBack();
  await db.editionMail.updateMany({ data: { tryAt: new Date(start_ - 1000) } });
  return id;
}

function start(sink: Sink, edition: string) {
  const settings = { SMTP_URL: sink.url, MAIL_CONNECTIONS: String(connections), MAIL_PER_SECOND: "1000" };
  return spawn(process.execPath, [program, edition], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
