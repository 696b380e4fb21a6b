import { keptWhile } from "../platform/cache/kept-while.ts";
import { sql } from "../platform/db/sql.ts";
import { shared } from "../platform/shared.ts";
import { healthCategory } from "./rules/slots.ts";

const keepMs = 30_000;

const read = shared("health-slug", () =>
  keptWhile(["categories"], keepMs, async () => {
    const [moved] = await sql.$queryRaw<{ slug: string }[]>`
      SELECT to_slug AS slug FROM category_moves WHERE slug = ${healthCategory}`;
    return moved?.slug ?? healthCategory;
  }),
);

/** The address of the category for health, also where it was renamed or merged; read twice a minute at most, and anew after a change. */
export function healthSlug(): Promise<string> {
  return read();
}
