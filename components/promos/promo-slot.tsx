import { PromoBox } from "@/components/promos/promo-box.tsx";
import { Still } from "@/components/ui/still.tsx";
import type { Chosen } from "@/lib/promos/choose-promos.ts";
import type { Slot } from "@/lib/promos/rules/slots.ts";

const rooms: Record<Slot, string> = {
  "story-top": "mt-7",
  "story-body": "my-8",
  "story-end": "my-8",
  rail: "mt-8",
};

/** What stands in a slot of a page; without a promo nothing does, not even a frame. */
export function PromoSlot({ promos, slot }: { promos: Chosen; slot: Slot }) {
  const promo = promos[slot];
  if (!promo) return null;
  return (
    <Still>
      <PromoBox promo={promo} slot={slot} className={rooms[slot]} />
    </Still>
  );
}
