import type { ReactNode } from "react";
import type { HeaderMember } from "@/components/site/read-member.ts";
import { SiteFooter } from "@/components/site/site-footer.tsx";
import { SiteHeader } from "@/components/site/site-header.tsx";
import { SiteNumbers } from "@/components/views/site-numbers.tsx";
import { now } from "@/lib/platform/clock.ts";
import { siteSettings } from "@/lib/site/read-settings.ts";
import { logoPicture } from "@/lib/site/schema.ts";
import { categories } from "@/lib/stories/categories.ts";
import { siteNumbers } from "@/lib/views/site-numbers.ts";

const papers = [
  { href: "/about", label: "About" },
  { href: "/newsletter", label: "Newsletter" },
  { href: "/rules", label: "Rules" },
  { href: "/moderation-log", label: "Moderation log" },
  { href: "/about/verdict", label: "How verdicts work" },
  { href: "/transparency", label: "Transparency" },
  { href: "/about/views", label: "How views are counted" },
  { href: "/about/ranking", label: "How ranking works" },
  { href: "/about/sources", label: "How import works" },
  { href: "/about/trust", label: "How trust works" },
  { href: "/promos", label: "Promos" },
  { href: "/advertise", label: "Advertise" },
  { href: "/feed.xml", label: "Feed" },
  { href: "/privacy", label: "Privacy" },
  { href: "/terms", label: "Terms" },
];

/** The frame of every screen. `member` only where the page is the reader's own; `section` is the current category. */
export async function SiteFrame({
  children,
  member,
  section,
}: {
  children: ReactNode;
  member?: HeaderMember | null;
  section?: string | undefined;
}) {
  const [list, numbers, voice] = await Promise.all([categories(), siteNumbers(), siteSettings()]);
  const sections = list.map(({ slug, name }) => ({
    href: `/categories/${slug}`,
    label: name,
    current: slug === section,
  }));
  return (
    <>
      <SiteHeader
        siteName={voice.name}
        logo={logoPicture(voice.logo)}
        advertise={voice.advertise === "on"}
        logOut="/log-out"
        categories={sections}
        today={thisHour()}
        live={<SiteNumbers numbers={numbers} />}
        {...(member === undefined ? {} : { member })}
      />
      <main id="main" tabIndex={-1} className="wrap">
        {children}
      </main>
      <SiteFooter voice={voice} links={papers} />
    </>
  );
}

// A day needs no more, and a page in which nothing has changed stays the same bytes.
function thisHour(): Date {
  const at = now();
  at.setUTCMinutes(0, 0, 0);
  return at;
}
