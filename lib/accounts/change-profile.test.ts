import { beforeAll, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { decideOn } from "../../prisma/builders/moderation.ts";
import { lastNumberOn } from "../decisions/last-number.ts";
import { publicLog } from "../decisions/queries.ts";
import { caseFile } from "../moderation/case-file.ts";
import { openHeldCase } from "../moderation/open-held-case.ts";
import { queuePage } from "../moderation/queries.ts";
import { rebuild } from "../moderation/rebuild.ts";
import { undoDecision } from "../moderation/undo-decision.ts";
import { db } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { addWord } from "../screening/add-word.ts";
import { changePenName } from "./change-pen-name.ts";
import { changeBio } from "./change-profile.ts";
import { ownAccount } from "./queries.ts";
import { signUp } from "./sign-up.ts";

const spam = "Cheap watches: https://watches.example.org/sale";
const subjectOf = ({ id }: Actor) => ({ kind: "profile", id }) as const;
const bioOf = async ({ id }: Actor) => {
  const { bio, waitingBio } = await db.member.findUniqueOrThrow({ where: { id } });
  return { bio, waitingBio };
};
const aModerator = () => aMember({ roles: ["moderator"] });

async function aWaitingBio() {
  const ines = await aMember({ bio: "I live by the river." });
  const changed = await changeBio(spam, ines);
  return { ines, changed, subject: subjectOf(ines) };
}

async function heldProfiles(actor: Actor): Promise<[string, string][]> {
  for (const { id } of await db.decision.findMany({ where: { subjectKind: "profile" } }))
    await openHeldCase({ decisionId: id });
  const page = await queuePage({ queue: "held", kind: "profile" }, actor);
  return page?.rows.map(({ subjectId, excerpt }) => [subjectId, excerpt]) ?? [];
}

beforeAll(async () => {
  await addWord({ word: "grozel", list: "banned", outcome: "refuse", note: "" }, await aModerator());
});

test("an ordinary text is shown at once, and an empty one is none", async () => {
  const ines = await aMember();
  const bio = "I count the buses on Mill Road, and write down which of them are late.";
  expect(await changeBio(bio, ines)).toEqual({ bio, waiting: null });
  expect(await bioOf(ines)).toEqual({ bio, waitingBio: null });
  expect(await changeBio("", ines)).toEqual({ bio: "", waiting: null });
});

test("a refused word is named beside the field, and nothing changes", async () => {
  const ines = await aMember({ bio: "As before." });
  await expect(changeBio("I sell grozel.", ines)).rejects.toMatchObject({
    code: "invalid",
    fields: { bio: "“grozel” is not used here. Say it in other words." },
  });
  expect(await bioOf(ines)).toEqual({ bio: "As before.", waitingBio: null });
});

test("what is held waits, seen by its member alone, and its case has the evidence", async () => {
  const { ines, changed, subject } = await aWaitingBio();
  const sentence = "Links from new members are looked at first. It is held for review.";
  expect(changed).toEqual({ bio: "I live by the river.", waiting: { bio: spam, sentence } });
  expect(await bioOf(ines)).toEqual({ bio: "I live by the river.", waitingBio: spam });
  expect(await ownAccount(ines)).toMatchObject({ bio: "I live by the river.", waiting: { bio: spam, sentence } });
  const mod = await aModerator();
  const found = expect.arrayContaining([{ name: "1 link: watches.example.org", weight: 1 }]);
  expect(await heldProfiles(mod)).toContainEqual([ines.id, spam]);
  expect(await caseFile(subject, mod)).toMatchObject({
    shown: { bio: "I live by the river.", waitingBio: spam },
    decisions: [{ words: "Profile held for review", evidence: { features: found } }],
  });
  expect((await publicLog({})).entries).toEqual([]);
});

test("left as it is, it is shown; taken back, it waits again", async () => {
  const [{ ines, subject }, mod] = [await aWaitingBio(), await aModerator()];
  const { decisionId } = await decideOn(subject, "approve", mod);
  expect(await bioOf(ines)).toEqual({ bio: spam, waitingBio: null });
  expect((await heldProfiles(mod)).map(([id]) => id)).not.toContain(ines.id);
  await undoDecision({ decisionId, reason: "I looked too quickly." }, mod);
  expect(await bioOf(ines)).toEqual({ bio: "I live by the river.", waitingBio: spam });
  expect((await heldProfiles(mod)).map(([id]) => id)).toContain(ines.id);
});

test("what its member wrote since is not overwritten when an approval is taken back", async () => {
  const [{ ines, subject }, mod] = [await aWaitingBio(), await aModerator()];
  const { decisionId } = await decideOn(subject, "approve", mod);
  await changeBio("I have moved to the hills.", ines);
  await undoDecision({ decisionId, reason: "I looked too quickly." }, mod);
  expect(await bioOf(ines)).toEqual({ bio: "I have moved to the hills.", waitingBio: null });
  expect((await heldProfiles(mod)).map(([id]) => id)).not.toContain(ines.id);
});

test("what waits of a newer text goes on waiting when an approval is taken back", async () => {
  const [{ ines, subject }, mod] = [await aWaitingBio(), await aModerator()];
  const { decisionId } = await decideOn(subject, "approve", mod);
  await changeBio(`${spam}/new`, ines);
  await undoDecision({ decisionId, reason: "I looked too quickly." }, mod);
  expect(await bioOf(ines)).toEqual({ bio: spam, waitingBio: `${spam}/new` });
  expect(await heldProfiles(mod)).toContainEqual([ines.id, `${spam}/new`]);
});

test("a reset drops what waits with the rest; taken back, both are there again", async () => {
  const [{ ines, subject }, mod] = [await aWaitingBio(), await aModerator()];
  const { decisionId } = await decideOn(subject, "reset", mod);
  expect(await bioOf(ines)).toEqual({ bio: "", waitingBio: null });
  expect((await heldProfiles(mod)).map(([id]) => id)).not.toContain(ines.id);
  await undoDecision({ decisionId, reason: "They mend watches." }, mod);
  expect(await bioOf(ines)).toEqual({ bio: "I live by the river.", waitingBio: spam });
});

test("another text takes the place of what waits, and the case goes with it", async () => {
  const [{ ines }, mod] = [await aWaitingBio(), await aModerator()];
  expect(await changeBio("I live by the sea.", ines)).toEqual({ bio: "I live by the sea.", waiting: null });
  expect((await heldProfiles(mod)).map(([id]) => id)).not.toContain(ines.id);
  await rebuild();
  expect(await bioOf(ines)).toEqual({ bio: "I live by the sea.", waitingBio: null });
});

test("handed in twice it waits once", async () => {
  const { ines, subject } = await aWaitingBio();
  await changeBio(spam, ines);
  expect(await db.decision.count({ where: { subjectKind: "profile", subjectId: subject.id } })).toBe(1);
});

test("a moderator lets nothing through that has changed since they looked", async () => {
  const [{ ines, subject }, mod] = [await aWaitingBio(), await aModerator()];
  const seen = String(await lastNumberOn(db, subject));
  await changeBio(`${spam} and https://more.example.org/watches`, ines);
  await expect(decideOn(subject, "approve", mod, { seen })).rejects.toMatchObject({ code: "conflict" });
  expect((await bioOf(ines)).bio).toBe("I live by the river.");
});

test("of an approval and another text at once, what is shown was seen by the moderator or needs none", async () => {
  const mod = await aModerator();
  for (let turn = 0; turn < 5; turn += 1) {
    const { ines, subject } = await aWaitingBio();
    const seen = String(await lastNumberOn(db, subject));
    const [approved] = await Promise.allSettled([
      decideOn(subject, "approve", mod, { seen }),
      changeBio(`${spam}/${turn}`, ines),
    ]);
    const bio = approved.status === "fulfilled" ? spam : "I live by the river.";
    expect(await bioOf(ines)).toEqual({ bio, waitingBio: `${spam}/${turn}` });
  }
});

test.each([
  ["buy-it.example.com", "Leave out the web address"],
  ["Gr0zel Fan", "“grozel” is not used here"],
])("%s is no pen name: neither for somebody new nor by a change", async (penName, sentence) => {
  const refusal = { code: "invalid", fields: { penName: expect.stringContaining(sentence) } };
  await expect(changePenName(penName, await aMember())).rejects.toMatchObject(refusal);
  const input = { penName, email: "new@members.example", password: "a long walk by the river", next: undefined };
  await expect(signUp(input, { address: "192.0.2.1", userAgent: "Firefox" })).rejects.toMatchObject(refusal);
});
