import { Claim } from "@/components/moderation/house/claim.tsx";
import { DecisionForm } from "@/components/moderation/house/decision-form.tsx";
import { DecisionList } from "@/components/moderation/house/decision-list.tsx";
import { InvitedLines } from "@/components/moderation/house/invited-lines.tsx";
import { PersonFile } from "@/components/moderation/house/person-file.tsx";
import { ReportList } from "@/components/moderation/house/report-list.tsx";
import { reportedRules } from "@/components/moderation/house/reported-rules.ts";
import { ShownThing } from "@/components/moderation/house/shown-thing.tsx";
import { SignalPanel } from "@/components/moderation/house/signal-panel.tsx";
import { TrustLines } from "@/components/moderation/house/trust-lines.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { CaseFile } from "@/lib/moderation/case-file.ts";
import { storyViewsPath } from "@/lib/moderation/paths.ts";

type Props = { file: CaseFile; queue: string; mayDecideEscalated: boolean };

/** A case: the thing, what was said about it, who it concerns, and the decision. */
export function CaseScreen({ file, queue, mayDecideEscalated }: Props) {
  return (
    <div className="grid gap-x-10 lg:grid-cols-[minmax(0,1fr)_24rem] lg:grid-rows-[auto_1fr]">
      <div className="min-w-0">
        <Panel title="What it is about">
          {file.shown ? <ShownThing shown={file.shown} /> : <Gone />}
          {file.shown && file.subject.kind === "story" && (
            <a href={storyViewsPath(file.subject.id)} className="link target text-sm">
              Views of this story, and what of them was automated
            </a>
          )}
        </Panel>
        {file.signals.map((signal) => (
          <SignalPanel key={signal.id} signal={signal} storyId={file.subject.id} seen={file.seen} />
        ))}
        <Panel title="Reports" aside={<span className="num">{file.reports.length}</span>}>
          <ReportList reports={file.reports} />
        </Panel>
      </div>
      <Panel title="Your decision" className="lg:col-start-2 lg:row-span-2 lg:row-start-1">
        <ToDecide file={file} queue={queue} mayDecideEscalated={mayDecideEscalated} />
      </Panel>
      <div className="min-w-0">
        <Panel title="Decisions" id="decisions">
          <DecisionList decisions={file.decisions} />
        </Panel>
        {file.person && (
          <Panel title="The person">
            <PersonFile person={file.person} trust={file.trust && <TrustLines standing={file.trust} />} />
          </Panel>
        )}
        {file.person && (
          <Panel title="Invitations">
            <InvitedLines invited={file.invited} />
          </Panel>
        )}
      </div>
    </div>
  );
}

function Gone() {
  return (
    <Notice title="This is not here any more.">
      <p>Whoever wrote it has taken it back, or it was deleted. What was decided about it still stands.</p>
    </Notice>
  );
}

function ToDecide({ file, queue, mayDecideEscalated }: Props) {
  const { subject, claim, waits, person } = file;
  if (!file.shown)
    return <Notice title="There is nothing to decide on. You can still take decisions back and answer appeals." />;
  if (waits.escalatedAt && !mayDecideEscalated)
    return <Notice title="This case was passed on to an admin, who decides it." />;
  if (claim && !claim.byMe) return <Taken claim={claim} queue={queue} />;
  const { seen, choices, suggestedDays } = file;
  const reported = reportedRules(file.reports);
  const isHeld = waits.heldAt !== null;
  return (
    <>
      <Claim subject={subject} mine={claim?.byMe ?? false} />
      <DecisionForm
        toDecide={{ subject, seen, queue, choices, reported, suggestedDays, isHeld, bans: person?.bans ?? 0 }}
      />
    </>
  );
}

function Taken({ claim, queue }: { claim: NonNullable<CaseFile["claim"]>; queue: string }) {
  return (
    <Notice title={`${claim.penName} is at this case.`} tone="accent">
      <p>
        It is theirs until <Time at={claim.until} format="clock" /> UTC, or until they have decided.
      </p>
      <LinkButton href={`/moderation?queue=${queue}`} size="small" className="mt-2">
        Back to the queue
      </LinkButton>
    </Notice>
  );
}
