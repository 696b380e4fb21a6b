import type { ReactNode } from "react";
import { standingOf } from "@/components/feeds/standing.ts";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { PauseKind, SourcePage } from "@/lib/feeds/schema.ts";

/** What is the matter with a source, and what its contributor can do; nothing while all is well. */
export function StandingNotice({ source }: { source: SourcePage }) {
  const standing = standingOf(source);
  if (standing === "active") return null;
  if (standing === "unproved" || standing === "ready") return <Beginning source={source} />;
  if (standing === "taken") return <Taken source={source} />;
  if (standing === "failing") return <Failing source={source} />;
  return source.pause && <Paused pause={source.pause} source={source} />;
}

function Beginning({ source }: { source: SourcePage }) {
  const proved = source.proof !== null;
  return (
    <Notice title={proved ? "Nothing is imported yet" : "Prove that this feed is yours"} className="mb-6">
      <p className="mb-3">
        {proved
          ? "Look at what would come in, choose how, and begin."
          : "Nothing is imported before that, so that nobody can take your stories, nor you somebody else’s."}
      </p>
      <div className="flex flex-wrap gap-3">
        {proved ? (
          <>
            <LinkButton size="small" tone="solid" href={`/dashboard/sources/${source.id}/preview`}>
              Preview and import
            </LinkButton>
            <LinkButton size="small" href={`/dashboard/sources/${source.id}/settings`}>
              Choose settings
            </LinkButton>
          </>
        ) : (
          <LinkButton size="small" tone="solid" href={`/dashboard/sources/${source.id}/proof`}>
            See how
          </LinkButton>
        )}
      </div>
    </Notice>
  );
}

function Taken({ source }: { source: SourcePage }) {
  return (
    <Notice title="Another contributor has proved this feed" tone="accent" className="mb-6">
      <p className="mb-3">
        A feed has one owner here, so nothing is imported for you.
        {source.disputed ? " You have disputed it; a moderator looks into it." : " If it is yours, you can dispute it."}
      </p>
      <LinkButton size="small" href={`/dashboard/sources/${source.id}/proof`}>
        {source.disputed ? "See what you wrote about" : "Dispute it"}
      </LinkButton>
    </Notice>
  );
}

function Failing({ source }: { source: SourcePage }) {
  const { failures, failingSince, lastError, nextCheckAt } = source;
  return (
    <Notice
      title={failures === 1 ? "The last check failed" : `The last ${failures} checks failed`}
      tone="accent"
      className="mb-6"
    >
      <p className="wrap-anywhere">{lastError}</p>
      <p>
        {failingSince && (
          <>
            Since <Time at={failingSince} format="full" />.{" "}
          </>
        )}
        {nextCheckAt && (
          <>
            It is tried again on <Time at={nextCheckAt} format="full" />.{" "}
          </>
        )}
        Open the address in your browser: if you do not see your feed there either, something is wrong at your site. The
        import pauses by itself after 14 days of failing.
      </p>
    </Notice>
  );
}

const pauses: Record<Exclude<PauseKind, "new">, { title: string; advice: ReactNode }> = {
  owner: { title: "You paused this source", advice: "Nothing is imported until you resume it." },
  failures: {
    title: "Paused: it could not be read",
    advice: "Open the address in your browser. When your feed is there again, resume it.",
  },
  proof: {
    title: "Paused: its proof is gone",
    advice: "Put it back, or prove it in another way; then begin the import again.",
  },
  gone: {
    title: "Paused: its server says that it is gone for good",
    advice: "If it has moved, add the new address. If the server was wrong, resume it.",
  },
  moderation: {
    title: "Paused by a moderator",
    advice: "Only a moderator can let it go on.",
  },
};

type PausedProps = { pause: NonNullable<SourcePage["pause"]>; source: SourcePage };

function Paused({ pause, source }: PausedProps) {
  if (pause.kind === "new") return null;
  const { title, advice } = pauses[pause.kind];
  return (
    <Notice title={title} tone={pause.kind === "owner" ? "plain" : "accent"} className="mb-6">
      {pause.kind !== "owner" && pause.reason && <p className="wrap-anywhere">{pause.reason}</p>}
      <p className="mt-2">{advice}</p>
      <p className="mt-2">
        Paused since <Time at={pause.at} format="full" />.{source.stories > 0 && " The stories that came from it stay."}
      </p>
      {pause.kind === "proof" && (
        <LinkButton size="small" tone="solid" href={`/dashboard/sources/${source.id}/proof`} className="mt-2">
          Prove it again
        </LinkButton>
      )}
    </Notice>
  );
}
