import type { ReactNode } from "react";
import { AccountMenu } from "@/components/site/account-menu.tsx";
import { type CategoryLink, CategoryNav } from "@/components/site/category-nav.tsx";
import { type LogOut, MemberLinks } from "@/components/site/member-links.tsx";
import type { HeaderMember } from "@/components/site/read-member.ts";
import { SearchLink } from "@/components/site/search-link.tsx";
import { WriteLink } from "@/components/site/write-link.tsx";
import { Still } from "@/components/ui/still.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { LogoPicture } from "@/lib/site/schema.ts";

export type SiteHeaderProps = {
  siteName: string;
  /** A picture in place of the name. */
  logo?: LogoPicture | null;
  /** Whether guests find a way to the page about advertising; members, whose own links need the room, find it at the foot. */
  advertise?: boolean;
  logOut: LogOut;
  categories?: readonly CategoryLink[];
  /** The day of the edition, beside the name. */
  today?: Date | string;
  /** Live numbers beside the date; should keep their width. */
  live?: ReactNode;
  /** For pages that know who asks; leave it out on cached pages. */
  member?: HeaderMember | null;
};

/** The masthead: the name, what is alive, the reader's own links, the sections. One slim row and the sections on a phone. */
export function SiteHeader(props: SiteHeaderProps) {
  const { siteName, logo, advertise, logOut, categories = [], today, live, member } = props;
  return (
    <header className="border-b border-ink">
      <noscript>
        <p className="wrap text-end text-sm md:hidden">
          <a href="/me" className="quiet-link target">
            Your account
          </a>
        </p>
      </noscript>
      <div className="wrap">
        <div className="flex min-h-14 items-center gap-x-3 md:min-h-16 md:gap-x-5">
          <a
            href="/"
            className="min-w-0 truncate py-3 font-serif font-semibold text-2xl leading-none tracking-tight md:text-3xl"
          >
            {logo ? <Logo {...logo} siteName={siteName} /> : siteName}
          </a>
          <div className="num me-auto hidden min-w-0 flex-1 items-center gap-2 overflow-hidden text-sm whitespace-nowrap text-soft lg:flex">
            <Still>
              {today && <Time at={today} format="long" />}
              {today && live && <span aria-hidden="true">·</span>}
              {live}
            </Still>
          </div>
          <div className="ms-auto flex shrink-0 grow basis-44 items-center justify-end md:basis-[33rem] lg:grow-0 gap-x-3 text-sm md:min-h-16 md:gap-x-5">
            {advertise && !member && (
              <a href="/advertise" data-for="guests" className="quiet-link target me-auto max-lg:hidden">
                Advertise
              </a>
            )}
            <AccountMenu
              logOut={logOut}
              {...(member === undefined ? {} : { handle: member?.handle ?? null })}
              own={member && <MemberLinks member={member} logOut={logOut} />}
            />
            <WriteLink />
          </div>
        </div>
        <div className="flex items-center gap-x-3 border-t border-rule">
          {categories.length > 0 && <CategoryNav categories={categories} />}
          <div className="ms-auto flex-none">
            <SearchLink />
          </div>
        </div>
      </div>
    </header>
  );
}

/** As high as the name would be; as wide as the picture then is, within what a phone has room for. */
function Logo({ src, width, height, siteName }: LogoPicture & { siteName: string }) {
  const high = 36;
  return (
    // biome-ignore lint/performance/noImgElement: it has its size already, and there is no optimiser
    <img
      src={src}
      alt={siteName}
      width={Math.round((width / height) * high)}
      height={high}
      className="h-9 w-auto max-w-40 object-contain object-left md:max-w-72"
    />
  );
}
