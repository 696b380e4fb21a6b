import { ignoreMember } from "../../lib/accounts/ignore-member.ts";
import { startSession } from "../../lib/accounts/start-session.ts";
import { now } from "../../lib/platform/clock.ts";
import { db } from "../../lib/platform/db/client.ts";
import { transaction } from "../../lib/platform/db/transaction.ts";
import { newId } from "../../lib/platform/new-id.ts";
import { sealSession, sessionCookie } from "../../lib/platform/session/cookie.ts";
import { aMember } from "./member.ts";
import { aStory } from "./story.ts";

/** A signed-in member whose private bytes all carry one mark, which may be in no answer but their own. */
export type Canary = { mark: string; cookie: string };

/** Makes a member with a marked e-mail address, a marked draft and somebody marked whom they ignore; and a marked request to advertise. */
export async function aCanary(number: number): Promise<Canary> {
  const mark = `canary${number}x${Math.random().toString(36).slice(2, 10)}`;
  const member = await aMember({ email: `${mark}@members.example` });
  await aStory({ author: member, state: "draft", title: `Draft ${mark}` });
  const { handle } = await aMember({ penName: `Ignored ${mark}` });
  await ignoreMember({ handle, ignored: true }, member);
  await aRequest({ name: mark, email: `${mark}@bakery.example` });
  const { token } = await transaction((tx) => startSession(tx, member.id, "Firefox"));
  return { mark, cookie: `${sessionCookie()}=${await sealSession(token)}; fh_member=1` };
}

function aRequest(who: { name: string; email: string }) {
  const asked = { advertiser: who.name, words: who.name, link: "https://bakery.example", slot: "rail" };
  const days = { startsOn: now(), endsOn: now(), createdAt: now() };
  return db.promoRequest.create({ data: { id: newId(), ...who, ...asked, ...days } });
}

type Story = { id: string; path: string };
type Request = { path: string; headers: Record<string, string>; by: Canary | null };

/**
 * The n-th of many mixed requests: pages that are kept and pages that are one member's, documents and payloads, doors of
 * the public interface, addresses that nobody has, asked by guests and members in turn.
 */
export function mixedRequest(
  n: number,
  { stories, canaries }: { stories: readonly Story[]; canaries: readonly Canary[] },
) {
  const story = stories[n % stories.length] ?? { id: "", path: "/" };
  const by = n % 3 === 0 ? null : (canaries[n % canaries.length] ?? null);
  const kept = [
    "/",
    story.path,
    `${story.path}?utm_source=${n}`,
    "/top",
    "/about",
    "/promos",
    "/categories/local",
    `/stories/${n}`,
  ];
  const desk = ["/dashboard", "/dashboard/notices", "/dashboard/options", "/account"];
  const own = ["/api/me", `/api/stories/${story.id}/mine`, ...desk, `${story.path}?sort=oldest`];
  const live = [`/api/stories/${story.id}/live`, `/api/stories/${story.id}/comments`, "/api/stories"];
  const paths = n % 10 < 7 ? kept : n % 10 < 9 ? own : live;
  const headers: Record<string, string> = {
    "user-agent": "Firefox",
    ...(by ? { cookie: by.cookie } : {}),
    ...(n % 11 === 0 ? { rsc: "1" } : {}),
    ...(n % 2 === 0 ? { "accept-encoding": "gzip, br" } : {}),
  };
  return { path: paths[Math.floor(n / 10) % paths.length] ?? "/", headers, by } satisfies Request;
}

/** What is wrong with an answer: somebody else's mark in it, or a member's own in one that a cache may keep. */
export function leakIn(
  answer: { body: string; headers: Record<string, unknown> },
  by: Canary | null,
  canaries: readonly Canary[],
): string | null {
  const all = `${JSON.stringify(answer.headers)}\n${answer.body}`;
  const found = canaries.find(({ mark }) => all.includes(mark));
  if (!found) return null;
  if (found !== by) return `the mark of ${by ? "another member" : "a member, for a guest"}`;
  return /no-store|private/.test(String(answer.headers["cache-control"])) ? null : "a mark in what may be kept";
}
