import { AppealForm } from "@/components/moderation/public/appeal-form.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { Statement } from "@/lib/decisions/queries.ts";

type Props = { statement: Statement; mostWords: number /** How long an appeal waits. */; wait: string };

/** The way to appeal, or how the appeal stands; nothing where there is nothing to appeal against. */
export function AppealPanel({ statement: { id, appeal, mayAppeal }, mostWords, wait }: Props) {
  if (!appeal && !mayAppeal) return null;
  return (
    <Panel title="Appeal" className="mt-8">
      {appeal ? (
        <AppealState appeal={appeal} wait={wait} />
      ) : (
        <>
          <p className="mb-3 text-soft">{wait}</p>
          <AppealForm decisionId={id} mostWords={mostWords} />
        </>
      )}
    </Panel>
  );
}

function AppealState({ appeal, wait }: { appeal: NonNullable<Statement["appeal"]>; wait: string }) {
  const { words, at, answer } = appeal;
  return (
    <div className="space-y-4">
      <p className="text-soft">
        The appeal of <Time at={at} format="full" />:
      </p>
      <blockquote dir="auto" className="border-s-4 border-line ps-4 whitespace-pre-line wrap-anywhere">
        {words}
      </blockquote>
      {answer ? <Answer answer={answer} /> : <p role="status">It waits. {wait}</p>}
    </div>
  );
}

function Answer({
  answer: { words, reason, at },
}: {
  answer: NonNullable<NonNullable<Statement["appeal"]>["answer"]>;
}) {
  return (
    <>
      <p>
        <strong className="font-semibold">{words}</strong>, on <Time at={at} format="full" />. The reason:
      </p>
      <p dir="auto" className="whitespace-pre-line wrap-anywhere">
        {reason}
      </p>
    </>
  );
}
