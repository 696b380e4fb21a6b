import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { aComment } from "../../prisma/builders/comment.ts";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { aStory } from "../../prisma/builders/story.ts";
import { unzip } from "../../prisma/builders/unzip.ts";
import { startSession } from "../accounts/start-session.ts";
import { nowMs, setClock } from "../platform/clock.ts";
import { closeDatabase, db } from "../platform/db/client.ts";
import { transaction } from "../platform/db/transaction.ts";
import { env } from "../platform/env.ts";
import { listOutbox } from "../platform/mail/outbox.ts";
import { newId } from "../platform/new-id.ts";
import { exportStorage, storage } from "../platform/storage/open-storage.ts";
import type { Actor } from "../policy.ts";
import { castVote } from "../votes/cast-vote.ts";
import { askExport } from "./ask-export.ts";
import { exportKey } from "./export-key.ts";
import { makeExport } from "./make-export.ts";
import { openExport } from "./open-export.ts";
import { ownExports } from "./queries.ts";
import { removeOldExports, resumeExports } from "./remove-exports.ts";

let restore: () => void = () => undefined;

beforeEach(async () => {
  await db.member.deleteMany();
  await db.event.deleteMany();
  await db.$executeRaw`TRUNCATE rate_limits`;
  await rm(join(env().DATA_DIR, "exports"), { recursive: true, force: true });
  await rm(join(env().DATA_DIR, "outbox"), { recursive: true, force: true });
});
afterEach(() => {
  restore();
  restore = () => undefined;
});
afterAll(closeDatabase);

function later(ms: number): void {
  const at = nowMs() + ms;
  restore();
  restore = setClock(() => at);
}

async function exported(member: Actor): Promise<Record<string, string>> {
  const { id } = await askExport(member);
  await makeExport({ exportId: id });
  return filesOf(id, member);
}

async function filesOf(id: string, member: Actor): Promise<Record<string, string>> {
  const { file } = await openExport(id, member);
  return unzip(file.body);
}

async function aPicture(owner: Actor): Promise<string> {
  const id = newId();
  const key = `${id}/480.webp`;
  const variants = [
    { width: 480, height: 300, format: "webp", bytes: 9, key },
    { width: 240, height: 150, format: "jpeg", bytes: 3, key: `${id}/fallback.jpg` },
  ];
  const size = { width: 480, height: 300, bytes: 9, contentType: "image/webp" };
  await db.media.create({
    data: { id, ownerId: owner.id, kind: "story", ...size, variants, createdAt: new Date(nowMs()) },
  });
  await storage().put(key, Buffer.from("a picture"), { contentType: "image/webp" });
  return id;
}

