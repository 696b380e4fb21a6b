import { createHash } from "node:crypto";
import { log } from "../lib/platform/log.ts";
import type { Render } from "../lib/platform/render/at-hand.ts";
import { describeTree } from "../lib/platform/render/describe-tree.ts";
import { resolveTree } from "../lib/platform/render/resolve-tree.ts";
import { treeOffered } from "../lib/platform/render/trees.ts";

/** A page before React writes it: its tree, a print of everything in and around it but its texts, and how many these are. */
export type ResolvedPage = { tree: unknown; print: string; texts: number };

/**
 * Calls the components of a page that offers its tree, and puts its texts into the render. Null where there is no such
 * page, where it leads elsewhere, or where its tree holds what cannot be compared: then Next says what is there.
 */
export async function resolvePage(path: string, render: Render): Promise<ResolvedPage | null> {
  const offered = treeOffered(path);
  if (!offered) return null;
  render.phase = "resolving";
  try {
    const [tree, around] = await Promise.all([resolveTree(offered.page()), offered.around()]);
    const print = createHash("sha256")
      .update(describeTree([tree, around], render.texts))
      .digest("base64url");
    return { tree, print, texts: render.texts.length };
  } catch (error) {
    if (!isNextsOwn(error)) log.warn({ err: error, path }, "a page was not resolved, and is left to Next");
    render.texts.length = 0;
    return null;
  } finally {
    render.phase = "writing";
  }
}

// Not found, or elsewhere: Next throws these, and knows what to make of them.
function isNextsOwn(error: unknown): boolean {
  const { digest } = (error ?? {}) as { digest?: unknown };
  return typeof digest === "string" && digest.startsWith("NEXT_");
}
