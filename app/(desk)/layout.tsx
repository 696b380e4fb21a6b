import type { ReactNode } from "react";
import { DeletionNotice } from "@/components/privacy/deletion-notice.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { currentActor } from "@/lib/platform/session/current.ts";
import { pendingDeletion } from "@/lib/privacy/queries.ts";
import { aboutMe } from "@/lib/readers/queries.ts";

export const metadata = { robots: { index: false } };

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const [member, deletion] = actor ? await Promise.all([aboutMe(actor), pendingDeletion(actor)]) : [null, null];
  return (
    <SiteFrame member={member}>
      {deletion && <DeletionNotice dueAt={deletion.dueAt} />}
      {actor?.rolesWait && (
        <Notice title="Your role waits for two-factor" tone="accent" className="mt-5">
          This site asks editors, moderators and admins for it.{" "}
          <a href="/account/two-factor" className="link">
            Set up two-factor
          </a>
          , and your role counts again at once.
        </Notice>
      )}
      {children}
    </SiteFrame>
  );
}
