import { notFound } from "next/navigation";
import { isRefusal } from "@/lib/platform/refusal.ts";
import type { Actor } from "@/lib/policy.ts";
import { type PromoFile, promoFile } from "@/lib/promos/queries.ts";

/** The promo that a page of the house is about; where there is none, there is no page. */
export async function promoHere(id: string, actor: Actor): Promise<PromoFile> {
  try {
    return await promoFile(id, actor);
  } catch (thrown) {
    if (isRefusal(thrown)) notFound();
    throw thrown;
  }
}
