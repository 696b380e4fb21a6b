import type { ReactNode } from "react";
import { ReportButton } from "@/components/moderation/public/report-button.tsx";
import { ProfileLinks } from "@/components/stories/profile-links.tsx";
import { Avatar } from "@/components/ui/avatar.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { formatNumber } from "@/components/ui/format-number.ts";
import { Time } from "@/components/ui/time.tsx";
import { VerdictMark } from "@/components/votes/verdict-mark.tsx";
import { ignorePath } from "@/lib/accounts/rules/ignore-path.ts";
import { commentsByPath } from "@/lib/comments/paths.ts";
import type { ContributorPage } from "@/lib/stories/contributors.ts";
import { type VerdictState, verdictStates, verdictWords } from "@/lib/stories/rules/verdict.ts";

export type ContributorHeadProps = {
  contributor: ContributorPage;
  /** How many of their stories were judged how. */
  verdicts: Partial<Record<VerdictState, number>>;
  children?: ReactNode;
};

/** Who a contributor is, and what stands on their record. */
export function ContributorHead({ contributor, verdicts, children }: ContributorHeadProps) {
  const { penName, handle, bio, avatar, roles, joinedAt, invitedBy, links } = contributor;
  return (
    <header className="flex flex-wrap gap-5 border-b border-ink pt-7 pb-6">
      <Avatar name={penName} src={avatar} size={96} />
      <div className="min-w-0 flex-1 basis-64">
        <p className="kicker">{contributor.stories > 0 ? "Contributor" : "Member"}</p>
        <h1 className="headline text-4xl leading-tight wrap-anywhere">
          <bdi>{penName}</bdi>
        </h1>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-soft">
          @{handle} · joined <Time at={joinedAt} />
          {invitedBy && (
            <>
              {" · invited by "}
              <a href={`/contributors/${invitedBy.handle}`} className="link">
                <bdi>{invitedBy.penName}</bdi>
              </a>
            </>
          )}
          {roles.map((role) => (
            <Badge key={role}>{role}</Badge>
          ))}
        </p>
        {bio && (
          <p dir="auto" className="mt-3 max-w-prose whitespace-pre-line wrap-anywhere">
            {bio}
          </p>
        )}
        {links.length > 0 && <ProfileLinks links={links} />}
        <dl className="num mt-4 flex flex-wrap gap-x-8 gap-y-2">
          <Figure name="Stories" value={contributor.stories} />
          <Figure name="Views" value={contributor.views} />
          <Figure
            name="Comments"
            value={contributor.comments}
            href={contributor.gone ? null : commentsByPath(handle)}
          />
        </dl>
        <VerdictRecord verdicts={verdicts} />
        <Remarks {...contributor} />
        {children}
        <div data-print="hide" className="flex flex-wrap gap-x-5">
          <a href="/account" data-own={handle} hidden suppressHydrationWarning className="quiet-link target text-sm">
            Edit profile
          </a>
          <a href={`/contributors/${handle}/feed.xml`} type="application/rss+xml" className="quiet-link target text-sm">
            Feed
          </a>
          <ReportButton subject={{ kind: "profile", id: contributor.id }} />
          <a href={ignorePath(handle)} rel="nofollow" className="quiet-link target text-sm">
            Ignore
          </a>
        </div>
      </div>
    </header>
  );
}

/** A number and what it counts; `href` leads to what is counted. */
function Figure({ name, value, href = null }: { name: string; value: number; href?: string | null }) {
  const shown = formatNumber(value);
  return (
    <div className="relative flex flex-col-reverse">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="headline text-2xl leading-none">
        {href === null ? (
          shown
        ) : (
          <a
            href={href}
            className="quiet-link after:absolute after:inset-0"
            aria-label={`${shown} ${value === 1 ? "comment" : "comments"}`}
          >
            {shown}
          </a>
        )}
      </dd>
    </div>
  );
}

function Remarks({ corrections, bans }: Pick<ContributorPage, "corrections" | "bans">) {
  if (corrections + bans === 0) return null;
  return (
    <p className="num dotted mt-1 text-sm text-soft">
      {corrections > 0 && (
        <span>
          Material corrections in {formatNumber(corrections)} {corrections === 1 ? "story" : "stories"}
        </span>
      )}
      {bans > 0 && <span>{bans === 1 ? "Banned once" : `Banned ${formatNumber(bans)} times`}</span>}
    </p>
  );
}

// Of stories, each by its own votes; there is no score of a person.
function VerdictRecord({ verdicts }: Pick<ContributorHeadProps, "verdicts">) {
  const given = verdictStates.filter((state) => verdicts[state]);
  if (given.length === 0) return null;
  return (
    <p className="num dotted mt-3 text-sm text-soft">
      <span>Verdicts on these stories</span>
      {given.map((state) => (
        <span key={state}>
          <VerdictMark state={state} /> {verdictWords[state]} {formatNumber(verdicts[state] ?? 0)}
        </span>
      ))}
    </p>
  );
}
