import { type Picture, toPicture } from "../media/rules/picture.ts";
import { storedVariants } from "../media/schema.ts";
import { promoTags } from "../page-tags.ts";
import { keptWhile } from "../platform/cache/kept-while.ts";
import { now } from "../platform/clock.ts";
import { sql } from "../platform/db/sql.ts";
import type { Ticket } from "./rules/draw.ts";
import type { Carried } from "./rules/exclusions.ts";
import { type PromoTimes, stateOf } from "./rules/states.ts";

/** A promo as pages show it. */
export type ShownPromo = {
  id: string;
  headline: string;
  words: string;
  advertiser: string;
  alt: string;
  picture: Picture | null;
};

/** A promo that is in the draw. */
export type Runner = ShownPromo & Ticket & Carried & PromoTimes;

type Row = Omit<Runner, "picture"> & {
  picture: { id: string; width: number; height: number; contentType: string; variants: unknown } | null;
};

const keepMs = 5000;
const soonMs = 60_000; // begins while the memory holds
const most = 500;

// What runs is the same for all pages, so it is not read for each of them.
const read = keptWhile(promoTags, keepMs, async () => {
  const at = now();
  const rows = await sql.$queryRaw<Row[]>`
    SELECT p.id, p.slot, p.headline, p.words, p.link, p.advertiser, p.alt, p.weight, p.categories, p.in_health AS "inHealth",
      p.starts_at AS "startsAt", p.ends_at AS "endsAt", p.paused_at AS "pausedAt", p.ended_at AS "endedAt",
      p.removed_at AS "removedAt",
      CASE WHEN m.id IS NOT NULL THEN json_build_object('id', m.id, 'width', m.width, 'height', m.height,
        'contentType', m.content_type, 'variants', m.variants) END AS picture
    FROM promos p LEFT JOIN media m ON m.id = p.picture_id
    WHERE p.removed_at IS NULL AND p.ended_at IS NULL AND p.paused_at IS NULL
      AND p.starts_at <= ${new Date(at.getTime() + soonMs)} AND (p.ends_at IS NULL OR p.ends_at > ${at})
    ORDER BY p.id LIMIT ${most}`;
  return rows.map(({ picture, ...row }): Runner => ({ ...row, picture: picture && asPicture(picture) }));
});

function asPicture(row: NonNullable<Row["picture"]>): Picture {
  return toPicture({ ...row, variants: storedVariants.parse(row.variants) });
}

/** The promos that run now; at most five seconds old, and anew as soon as one has changed. */
export async function runningPromos(): Promise<Runner[]> {
  const at = now();
  return (await read()).filter((promo) => stateOf(promo, at) === "running");
}
