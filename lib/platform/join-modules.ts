import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";

type Joined = { modules: Map<string, string>; scripts: string[] };

const importLine = /^import (type )?\{([^}]*)\} from "([^"]+)";\n/gm;
const exported = /^export (?:async )?(?:function|const) (\w+)/gm;

/**
 * Joins a TypeScript module and all it imports into one script for browsers, which then calls `start`. The modules import
 * by name only each other (`./…` or `@/…`, which begins at `root`), and never in a circle.
 */
export function joinModules(root: string, entry: string, start: string): string {
  const joined: Joined = { modules: new Map(), scripts: [] };
  const name = add(root, entry, joined);
  return `(()=>{"use strict";\n${joined.scripts.join("\n")}\n${name}.${start}();\n})();\n`;
}

// Each module is a function of its own, so that names mean what they mean in their file. The answer is its name.
function add(root: string, path: string, joined: Joined): string {
  const known = joined.modules.get(path);
  if (known) return known;
  const source = readFileSync(join(root, path), "utf8");
  const uses = [...source.matchAll(importLine)]
    .filter(([, typeOnly]) => !typeOnly)
    .map(([, , names = "", target = ""]) => `const {${values(names)}}=${add(root, resolved(path, target), joined)};`);
  const gives = [...source.matchAll(exported)].map(([, name]) => name);
  const code = stripTypeScriptTypes(source.replaceAll(importLine, "")).replaceAll(/^export /gm, "");
  if (/^import /m.test(code)) throw new Error(`${path} imports in a way that cannot be joined.`);
  const name = `m${joined.modules.size}`;
  joined.modules.set(path, name);
  joined.scripts.push(`const ${name}=(()=>{${uses.join("")}\n${withoutRemarks(code)}return {${gives}};})();`);
  return name;
}

// "ask, type Numbers, read as look" is "ask,read:look".
function values(names: string): string {
  const wanted = names.split(",").map((name) => name.trim());
  return String(wanted.filter((name) => name && !name.startsWith("type ")).map((name) => name.replace(" as ", ":")));
}

function resolved(from: string, target: string): string {
  if (target.startsWith("@/")) return target.slice(2);
  if (target.startsWith(".")) return join(dirname(from), target);
  throw new Error(`${from} imports ${target}, which cannot be joined.`);
}

function withoutRemarks(code: string): string {
  return code
    .replaceAll(/^\s*\/\/.*\n/gm, "")
    .replaceAll(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, "")
    .replaceAll(/ +$/gm, "")
    .replaceAll(/\n{2,}/g, "\n");
}
