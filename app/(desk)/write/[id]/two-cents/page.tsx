import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AnswerForm } from "@/components/cents/answer-form.tsx";
import { CentsWords } from "@/components/cents/cents-words.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { answerPath, centsPath } from "@/lib/cents/paths.ts";
import { centsToAnswer } from "@/lib/cents/queries.ts";
import { centsQuery } from "@/lib/cents/schema.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Answer two cents" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Where a contributor answers what readers said with their votes on a story. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(answerPath(id))}`);
  const found = await centsToAnswer(id, actor, centsQuery.parse(query).after);
  if (!found) notFound();
  const { story, cents, next } = found;
  return (
    <div className="max-w-form py-8">
      <h1 className="headline text-3xl">Answer two cents</h1>
      <p className="mt-3">
        <a href={centsPath(story.path)} className="link" dir="auto">
          {story.title}
        </a>
      </p>
      {query.answered === "yes" && <FormMessage kind="success" title="Your answer is published." className="mt-4" />}
      <p className="mt-3 mb-6 text-soft">
        {cents.length === 0
          ? "Nobody has given a note or a source with a vote on this story yet."
          : "What readers said with their votes. You can answer each once; whoever said it is told."}
      </p>
      <ul className="border-b border-rule">
        {cents.map((each) => (
          <li key={each.id} className="border-t border-rule py-4">
            <CentsWords cents={each} />
            {!each.answer && <AnswerForm centsId={each.id} />}
          </li>
        ))}
      </ul>
      {next !== null && (
        <p className="mt-4">
          <LoadMore href={`${answerPath(id)}?after=${next}`} />
        </p>
      )}
    </div>
  );
}
