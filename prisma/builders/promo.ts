import type { Actor } from "../../lib/policy.ts";
import { makePromo } from "../../lib/promos/make-promo.ts";
import { runPromo } from "../../lib/promos/run-promo.ts";
import { makePromoInput } from "../../lib/promos/schema.ts";
import { aMember } from "./member.ts";
import { aCategory } from "./story.ts";

type Wanted = Partial<Record<"slot" | "headline" | "words" | "link" | "advertiser" | "weight", string>> & {
  categories?: string[];
  inHealth?: "on";
  startsOn?: string;
  endsOn?: string;
  request?: string;
  by?: Actor;
  running?: boolean;
};

/** A promo that an admin has made, by the form; running unless said otherwise. */
export async function aPromo({ by, running = true, ...fields }: Wanted = {}): Promise<{ id: string; by: Actor }> {
  const admin = by ?? (await aMember({ roles: ["admin"] }));
  const plain = {
    ...{ slot: "story-end", headline: "Bread from Mill Road", words: "Baked at four.", weight: "10" },
    ...{ link: "https://bakery.example/bread", advertiser: "Mill Road Bakery", startsOn: "2026-01-01", endsOn: "" },
  };
  for (const slug of fields.categories ?? []) await aCategory(slug);
  const { id } = await makePromo(makePromoInput.parse({ ...plain, ...fields }), admin);
  if (running) await runPromo({ id }, admin);
  return { id, by: admin };
}