test("has everything of one's own: stories with pictures, drafts, comments, votes with two cents, sessions, settings", async () => {
  const [ada, ben] = [await aMember({ penName: "Ada Quill", email: "ada@example.org" }), await aMember()];
  const picture = await aPicture(ada);
  const story = await aStory({
    author: ada,
    title: "The mill & the river",
    bodyHtml: `<p>Brown <strong>water</strong>.</p><figure><img src="/media/${picture}" alt="The mill"></figure>`,
    sources: [{ kind: "document", label: "The permit", url: "https://town.example/permit" }],
  });
  await aStory({ author: ada, state: "draft", title: "Not yet", bodyHtml: "<p>Only begun.</p>" });
  const bens = await aStory({ author: ben, title: "Of Ben" });
  await aComment({ author: ada, story: bens, body: "I saw it, too." });
  await aComment({ author: ben, story, body: "Ben says so." });
  await castVote(
    { storyId: bens.id, choice: "fact", reason: undefined, note: "I was there.", sourceUrl: undefined },
    ada,
  );
  await db.mailChoice.create({ data: { memberId: ada.id, kind: "reply", mail: "never" } });
  await transaction((tx) => startSession(tx, ada.id, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"));
  const files = await exported(ada);

  const folder = `stories/${story.slug}-${story.id}`;
  expect(files[`${folder}/story.html`]).toContain(`src="../../pictures/${picture}.webp"`);
  expect(files[`${folder}/story.html`]).toContain("<h1>The mill &#38; the river</h1>");
  expect(files[`${folder}/story.md`]).toContain("Brown **water**.");
  expect(files[`${folder}/story.md`]).toContain(`../../pictures/${picture}.webp`);
  expect(JSON.parse(files[`${folder}/story.json`] ?? "")).toMatchObject({
    title: "The mill & the river",
    sources: [{ label: "The permit" }],
  });
  expect(files[`${folder}/versions/1.html`]).toContain("Brown");
  expect(files[`pictures/${picture}.webp`]).toBe("a picture");
  const draft = Object.keys(files).find((path) => path.endsWith("/draft.md"));
  expect(files[draft ?? ""]).toContain("Only begun.");
  const rows = (file: string) => JSON.parse(files[file] ?? "null");
  expect(rows("account.json")).toMatchObject([{ pen_name: "Ada Quill", email: "ada@example.org" }]);
  expect(rows("comments.json")).toMatchObject([{ body_text: "I saw it, too.", story_title: "Of Ben" }]);
  expect(rows("votes.json")).toMatchObject([{ choice: "fact", note: "I was there.", story_title: "Of Ben" }]);
  expect(rows("mail-choices.json")).toMatchObject([{ kind: "reply", mail: "never" }]);
  expect(rows("sessions.json")).toMatchObject([{ device: "Firefox on Linux" }]);
  expect(files["README.txt"]).toContain("Everything of yours at Firsthand");
  const all = Object.values(files).join("\n");
  expect(all).not.toContain("Ben says so.");
  expect(all).not.toMatch(/password_hash|token_hash|hub_secret/);
});

test("has what was decided and why, but neither its evidence nor what moderators say to each other", async () => {
  const [ada, mod] = [await aMember(), await aMember({ roles: ["moderator"] })];
  const story = await aStory({ author: ada });
  await decideOn({ kind: "story", id: story.id }, "escalate", mod, { reason: "An admin should look at who she is." });
  await decideOn({ kind: "profile", id: ada.id }, "reset", mod, { reason: "The bio names a neighbour." });
  const { "decisions.json": text = "" } = await exported(ada);
  expect(JSON.parse(text)).toMatchObject([{ kind: "reset", reason: "The bio names a neighbour." }]);
  expect(text).not.toContain("evidence");
});

test("is told of by mail once it is ready, and is its owner's alone", async () => {
  const [ada, ben] = [await aMember({ email: "ada@example.org" }), await aMember()];
  const { id } = await askExport(ada);
  expect(await ownExports(ada)).toMatchObject([{ state: "waiting" }]);
  await expect(openExport(id, ada)).rejects.toMatchObject({ code: "not_found" });
  await makeExport({ exportId: id });
  expect(await ownExports(ada)).toMatchObject([{ state: "ready", progress: 1, bytes: expect.any(Number) }]);
  expect(await listOutbox()).toMatchObject([
    { to: "ada@example.org", subject: "Everything of yours at Firsthand is ready" },
  ]);
  await expect(openExport(id, ben)).rejects.toMatchObject({ code: "not_found" });
  expect(await ownExports(ben)).toEqual([]);
});

test("one is made at a time, and three a day", async () => {
  const ada = await aMember();
  const asked = await Promise.allSettled([askExport(ada), askExport(ada), askExport(ada)]);
  expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(askExport(ada)).rejects.toMatchObject({ code: "too_many" });
});

test("an empty account has one, too", async () => {
  const files = await exported(await aMember());
  expect(files["votes.json"]).toBe("[]\n");
  expect(Object.keys(files).filter((path) => path.includes("/"))).toEqual([]);
});

test("a worker that is killed in the middle leaves nothing that can be fetched; the next makes it whole", async () => {
  const ada = await aMember({ email: "ada@example.org" });
  await aStory({ author: ada });
  const { id } = await askExport(ada);
  const store = exportStorage();
  const put = store.put;
  store.put = async (key, bytes, options) => {
    if (bytes instanceof Uint8Array) return put(key, bytes, options);
    async function* cut(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of pieces) {
        yield piece;
        throw new Error("killed");
      }
    }
    return put(key, cut(bytes), options);
  };
  await expect(makeExport({ exportId: id })).rejects.toThrow("killed");
  store.put = put;
  expect(await store.exists(exportKey(id))).toBe(false);
  expect(await ownExports(ada)).toMatchObject([{ state: "waiting" }]);
  await db.event.deleteMany();
  await resumeExports();
  expect(await db.event.findMany()).toMatchObject([{ name: "export.asked", payload: { exportId: id } }]);
  await makeExport({ exportId: id });
  await makeExport({ exportId: id });
  expect(Object.keys(await filesOf(id, ada))).toContain("account.json");
  expect(await listOutbox()).toHaveLength(1);
});

test("goes after seven days with its file; one that came to nothing is given up, so that another can be asked for", async () => {
  const ada = await aMember();
  const { id } = await askExport(ada);
  await makeExport({ exportId: id });
  const { id: stuck } = await askExport(ada);
  later(7 * 3600 * 1000);
  await removeOldExports();
  expect(await ownExports(ada)).toMatchObject([
    { id: stuck, state: "failed" },
    { id, state: "ready" },
  ]);
  await askExport(ada);
  later(7 * 24 * 3600 * 1000);
  await removeOldExports();
  expect(await exportStorage().exists(exportKey(id))).toBe(false);
  expect((await ownExports(ada)).map((each) => each.id)).not.toContain(id);
});

test("400 stories take no more memory than some", async () => {
  const ada = await aMember();
  const body = `<p>${"The water is brown, and nobody says why. ".repeat(100)}</p>`;
  await db.$executeRaw`
    INSERT INTO stories (id, author_id, state, slug, title, body_html, body_text, published_at, created_at)
    SELECT 'big' || lpad(n::text, 9, '0'), ${ada.id}, 'published', 'story-' || n, 'Story ' || n,
      ${body} || md5(n::text), '', now(), now() FROM generate_series(1, 400) n`;
  const { id } = await askExport(ada);
  const kept: number[] = [];
  const watch = setInterval(() => kept.push(keptMemory()), 200);
  await makeExport({ exportId: id });
  clearInterval(watch);
  const [made] = await ownExports(ada);
  expect(made).toMatchObject({ state: "ready" });
  const paths = Object.keys(await filesOf(id, ada));
  expect(paths.filter((path) => path.endsWith("story.html"))).toHaveLength(400);
  const [early = 0, late = 0] = [kept.slice(0, 3), kept].map((part) => Math.max(...part));
  process.stdout.write(`export of 400 stories: ${kept.map((bytes) => Math.round(bytes / 1e6)).join(" ")} MB in use\n`);
  expect(late - early).toBeLessThan(20e6);
}, 120_000);

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

// What is in use, not what waits to be collected.
function keptMemory(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
