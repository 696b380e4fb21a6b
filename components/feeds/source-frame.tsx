import type { ReactNode } from "react";
import { hostOf } from "@/components/feeds/host-of.ts";
import { SourceBadge } from "@/components/feeds/source-badge.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { Tabs } from "@/components/ui/tabs.tsx";
import type { SourceCard } from "@/lib/feeds/schema.ts";

const parts = { Overview: "", Proof: "/proof", Preview: "/preview", Settings: "/settings", Log: "/log" };

export type SourcePart = keyof typeof parts;

type Props = { source: SourceCard; part: SourcePart; children: ReactNode };

/** The head of a source's screens: which source, how it stands, and its parts. */
export function SourceFrame({ source, part, children }: Props) {
  const home = `/dashboard/sources/${source.id}`;
  const tabs = Object.entries(parts).map(([label, path]) => ({ label, href: home + path, current: label === part }));
  return (
    <div className="max-w-192 py-6">
      <Breadcrumbs
        crumbs={[
          { label: "Dashboard", href: "/dashboard" },
          { label: "Sources", href: "/dashboard/sources" },
          { label: hostOf(source.feedUrl) },
        ]}
      />
      <h1 dir="auto" className="headline mt-3 text-3xl wrap-anywhere">
        {source.title}
      </h1>
      <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
        <SourceBadge source={source} />
        <span className="min-w-0 wrap-anywhere">{source.feedUrl}</span>
      </p>
      <Tabs aria-label="Parts of this source" tabs={tabs} className="mt-3 mb-6 max-xs:[&>ul]:gap-3" />
      {children}
    </div>
  );
}
