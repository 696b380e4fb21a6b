import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinModules } from "./join-modules.ts";

const root = mkdtempSync(join(tmpdir(), "firsthand-modules-"));

const files = {
  "a/start.ts": `import { add } from "@/b/add.ts";
import { type Name, say as tell } from "./say.ts";

const word: Name = "sum"; // the other file has a word too

/** Begins. */
export function start(): void {
  tell(\`\${word} \${add(1, 2)}\`);
}
`,
  "a/say.ts": `import type { Nothing } from "./nothing.ts";
import { add } from "../b/add.ts";
const word = "said";
export type Name = string;
export function say(text: Name): void {
  said.push(\`\${word}: \${text}, \${add(2, 2)}\`);
}
declare const said: string[];
`,
  "b/add.ts": "export const add = (a: number, b: number): number => a + b;\n",
  "b/default.ts": 'import vm from "./add.ts";\nexport const start = vm;\n',
  "b/package.ts": 'import { z } from "zod";\nexport const start = z;\n',
};

beforeAll(() => {
  for (const folder of ["a", "b"]) mkdirSync(join(root, folder));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
});
afterAll(() => rmSync(root, { recursive: true }));

test("modules joined into one script keep their own names, and lose types and remarks", () => {
  const script = joinModules(root, "a/start.ts", "start");
  const said: string[] = [];
  runInNewContext(script, { said });
  expect(said).toEqual(["said: sum 3, 4"]);
  expect(script).not.toMatch(/Begins|import|export|: Name/);
});

test.each(["b/default.ts", "b/package.ts"])("%s imports what cannot be joined, and is refused", (path) => {
  expect(() => joinModules(root, path, "start")).toThrow(`${path} imports`);
});

test("the first script of the pages can be joined, and is small", () => {
  const script = joinModules(join(import.meta.dirname, "../.."), "components/site/first-script.ts", "runFirstScript");
  expect(script.length).toBeLessThan(24 * 1024);
});
