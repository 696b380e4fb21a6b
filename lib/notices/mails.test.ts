import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { followUp } from "../../prisma/builders/follow-up.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { ignoreMember } from "../accounts/ignore-member.ts";
import { setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import { setStopping } from "../platform/jobs/stopping.ts";
import { type KeptMail, listOutbox } from "../platform/mail/outbox.ts";
import type { Actor } from "../policy.ts";
import { chooseMails } from "./choose-mails.ts";
import { mailNotice } from "./mail-notice.ts";
import { markAllRead } from "./mark-read.ts";
import { noteComments } from "./note-comments.ts";
import { mailChoicesOf, noticesOf } from "./queries.ts";
import { mailedByDefault, noticeKinds } from "./rules/kinds.ts";
import { lastGathering } from "./rules/times.ts";
import { sendDaily } from "./send-daily.ts";
import { stopMails, stoppedBy } from "./stop-mails.ts";
import { readStopToken, stopToken } from "./stop-token.ts";

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const folder = () => join(env().DATA_DIR, "outbox");
let at = 0;
let clockBack = () => {};

beforeEach(async () => {
  at = Date.now();
  clockBack = setClock(() => at);
  await db.$executeRaw`TRUNCATE notices, daily_mails, mail_choices, events`;
  await rm(folder(), { recursive: true, force: true });
});
afterEach(() => {
  setStopping(false);
  clockBack();
});
afterAll(closeDatabase);

async function aScene() {
  const [rosa, ines] = [await aMember(), await aMember()];
  return { rosa, ines, story: await aStory({ author: rosa, title: "The bridge is closed" }) };
}

async function commentOn({ story, ines }: Awaited<ReturnType<typeof aScene>>): Promise<string> {
  const { id } = await aComment({ author: ines, story });
  await noteComments({ commentIds: [id] });
  return id;
}

const addressOf = ({ handle }: Actor) => `${handle}@members.example`;
const mailsTo = async (actor: Actor) => (await listOutbox(1000)).filter(({ to }) => to === addressOf(actor));
const tokenIn = (mail: KeptMail | undefined) => /\/unsubscribe\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
const choose = (actor: Actor, mail: "now" | "daily" | "never") => chooseMails({ comment: mail }, actor);

describe("a mail at once", () => {
  test("comes for what is chosen so, once, with the way to the place and the way to no more of it", async () => {
    const scene = await aScene();
    await choose(scene.rosa, "now");
    const id = await commentOn(scene);
    await followUp();
    const [mail, ...others] = await mailsTo(scene.rosa);
    expect(others).toEqual([]);
    expect(mail?.subject).toBe(`${scene.ines.penName} commented on your story “The bridge is closed”`);
    expect(mail?.text).toContain(`http://localhost:3000${scene.story.path}/comments/${id}#comment-${id}`);
    const { id: noticeId } = await db.notice.findFirstOrThrow({ where: { memberId: scene.rosa.id } });
    await mailNotice({ noticeId });
    expect(await mailsTo(scene.rosa)).toHaveLength(1);
    const files = (await readdir(folder())).filter((name) => name.endsWith(".eml"));
    const source = (await readFile(join(folder(), files[0] ?? ""), "utf8")).replace(/\r\n[ \t]+/g, " ");
    expect(source).toContain(`List-Unsubscribe: <http://localhost:3000/api/unsubscribe/${tokenIn(mail)}>`);
    expect(source).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
  });

  test("does not come for what is read or ignored meanwhile, chosen otherwise, or to an address that is not confirmed", async () => {
    const none = async (meanwhile: (scene: Awaited<ReturnType<typeof aScene>>) => Promise<unknown>) => {
      const scene = await aScene();
      await choose(scene.rosa, "now");
      await commentOn(scene);
      await meanwhile(scene);
      await followUp();
      return (await mailsTo(scene.rosa)).length;
    };
    expect(await none(async () => {})).toBe(1);
    expect(await none(({ rosa }) => choose(rosa, "never"))).toBe(0);
    expect(await none(({ rosa }) => choose(rosa, "daily"))).toBe(0);
    expect(await none(({ rosa, ines }) => ignoreMember({ handle: ines.handle, ignored: true }, rosa))).toBe(0);
    expect(await none(({ rosa }) => markAllRead({ upTo: "zzzz" }, rosa))).toBe(0);
    const unverify = ({ id }: Actor) => db.member.update({ where: { id }, data: { emailVerifiedAt: null } });
    expect(await none(({ rosa }) => unverify(rosa))).toBe(0);
  });

  test("of a decision is the statement of reasons, whatever is chosen, and no other", async () => {
    const scene = await aScene();
    const comment = await aComment({ author: scene.ines, story: scene.story });
    await decideOn({ kind: "comment", id: comment.id }, "hide", await aMember({ roles: ["moderator"] }));
    await followUp();
    at += 2 * day;
    await sendDaily();
    const mails = await mailsTo(scene.ines);
    expect(mails.map(({ subject }) => subject)).toEqual(["Comment hidden: what was decided, and why"]);
    expect(mails[0]?.text).not.toContain("/unsubscribe/");
  });
});

describe("the mail of the day", () => {
  test.each([
    ["2026-05-02T06:00:00Z", "2026-05-02T06:00:00Z"],
    ["2026-05-02T05:59:59Z", "2026-05-01T06:00:00Z"],
    ["2026-05-02T23:00:00Z", "2026-05-02T06:00:00Z"],
  ])("at %s gathers until %s", (now, until) => {
    expect(lastGathering(new Date(now))).toEqual(new Date(until));
  });

  test("gathers what is unread, once a day, and comes only when there is something new", async () => {
    const scene = await aScene();
    await commentOn(scene);
    await commentOn(scene);
    expect(await sendDaily()).toBe(0); // its hour has not come
    at += day;
    expect(await sendDaily()).toBe(1);
    const [mail] = await mailsTo(scene.rosa);
    expect(mail?.subject).toBe("2 notices from Firsthand");
    expect(mail?.text.match(/commented on your story “The bridge is closed”/g)).toHaveLength(2);
    await commentOn(scene);
    expect(await sendDaily()).toBe(0); // hers has been today
    at += day;
    expect([await sendDaily(), await sendDaily()]).toEqual([1, 0]);
    at += day;
    expect(await sendDaily()).toBe(0);
    expect((await mailsTo(scene.rosa)).map(({ subject }) => subject)).toEqual([
      "1 notice from Firsthand",
      "2 notices from Firsthand",
    ]);
  });

  test("leaves out what is read, ignored, not to be mailed, or gone", async () => {
    const left = async (meanwhile: (scene: Awaited<ReturnType<typeof aScene>>) => Promise<unknown>) => {
      const scene = await aScene();
      await commentOn(scene);
      await meanwhile(scene);
      at += day;
      await sendDaily();
      return (await mailsTo(scene.rosa)).length;
    };
    expect(await left(async () => {})).toBe(1);
    expect(await left(({ rosa }) => choose(rosa, "never"))).toBe(0);
    expect(await left(({ rosa }) => markAllRead({ upTo: "zzzz" }, rosa))).toBe(0);
    expect(await left(({ rosa, ines }) => ignoreMember({ handle: ines.handle, ignored: true }, rosa))).toBe(0);
    expect(await left(({ story }) => db.comment.deleteMany({ where: { storyId: story.id } }))).toBe(0);
    expect(
      await left(({ story }) => db.comment.updateMany({ where: { storyId: story.id }, data: { state: "hidden" } })),
    ).toBe(0);
  });

  test("says how many there are that it has no room for, and mails none of them again", async () => {
    const scene = await aScene();
    for (let n = 0; n < 43; n += 1) await commentOn(scene);
    at += day;
    await sendDaily();
    at += day;
    expect(await sendDaily()).toBe(0);
    const [mail] = await mailsTo(scene.rosa);
    expect(mail?.subject).toBe("43 notices from Firsthand");
    expect(mail?.text).toContain("and 3 more");
  });

  test("sent by several workers at once, comes once to each", async () => {
    const scenes = await Promise.all(Array.from({ length: 6 }, aScene));
    for (const scene of scenes) await commentOn(scene);
    at += day;
    const sent = await Promise.all([sendDaily(), sendDaily(), sendDaily()]);
    expect(sent.reduce((a, b) => a + b)).toBe(6);
    for (const { rosa } of scenes) expect(await mailsTo(rosa)).toHaveLength(1);
  });

  test("a worker that is told to stop takes up nobody new, and the next one goes on", async () => {
    const scene = await aScene();
    await commentOn(scene);
    at += day;
    setStopping(true);
    expect(await sendDaily()).toBe(0);
    setStopping(false);
    expect(await sendDaily()).toBe(1);
  });

  test("killed on the way, is gone on with: nobody is missed, and nobody whose mail was written down has another", async () => {
    const scenes = await Promise.all(Array.from({ length: 60 }, aScene));
    for (const scene of scenes) await commentOn(scene);
    await db.$executeRaw`UPDATE notices SET created_at = created_at - interval '2 days'`;
    const program = fileURLToPath(new URL("../../prisma/builders/daily-process.ts", import.meta.url));
    const child = spawn(process.execPath, [program], { stdio: "ignore" });
    const gone = once(child, "exit");
    while ((await db.dailyMail.count({ where: { sentAt: { gt: new Date(0) } } })) < 5 && child.exitCode === null) {}
    child.kill("SIGKILL");
    await gone;
    expect(child.signalCode).toBe("SIGKILL");
    const written = await db.dailyMail.findMany({ where: { sentAt: { gt: new Date(0) } } });
    expect(written.length).toBeGreaterThanOrEqual(5);
    expect(written.length).toBeLessThan(60);
    await sendDaily();
    const counts = await Promise.all(
      scenes.map(async ({ rosa }) => ({ id: rosa.id, mails: (await mailsTo(rosa)).length })),
    );
    expect(counts.filter(({ mails }) => mails === 0)).toEqual([]);
    const had = new Set(written.map(({ memberId }) => memberId));
    expect(counts.filter(({ id, mails }) => had.has(id) && mails !== 1)).toEqual([]);
    // The one that was in hand when it was killed may have gone out: then the second has the same Message-ID.
    expect(counts.filter(({ mails }) => mails > 1).length).toBeLessThanOrEqual(1);
  }, 60_000);
});

describe("the way to no more mails", () => {
  test("ends one kind, without logging in, twice over, and leaves the others", async () => {
    const rosa = await aMember();
    const token = stopToken({ memberId: rosa.id, what: "reply" });
    expect(await stoppedBy(token)).toEqual({ names: ["Replies to your comments"] });
    await stopMails({ token });
    expect(await mailChoicesOf(rosa.id)).toMatchObject({ reply: "never", mention: "daily", feed: "now" });
    expect(await stopMails({ token })).toEqual({ names: [] });
    await chooseMails({ reply: "now" }, rosa);
    expect((await mailChoicesOf(rosa.id)).reply).toBe("now");
  });

  test("in the mail of the day ends all that would come by it, and then none comes", async () => {
    const scene = await aScene();
    await commentOn(scene);
    at += day;
    await sendDaily();
    const token = tokenIn((await mailsTo(scene.rosa))[0]);
    expect((await stopMails({ token })).names).toEqual(mailedByDefault("daily").map((kind) => noticeKinds[kind].name));
    await commentOn(scene);
    at += day;
    await sendDaily();
    expect(await mailsTo(scene.rosa)).toHaveLength(1);
    expect((await noticesOf(scene.rosa)).notices).toHaveLength(2);
  });

  test("is signed: not for another member, another kind, or with anything else changed", async () => {
    const [rosa, ines] = [await aMember(), await aMember()];
    const token = stopToken({ memberId: rosa.id, what: "reply" });
    const [, , signature] = token.split(".");
    for (const forged of [
      ...[`${ines.id}.reply.${signature}`, `${rosa.id}.mention.${signature}`, `${rosa.id}.decision.${signature}`],
      ...["", "a.b.c", `${rosa.id}.reply.`, `${rosa.id}.reply`, `${token}x`, token.slice(0, -1)],
    ]) {
      expect(readStopToken(forged)).toBeNull();
      await expect(stopMails({ token: forged })).rejects.toMatchObject({ code: "not_found" });
    }
    expect(readStopToken(token)).toEqual({ memberId: rosa.id, what: "reply" });
    const nobody = stopToken({ memberId: "nobody", what: "reply" });
    await expect(stopMails({ token: nobody })).rejects.toMatchObject({ code: "not_found" });
  });
});
