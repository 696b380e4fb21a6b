import { AnswerForm } from "@/components/moderation/house/answer-form.tsx";
import { Evidence } from "@/components/moderation/house/evidence.tsx";
import { UndoForm } from "@/components/moderation/house/undo-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { Disclosure } from "@/components/ui/disclosure.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { CaseDecision } from "@/lib/moderation/case-decisions.ts";

/** What was decided so far, the latest first, each with the way to take it back and with the appeal against it. */
export function DecisionList({ decisions }: { decisions: readonly CaseDecision[] }) {
  if (decisions.length === 0) return <p className="text-soft">Nothing has been decided yet.</p>;
  return (
    <ol reversed className="divide-y divide-rule">
      {decisions.map((decision) => (
        <li key={decision.id} className="py-3">
          <Decision decision={decision} />
        </li>
      ))}
    </ol>
  );
}

function Decision({ decision }: { decision: CaseDecision }) {
  const { id, words, rule, reason, at, until, isUndone, mayUndo, along, evidence, appeal, of, parts } = decision;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">{words}</span>
        {of && <bdi>{of}</bdi>}
        {isUndone && <Badge>taken back</Badge>}
        <span className="text-sm text-soft">
          {whoOf(decision)}, <Time at={at} format="full" />
        </span>
      </p>
      {(rule || until) && (
        <p className="text-sm">
          {rule}{" "}
          {until && (
            <>
              until <Time at={until} format="full" />
            </>
          )}
        </p>
      )}
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {reason}
      </p>
      <Evidence evidence={evidence} />
      <Parts parts={parts} />
      {appeal && <Appeal appeal={appeal} />}
      {mayUndo && !appeal?.isOpen && <UndoForm decisionId={id} words={words} along={along} />}
    </>
  );
}

function Parts({ parts }: Pick<CaseDecision, "parts">) {
  if (parts.length === 0) return null;
  return (
    <Disclosure summary={<span className="text-sm">Whose votes: {parts.length}</span>} className="mt-2 border-none">
      <ul className="flex flex-wrap gap-x-4 text-sm">
        {parts.map(({ penName, isUndone }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change, and two can have left
          <li key={place}>
            <bdi>{penName}</bdi> {isUndone && <Badge>put back</Badge>}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function whoOf({ role, by }: CaseDecision): string {
  if (role === "system") return "Screening";
  return by ? `${by}, as ${role}` : role;
}

function Appeal({ appeal }: { appeal: NonNullable<CaseDecision["appeal"]> }) {
  return (
    <section aria-label="Appeal" className="mt-3 border-s-4 border-accent bg-accent-wash px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3">
        <span className="font-semibold">Appeal</span>
        <span className="text-sm">
          <Time at={appeal.at} format="full" />
        </span>
        {!appeal.isOpen && <Badge>answered</Badge>}
      </p>
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {appeal.words}
      </p>
      {appeal.mayAnswer && <AnswerForm appealId={appeal.id} milder={appeal.milder} />}
    </section>
  );
}
