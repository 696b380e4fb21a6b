import type { ReactNode } from "react";
import { JoinCall } from "@/components/site/join-call.tsx";
import { PrintAddress } from "@/components/site/print-address.tsx";
import { SiteFooter } from "@/components/site/site-footer.tsx";
import { SiteHeader } from "@/components/site/site-header.tsx";
import { SkipLink } from "@/components/site/skip-link.tsx";
import { Count } from "@/components/ui/count.tsx";

const names = ["World", "Local", "Health", "Science", "Money", "Environment", "Culture", "Opinion", "All"];
const voice = {
  ...{
    name: "Firsthand",
    motto: "Anyone can join.\nAnyone can contribute.",
    aboutLine: "What was seen, by who saw it.",
  },
  ...{ supportUrl: "https://support.example", supportWords: "Please help support us", contact: "desk@news.example" },
  advertise: "on",
} as const;
const categories = names.map((label) => ({ label, href: `#${label}`, current: label === "Health" }));
const links = ["About", "Rules", "How views are counted", "Privacy", "Terms"].map((label) => ({
  label,
  href: `#${label}`,
}));

/** The page's frame around the samples: masthead above, join call and foot below. */
export function ChromeSamples({ children }: { children: ReactNode }) {
  const live = (
    <span className="inline-flex items-center gap-1.5">
      <span className="live-dot" />
      <Count value={214} room={3} /> reading now
    </span>
  );
  return (
    <>
      <SkipLink />
      <SiteHeader
        siteName="Firsthand"
        logOut="/log-out"
        categories={categories}
        today="2026-11-23T12:00:00Z"
        live={live}
      />
      <main id="main" className="wrap pt-8">
        {children}
        <JoinCall className="max-w-80" />
        <PrintAddress url="http://localhost:3000/dev/ui" />
      </main>
      <SiteFooter voice={voice} links={links} />
    </>
  );
}
