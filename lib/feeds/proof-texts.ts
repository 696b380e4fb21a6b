import type { Actor } from "../policy.ts";
import { proofName } from "./proof/check-dns.ts";
import { profileUrl } from "./proof/find-proof.ts";
import { whyNoDns } from "./proof/read-txt.ts";
import { ownRow } from "./queries.ts";
import type { ProofTexts } from "./schema.ts";

/** The texts that prove a feed, to copy; null when the feed is not the actor's. */
export async function proofTexts(sourceId: string, actor: Actor): Promise<ProofTexts | null> {
  const source = await ownRow(sourceId, actor);
  if (!source) return null;
  const { token, feedUrl } = source;
  const home = source.homeUrl ?? new URL("/", feedUrl).href;
  const profile = profileUrl(actor.handle);
  const host = new URL(feedUrl).hostname;
  const closed = whyNoDns(host);
  return {
    ...{ token, home },
    meta: { home, text: `<meta name="${proofName}" content="${token}">` },
    feed: { place: "the title or the description of the feed itself", text: token },
    relMe: { home, text: `<a rel="me" href="${profile}">${escaped(actor.penName)}</a>`, profile },
    dns: closed ? { closed } : { name: `_firsthand.${host}`, text: `${proofName}=${token}` },
  };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
