import { afterAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { closeDatabase } from "../platform/db/client.ts";
import type { Actor } from "../policy.ts";
import { beginImport } from "./begin-import.ts";
import { settingsForm } from "./schema.ts";
import { aSource, sourceNow } from "./testdata/a-source.ts";

let rosa: Actor;
beforeEach(async () => {
  rosa = await aMember();
});
afterAll(closeDatabase);

const rests = { state: "paused", pauseKind: "new", categorySlug: null, mode: "drafts" } as const;
const settings = (sourceId: string) =>
  settingsForm.parse({ sourceId, categorySlug: "local", mode: "publish", canonical: "on", reuse: "cc-by" });

test("the import begins with the settings that are handed in", async () => {
  const { id } = await aSource(rosa, "https://begun.example/feed.xml", rests);
  await beginImport(settings(id), rosa);
  expect(await sourceNow(id)).toMatchObject({
    state: "active",
    categorySlug: "local",
    mode: "publish",
    reuse: "cc-by",
  });
});

test("without proof it does not begin, and the settings stay", async () => {
  const unproved = { state: "unproved", pauseKind: null, provedAt: null, proofKind: null } as const;
  const { id } = await aSource(rosa, "https://unproved.example/feed.xml", { ...rests, ...unproved });
  await expect(beginImport(settings(id), rosa)).rejects.toMatchObject({ code: "conflict" });
  expect(await sourceNow(id)).toMatchObject({ state: "unproved", categorySlug: "local" });
});

test("nobody begins another's import", async () => {
  const { id } = await aSource(rosa, "https://hers.example/feed.xml", rests);
  await expect(beginImport(settings(id), await aMember())).rejects.toMatchObject({ code: "not_found" });
  expect(await sourceNow(id)).toMatchObject({ state: "paused", categorySlug: null });
});
