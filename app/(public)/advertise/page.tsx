import type { Metadata } from "next";
import { AdvertisePaper } from "@/components/promos/advertise-paper.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { siteName } from "@/lib/site/read-settings.ts";

export const metadata: Metadata = {
  title: "Advertise",
  description: "The slots for promos, the rules for them, where none may stand, and how to ask for one.",
};

/** What advertising here means, and how to ask for it. */
export default async function AdvertisePage() {
  return (
    <SiteFrame>
      <article className="max-w-160 pt-9">
        <AdvertisePaper siteName={await siteName()} />
      </article>
    </SiteFrame>
  );
}
