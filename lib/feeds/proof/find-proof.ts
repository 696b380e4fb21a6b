import { env } from "../../platform/env.ts";
import { isSamePage } from "../../platform/html/rel-me.ts";
import type { Feed } from "../rules/feed.ts";
import { homePageOf, placeOf } from "../rules/place.ts";
import type { ProofCheck, ProofKind } from "../schema.ts";
import { type ChannelSource, channelFault } from "./channel-text.ts";
import { checkDns, proofName } from "./check-dns.ts";
import { type Home, readHome } from "./read-home.ts";
import { type ReadTxt, readTxt } from "./read-txt.ts";

/** Whose feed it is said to be, and what is looked for. */
export type Claim = { token: string; handle: string };

/** What was found. `unsure`: nothing, but not everything could be read this time. */
export type Proof = { kind: ProofKind | null; unsure: boolean; checks: ProofCheck[]; place: string };

/** Looks for the proof of a feed that is at `url` (after all redirects), in all ways. */
export async function findProof(
  { feed, url }: { feed: Feed; url: string },
  { token, handle }: Claim,
  askDns: ReadTxt = readTxt,
): Promise<Proof> {
  const place = placeOf(url);
  const home = await readHome(homePageOf(feed.link, url), place);
  const dns = await checkDns(new URL(url).hostname, token, askDns);
  const checks = [checkMeta(home, token), checkChannel({ feed, url }, token), checkRelMe(home, handle), dns.check];
  const kind = checks.find(({ holds }) => holds)?.kind ?? null;
  return { kind, checks, place, unsure: kind === null && (dns.unsure || ("unsure" in home && home.unsure)) };
}

/** The address of a contributor's profile here. */
export function profileUrl(handle: string): string {
  return new URL(`/contributors/${handle}`, env().SITE_URL).href;
}

function checkMeta(home: Home, token: string): ProofCheck {
  const about = { kind: "meta", lookedAt: home.url, wanted: `<meta name="${proofName}" content="${token}">` } as const;
  if ("fault" in home) return { ...about, holds: false, found: home.fault };
  const named = home.metas.filter(({ name }) => name === proofName);
  if (named.some(({ content }) => content === token)) return { ...about, holds: true, found: "The tag is there." };
  const found =
    named.length > 0
      ? `The head of the page has the tag “${proofName}”, but with another content.`
      : `The head of the page has no tag “${proofName}”.`;
  return { ...about, holds: false, found };
}

function checkChannel(source: ChannelSource, token: string): ProofCheck {
  const fault = channelFault(source, token);
  const found = fault ?? "The token is in the feed's own description.";
  return { kind: "feed", lookedAt: source.url, wanted: token, holds: fault === null, found };
}

function checkRelMe(home: Home, handle: string): ProofCheck {
  const profile = profileUrl(handle);
  const about = { kind: "rel-me", lookedAt: home.url, wanted: `<a rel="me" href="${profile}">` } as const;
  if ("fault" in home) return { ...about, holds: false, found: home.fault };
  if (home.relMe.some((href) => isSamePage(href, profile)))
    return { ...about, holds: true, found: "The page links to your profile with rel=me." };
  const others = home.relMe.length;
  const found =
    others > 0
      ? `The page has ${others} rel=me links, but none to your profile.`
      : "The page has no rel=me link of its own.";
  return { ...about, holds: false, found };
}
