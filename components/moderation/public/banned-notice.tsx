import { banWords } from "@/components/moderation/public/ban-words.ts";
import { Notice } from "@/components/ui/notice.tsx";
import { statementPath } from "@/lib/decisions/paths.ts";
import type { ActiveBan } from "@/lib/policy.ts";

/** For members who are banned: from what, until when, and where to read why; nothing for everybody else. */
export function BannedNotice({ bans }: { bans: readonly ActiveBan[] }) {
  if (bans.length === 0) return null;
  return (
    <Notice title="You are banned" tone="accent" className="mb-6">
      {bans.map((ban) => (
        <p key={ban.decisionId}>
          From {banWords(ban)}.{" "}
          <a href={statementPath(ban.decisionId)} className="link target">
            Read why, and how to appeal<span className="sr-only"> the ban from {banWords(ban)}</span>
          </a>
        </p>
      ))}
    </Notice>
  );
}
