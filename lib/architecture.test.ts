import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, type Source, violationsOf } from "./architecture.ts";

const folders = ["app", "components", "lib", "front"];

function sources(): Source[] {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  );
  return paths
    .filter((path) => /\.tsx?$/.test(path) && !path.includes("generated") && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

describe("the tree", () => {
  test("keeps every rule", () => {
    expect(sources().flatMap(violationsOf)).toEqual([]);
  });

  test("is being read at all", () => {
    const all = sources();
    expect(all.length).toBeGreaterThan(200);
    expect(all.flatMap(importsOf).length).toBeGreaterThan(500);
  });

  test("has no drawers without a noun", () => {
    const drawers = /(?:^|\/)(?:utils?|helpers?|common|misc|constants|types)(?:\.tsx?$|\/)/;
    expect(sources().filter(({ path }) => drawers.test(path))).toEqual([]);
  });
});

const planted: [number, string, string, string][] = [
  [1, "lib looks up to app", "lib/votes/rules.ts", 'import { x } from "../../app/page.tsx";'],
  [1, "lib looks up to components", "lib/votes/queries.ts", 'import { x } from "../../components/ui/button.tsx";'],
  [1, "a component looks up to app", "components/votes/ballot.tsx", 'import { x } from "@/app/layout.tsx";'],
  [
    1,
    "a component runs a use case",
    "components/votes/ballot.tsx",
    'import { castVote } from "@/lib/votes/cast-vote.ts";',
  ],
  [2, "rules read the environment", "lib/votes/rules.ts", 'import { env } from "../platform/env.ts";'],
  [2, "a schema takes a library", "lib/votes/schema.ts", 'import pino from "pino";'],
  [2, "policy knows a module", "lib/policy.ts", 'import { x } from "./votes/queries.ts";'],
  [3, "a page holds the database", "app/(public)/page.tsx", 'import { db } from "@/lib/platform/db/client.ts";'],
  [3, "a component knows Prisma", "components/votes/ballot.tsx", 'import { Prisma } from "@prisma/client";'],
  [3, "an action holds the database", "lib/votes/actions.ts", 'import { db } from "../platform/db/client.ts";'],
  [4, "stories import comments", "lib/stories/queries.ts", 'import { x } from "../comments/queries.ts";'],
  [4, "votes import their neighbour", "lib/votes/cast-vote.ts", 'import { x } from "../views/queries.ts";'],
  [4, "platform knows a noun", "lib/platform/limits.ts", 'import { x } from "../accounts/queries.ts";'],
  [4, "a module imports the reactions", "lib/votes/cast-vote.ts", 'import { x } from "../reactions.ts";'],
  [4, "an unknown module", "lib/votes/cast-vote.ts", 'import { x } from "../karma/queries.ts";'],
  [5, "a use case imports next", "lib/votes/cast-vote.ts", 'import { redirect } from "next/navigation";'],
  [5, "lazily", "lib/votes/cast-vote.ts", 'const x = await import("next/headers");'],
  [5, "a page revalidates by itself", "app/page.tsx", 'import { revalidatePath } from "next/cache";'],
  [3, "an endpoint holds the database", "lib/votes/endpoints.ts", 'import { db } from "../platform/db/client.ts";'],
  [6, "a bare endpoint", "lib/votes/endpoints.ts", "export async function putVote() {}"],
  [6, "a bare action", "lib/votes/actions.ts", "export async function castVote() {}"],
  [6, "a bare route", "app/api/votes/route.ts", "export async function GET() {}"],
  [6, "a route made by something else", "app/api/votes/route.ts", "export const GET = handler(run);"],
];

describe("a planted violation is caught", () => {
  test.each(planted)("rule %i: %s", (rule, _what, path, text) => {
    expect(violationsOf({ path, text }).map((violation) => violation.rule)).toContain(rule);
  });
});

const allowed: [string, string, string][] = [
  [
    "a page composes",
    "app/(public)/page.tsx",
    'import { x } from "@/components/ui/button.tsx";\nimport { y } from "@/lib/votes/queries.ts";',
  ],
  [
    "a component opens a door",
    "components/votes/ballot.tsx",
    'import { castVoteAction } from "@/lib/votes/actions.ts";',
  ],
  [
    "a use case writes",
    "lib/votes/cast-vote.ts",
    'import { db } from "../platform/db/client.ts";\nimport { x } from "../stories/tally.ts";',
  ],
  [
    "a door",
    "lib/votes/actions.ts",
    "export const castVoteAction = action(schema, (input, actor) => castVote(input, actor));",
  ],
  ["a route", "app/api/votes/route.ts", "export const GET = route({}, async () => 1);"],
  ["words in a comment", "lib/votes/rules.ts", '// import { x } from "next/navigation";'],
];

test.each(allowed)("%s, and may", (_what, path, text) => {
  expect(violationsOf({ path, text })).toEqual([]);
});
