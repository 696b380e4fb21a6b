import { picturesById } from "../media/queries.ts";
import type { Picture } from "../media/rules/picture.ts";
import { now } from "../platform/clock.ts";
import { db, pool } from "../platform/db/client.ts";
import { sql } from "../platform/db/sql.ts";
import { notFound } from "../platform/refusal.ts";
import { type Actor, may } from "../policy.ts";
import type { ChangeKind } from "./rules/changes.ts";
import type { Slot } from "./rules/slots.ts";
import { type PromoState, type PromoTimes, stateOf, stopOf } from "./rules/states.ts";

/** How often a promo was seen and clicked. */
export type Figures = { impressions: number; clicks: number };

/** A promo as the list of admins shows it. */
export type PromoLine = PromoTimes &
  Figures & { id: string; slot: Slot; headline: string; advertiser: string; weight: number; state: PromoState };

const pageSize = 50;
const dayMs = 24 * 60 * 60 * 1000;

type Line = Omit<PromoLine, "state">;

/** All promos, newest first, a page at a time; for admins. */
export async function promosFor(
  actor: Actor | null,
  after: string | null = null,
): Promise<{ promos: PromoLine[]; after: string | null }> {
  if (!may(actor, "promo.manage")) throw notFound();
  const rows = await sql.$queryRaw<Line[]>`
    SELECT p.id, p.slot, p.headline, p.advertiser, p.weight, p.starts_at AS "startsAt", p.ends_at AS "endsAt",
      p.paused_at AS "pausedAt", p.ended_at AS "endedAt", p.removed_at AS "removedAt", f.impressions, f.clicks
    FROM promos p CROSS JOIN LATERAL (SELECT coalesce(sum(impressions), 0)::int AS impressions,
      coalesce(sum(clicks), 0)::int AS clicks FROM promo_days WHERE promo_id = p.id) f
    WHERE ${after}::text IS NULL OR p.id < ${after} ORDER BY p.id DESC LIMIT ${pageSize + 1}`;
  const page = rows.slice(0, pageSize);
  const at = now();
  return {
    promos: page.map((row) => ({ ...row, state: stateOf(row, at) })),
    after: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

/** A promo with all that is known of it. */
export type PromoFile = PromoTimes &
  Figures & {
    id: string;
    slot: Slot;
    headline: string;
    words: string;
    link: string;
    advertiser: string;
    alt: string;
    picture: Picture | null;
    weight: number;
    categories: string[];
    inHealth: boolean;
    state: PromoState;
    /** When an admin set it running for the first time. */
    ranAt: Date | null;
    days: (Figures & { day: Date })[];
    changes: { id: string; kind: ChangeKind; words: string; by: string | null; at: Date }[];
  };

const mostDays = 90;
const mostChanges = 100;

/** One promo, with its figures by day and its history; for admins. */
export async function promoFile(id: string, actor: Actor | null): Promise<PromoFile> {
  if (!may(actor, "promo.manage")) throw notFound();
  const promo = await db.promo.findUnique({
    where: { id },
    include: {
      days: { orderBy: { day: "desc" }, take: mostDays, select: { day: true, impressions: true, clicks: true } },
      changes: { orderBy: { number: "desc" }, take: mostChanges, include: { by: { select: { penName: true } } } },
    },
  });
  if (!promo) throw notFound("promo");
  const { changes, madeById, createdAt, pictureId, ...rest } = promo;
  const total = await db.promoDay.aggregate({ where: { promoId: id }, _sum: { impressions: true, clicks: true } });
  return {
    ...rest,
    slot: promo.slot as Slot,
    picture: pictureId ? ((await picturesById([pictureId])).get(pictureId) ?? null) : null,
    state: stateOf(promo, now()),
    impressions: total._sum.impressions ?? 0,
    clicks: total._sum.clicks ?? 0,
    changes: changes.map(({ number, kind, words, by, at }) => ({
      ...{ id: String(number), kind: kind as ChangeKind, words, at },
      by: by?.penName ?? null,
    })),
  };
}

/** A promo as the public register tells of it. */
export type Registered = Figures & {
  id: string;
  slot: Slot;
  /** Null where a moderator has removed it: what was removed is not to be read here either. */
  headline: string | null;
  advertiser: string;
  site: string;
  categories: string[];
  inHealth: boolean;
  since: Date;
  /** When it stopped, or will; null where it goes on until it is ended. */
  until: Date | null;
  state: "running" | "paused" | "ended" | "removed";
};

type RegisterRow = PromoTimes & Omit<Registered, "until" | "state" | "site"> & { link: string };

/** So long does the register tell of a promo that is over. */
export const keptDays = 365;

const mostCurrent = 500;
const shown = `
  p.id, p.slot, p.headline, p.advertiser, p.link, p.categories, p.in_health AS "inHealth", p.starts_at AS "startsAt",
  p.ends_at AS "endsAt", p.paused_at AS "pausedAt", p.ended_at AS "endedAt", p.removed_at AS "removedAt",
  greatest(p.ran_at, p.starts_at) AS since, f.impressions, f.clicks
  FROM promos p CROSS JOIN LATERAL (SELECT coalesce(sum(impressions), 0)::int AS impressions,
    coalesce(sum(clicks), 0)::int AS clicks FROM promo_days WHERE promo_id = p.id) f`;
const over = "least(p.ends_at, p.ended_at, p.removed_at)";

/** What runs or is paused for now, the latest first: all that was ever shown and is not over. */
export async function currentPromos(): Promise<Registered[]> {
  const at = now();
  const { rows } = await pool().query<RegisterRow>(
    `SELECT ${shown} WHERE greatest(p.ran_at, p.starts_at) <= $1 AND p.ran_at IS NOT NULL
       AND coalesce(${over}, 'infinity') > $1 ORDER BY p.id DESC LIMIT ${mostCurrent}`,
    [at],
  );
  return rows.map((row) => registered(row, at));
}

/** What was shown within the last year and is over, the latest first, a page at a time. */
export async function endedPromos(after: string | undefined): Promise<{ promos: Registered[]; after: string | null }> {
  const at = now();
  const cursor = readCursor(after);
  const { rows } = await pool().query<RegisterRow>(
    `SELECT ${shown} WHERE p.ran_at IS NOT NULL AND ${over} > greatest(p.ran_at, p.starts_at)
       AND ${over} <= $1 AND ${over} > $2 AND ($3::timestamptz IS NULL OR (${over}, p.id) < ($3, $4))
     ORDER BY ${over} DESC, p.id DESC LIMIT ${pageSize + 1}`,
    [at, new Date(at.getTime() - keptDays * dayMs), cursor?.at ?? null, cursor?.id ?? ""],
  );
  const page = rows.slice(0, pageSize).map((row) => registered(row, at));
  const last = page.at(-1);
  const next = rows.length > pageSize && last?.until ? `${last.until.getTime().toString(36)}-${last.id}` : null;
  return { promos: page, after: next };
}

function readCursor(text = ""): { at: Date; id: string } | null {
  const [, time, id] = /^([0-9a-z]{1,9})-([0-9a-z]{1,40})$/.exec(text) ?? [];
  return time && id ? { at: new Date(Number.parseInt(time, 36)), id } : null;
}

function registered(
  { link, headline, startsAt, endsAt, pausedAt, endedAt, removedAt, ...rest }: RegisterRow,
  at: Date,
): Registered {
  const times = { startsAt, endsAt, pausedAt, endedAt, removedAt };
  const state = stateOf(times, at);
  return {
    ...rest,
    headline: state === "removed" ? null : headline,
    site: URL.parse(link)?.hostname.replace(/^www\./, "") ?? "",
    until: stopOf({ ...times, pausedAt: null }),
    state: state === "planned" ? "paused" : state,
  };
}
