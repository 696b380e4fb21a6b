import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { aMember } from "../../prisma/builders/member.ts";
import { db } from "../platform/db/client.ts";
import { env } from "../platform/env.ts";
import type { Actor } from "../policy.ts";
import { changePaper, previewPaper, putBackPaper } from "./change-paper.ts";
import { paperToEdit, writtenPapers } from "./queries.ts";
import { readPaper } from "./read-paper.ts";
import { changePaperInput } from "./schema.ts";

let ada: Actor;
let ben: Actor;
const operators = () => join(env().DATA_DIR, "pages");

beforeAll(async () => {
  ada = await aMember({ roles: ["admin"] });
  ben = await aMember({ roles: ["admin"] });
});
beforeEach(() => db.paperVersion.deleteMany());
afterEach(() => rmSync(operators(), { recursive: true, force: true }));

const lastOf = async () => (await paperToEdit("about", undefined, ada)).last;
const write = async (text: string, actor = ada, after?: string) =>
  changePaper({ name: "about", text, after: after ?? (await lastOf()), do: "save" }, actor);

test("what is written in the browser wins over the operator's file, and that over the one that comes with the code", async () => {
  const { title: original } = await readPaper("about");
  mkdirSync(operators(), { recursive: true });
  writeFileSync(join(operators(), "about.md"), "# From a file\n\nWords.");
  expect((await readPaper("about")).title).toBe("From a file");
  await write("# Ours, {{site}}\n\nWe are **here**.");
  expect(await readPaper("about")).toMatchObject({
    title: "Ours, Firsthand",
    html: expect.stringContaining("<strong>here</strong>"),
  });
  await putBackPaper({ name: "about", after: await lastOf() }, ben);
  expect((await readPaper("about")).title).toBe("From a file");
  rmSync(operators(), { recursive: true });
  expect((await readPaper("about")).title).toBe(original);
});

test("each version stays, with who and when, and can be opened again", async () => {
  await write("# One\n\nFirst.");
  await write("# Two\n\nSecond.", ben);
  const { text, isOwn, versions } = await paperToEdit("about", undefined, ada);
  expect({ text, isOwn }).toEqual({ text: "# Two\n\nSecond.", isOwn: true });
  expect(versions).toMatchObject([
    { by: ben.penName, text: "# Two\n\nSecond.", at: expect.any(Date) },
    { by: ada.penName, text: "# One\n\nFirst." },
  ]);
  expect((await paperToEdit("about", versions[1]?.number, ada)).text).toBe("# One\n\nFirst.");
  expect((await writtenPapers(ada)).find(({ name }) => name === "about")).toMatchObject({
    isOwn: true,
    by: ben.penName,
  });
});

test("saving what is there already is no version; readers are told of a change, not of a look", async () => {
  await db.event.deleteMany();
  await previewPaper({ name: "about", text: "# Only\n\nLooked at.", after: "0", do: "preview" }, ada);
  expect(await db.event.count()).toBe(0);
  await write("# One\n\nFirst.");
  await write("# One\n\nFirst.");
  expect(await db.paperVersion.count()).toBe(1);
  expect(await db.event.findMany()).toMatchObject([{ name: "paper.changed", payload: { name: "about" } }]);
});

test("whoever writes over a version that is not the last is refused, also of ten at once all but one", async () => {
  await write("# One\n\nFirst.");
  await expect(write("# Two\n\nSecond.", ben, "0")).rejects.toMatchObject({ code: "conflict" });
  const after = await lastOf();
  const all = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => write(`# ${n}\n\nText ${n}.`, ben, after)));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("what does harm in a browser is not in the page", async () => {
  const { html } = await previewPaper(
    {
      name: "about",
      text: '# X\n\n<script>alert(1)</script><a href="javascript:alert(1)">x</a>',
      after: "0",
      do: "preview",
    },
    ada,
  );
  expect(html).not.toMatch(/<script|<a /i);
});

test.each([
  [{ name: "views", text: "# X\n\ny", after: "0" }, "no such page"],
  [{ name: "about", text: "no title", after: "0" }, "Begin with a title"],
  [{ name: "about", text: "# Only a title", after: "0" }, "below the title"],
  [{ name: "about", text: `# X\n${"y".repeat(100_001)}`, after: "0" }, "has room for"],
  [{ name: "about", text: "# X\n\ny", after: "soon" }, ""],
])("%j is refused", (input, sentence) => {
  const { error } = changePaperInput.safeParse(input);
  expect(error?.issues[0]?.message).toContain(sentence);
});

test("only admins write them or see who did", async () => {
  for (const actor of [null, await aMember(), await aMember({ roles: ["editor", "moderator"] })]) {
    const not = { code: "not_found" };
    await expect(changePaper({ name: "about", text: "# X\n\ny", after: "0", do: "save" }, actor)).rejects.toMatchObject(
      not,
    );
    await expect(putBackPaper({ name: "about", after: "0" }, actor)).rejects.toMatchObject(not);
    await expect(previewPaper({ name: "about", text: "x", after: "0", do: "preview" }, actor)).rejects.toMatchObject(
      not,
    );
    await expect(paperToEdit("about", undefined, actor)).rejects.toMatchObject(not);
    await expect(writtenPapers(actor)).rejects.toMatchObject(not);
  }
});
