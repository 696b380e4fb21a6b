import { now } from "../../../lib/platform/clock.ts";
import { makePromo } from "../../../lib/promos/make-promo.ts";
import { runPromo } from "../../../lib/promos/run-promo.ts";
import { makePromoInput } from "../../../lib/promos/schema.ts";

const maker = "a-brandt";

/** Has one promo run in the demo world, within its longer stories, so that one sees what a promo is: of nobody who sells. */
export async function seedPromo(memberIds: ReadonlyMap<string, string>): Promise<void> {
  const admin = {
    ...{ id: memberIds.get(maker) ?? "", handle: maker, penName: maker, verified: true, bans: [] },
    roles: ["admin"] as const,
  };
  const { id } = await makePromo(
    makePromoInput.parse({
      ...{ slot: "story-body", advertiser: "Orle Valley Repair Café", weight: "10" },
      headline: "Bring what is broken",
      words: "Every first Saturday neighbours mend lamps, coats and radios together. It costs nothing.",
      ...{ link: "https://repair-cafe.example/", startsOn: now().toISOString().slice(0, 10), endsOn: "" },
    }),
    admin,
  );
  await runPromo({ id }, admin);
}
