// The import rules of the house, as functions over source files. lib/architecture.test.ts holds them against the tree.

/** A source file: its path from the root, and its text. */
export type Source = { path: string; text: string };

/** An import rule that a file breaks. */
export type Violation = { rule: number; path: string; found: string };

/** The modules of lib, lowest first: each may import those of earlier ranks and itself. */
export const order: readonly (readonly string[])[] = [
  ["platform"],
  ["site"],
  ["screening"],
  ["decisions"],
  ["accounts"],
  ["invitations", "media"],
  ["stories"],
  ["views", "votes", "recommends", "comments", "feeds", "sharing"],
  ["brigades", "promos", "cents"],
  ["verdicts"],
  ["moderation"],
  ["notices"],
  ["curation"],
  ["related"],
  ["search", "newsletter", "stats", "readers", "privacy", "papers", "categories", "operations", "syndication"],
];

// Pure files that any module may read: they say who may, what can happen, and what then is stale.
const ground = new Set(["lib/policy.ts", "lib/events.ts", "lib/page-tags.ts"]);
const wholes = new Set(["lib/reactions.ts", "lib/schedule.ts", "lib/start-up.ts", "lib/architecture.ts"]);
const nextAllowed =
  /^(?:app\/|components\/|lib\/platform\/(?:action|route)\.ts|lib\/platform\/(?:session|cache)\/|front\/serve\.ts$|next\.config\.ts$)/;
const handMadeRoutes = new Set(["app/api/auth/[...nextauth]/route.ts"]);

/** What a file imports: paths from the root for its own files, names for packages. Type imports carry no code. */
export function importsOf({ path, text }: Source): { target: string; typeOnly: boolean }[] {
  const found: { target: string; typeOnly: boolean }[] = [];
  const code = text.replace(/^\s*\/\/.*$/gm, "");
  const pattern =
    /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  for (const [, type, from, lazily] of code.matchAll(pattern)) {
    found.push({ target: resolve(path, from ?? lazily ?? ""), typeOnly: type !== undefined });
  }
  return found;
}

/** Every rule that a file breaks. */
export function violationsOf(source: Source): Violation[] {
  const broken: Violation[] = [];
  for (const { target, typeOnly } of importsOf(source)) {
    for (const rule of brokenBy(source.path, target, typeOnly)) broken.push({ rule, path: source.path, found: target });
  }
  return [...broken, ...doorsOf(source)];
}

function brokenBy(path: string, target: string, typeOnly: boolean): number[] {
  const rules: [number, boolean][] = [
    [1, looksUp(path, target, typeOnly)],
    [2, isPure(path) && !isPure(target) && target !== "zod" && !target.endsWith(".json")],
    [3, isDatabase(target) && !mayHoldDatabase(path, typeOnly)],
    [4, looksRight(path, target)],
    [5, /^next(?:\/|$)/.test(target) && !nextAllowed.test(path) && !typeOnly],
    [5, target === "next/cache" && !path.startsWith("lib/platform/cache/")],
  ];
  return rules.filter(([, broken]) => broken).map(([rule]) => rule);
}

// Rule 1: app → components, lib; components → lib's actions, queries, rules, schema and reads. lib never looks up.
function looksUp(path: string, target: string, typeOnly: boolean): boolean {
  if (path.startsWith("lib/")) return /^(?:app|components|front)\//.test(target) || target === "server.ts";
  if (!path.startsWith("components/")) return false;
  return target.startsWith("app/") || (isUseCase(target) && !typeOnly);
}

// Rule 2: rules, schema, policy, events are pure.
function isPure(path: string): boolean {
  return ground.has(path) || /^lib\/[\w-]+\/(?:rules\.ts|rules\/.+\.ts|schema\.ts)$/.test(path);
}

// Rule 3: only queries, use cases and platform know that there is a database.
function isDatabase(target: string): boolean {
  return target.startsWith("lib/platform/db/") || target.startsWith("@prisma/") || target === "pg";
}

function mayHoldDatabase(path: string, typeOnly: boolean): boolean {
  if (!path.startsWith("lib/")) return !/^(?:app|components)\//.test(path);
  return typeOnly || !(isPure(path) || /\/(?:actions|endpoints|jobs)\.ts$/.test(path));
}

// Rule 4: modules import downwards along the one order.
function looksRight(path: string, target: string): boolean {
  const [from, to] = [rankOf(path), rankOf(target)];
  if (!path.startsWith("lib/") || to === null)
    return wholes.has(target) && path.startsWith("lib/") && !wholes.has(path);
  if (ground.has(path)) return true;
  if (from === null) return false;
  return to > from || (to === from && moduleOf(path) !== moduleOf(target));
}

function moduleOf(path: string): string | null {
  return /^lib\/([\w-]+)\//.exec(path)?.[1] ?? null;
}

function rankOf(path: string): number | null {
  const module = moduleOf(path);
  if (!module) return null;
  const rank = order.findIndex((names) => names.includes(module));
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

// A file of a module that writes: what is neither pure, nor a read, nor a door.
function isUseCase(target: string): boolean {
  const name = /^lib\/(?!platform\/)[\w-]+\/([\w-]+)\.ts$/.exec(target)?.[1] ?? "";
  return /^(?:cast|withdraw|publish|revise|retract|restore|delete|save|start|post|edit|vote|sign|log|set|change|upload|store|remove|count|record|reset|verify)-/.test(
    name,
  );
}

// Rule 6: every export of an actions.ts is made by action(, of an endpoints.ts by endpoint(, of a route.ts by route(.
function doorsOf({ path, text }: Source): Violation[] {
  const door = path.endsWith("/actions.ts")
    ? /^export const \w+(?::[^=]+)? =\s*(?:action|guestAction)\(/
    : /^lib\/[\w-]+\/endpoints\.ts$/.test(path)
      ? /^export const \w+ =\s*(?:endpoint|memberEndpoint)\(/
      : /^app\/.*\/route\.ts$/.test(path) && !handMadeRoutes.has(path)
        ? /^export const (?:GET|POST|PUT|PATCH|DELETE|HEAD)\b.*=\s*(?:route|memberRoute)\(/
        : null;
  if (!door) return [];
  const exported = text.match(/^export (?!type )[^\n]*(?:\n\s+[^\n]*)?/gm) ?? [];
  return exported
    .filter((line) => !door.test(line))
    .map((line) => ({ rule: 6, path, found: line.split("\n")[0] ?? "" }));
}

function resolve(path: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  if (!target.startsWith(".")) return target;
  const parts = path.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") parts.pop();
    else if (step !== ".") parts.push(step);
  }
  return parts.join("/");
}
