import { beginImport } from "../../lib/feeds/begin-import.ts";
import { checkProof } from "../../lib/feeds/check-proof.ts";
import { settingsForm } from "../../lib/feeds/schema.ts";
import { type Asked, whoAsks } from "./who-asks.ts";

const settings = {
  categorySlug: "local",
  mode: "publish",
  daysBack: "all",
  reuse: "all-rights-reserved",
  canonical: "on",
};

/** Proves a feed whose home page has its line, and begins its import: the worker checks it. */
export async function importFeed({ session, sourceId }: Asked<{ sourceId: string }>): Promise<void> {
  const actor = await whoAsks({ session });
  await checkProof({ sourceId }, actor);
  await beginImport(settingsForm.parse({ sourceId, ...settings }), actor);
}
