import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { CaseScreen } from "@/components/moderation/house/case-screen.tsx";
import { oneOf } from "@/components/moderation/house/choice-words.ts";
import { DoneLine } from "@/components/moderation/house/done-line.tsx";
import { queueWords } from "@/components/moderation/house/queue-words.ts";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { caseFile } from "@/lib/moderation/case-file.ts";
import { casePath } from "@/lib/moderation/paths.ts";
import { queueNames, subject } from "@/lib/moderation/schema.ts";
import { may } from "@/lib/policy.ts";
import { houseActor } from "../../../../house-actor.ts";

export const metadata: Metadata = { title: "Case" };

const query = z.object({
  queue: z.enum(queueNames).catch("reported"),
  done: z.string().max(80).optional().catch(undefined),
  said: z.enum(["undone", "answered", "removed", "dismissed", "views"]).optional().catch(undefined),
});

const sayings = {
  undone: "The decision is taken back.",
  answered: "The appeal is answered.",
  removed: "The votes are removed.",
  views: "The views are out of the numbers.",
  dismissed: "The votes stay, and the signal is answered.",
};

type Props = {
  params: Promise<{ kind: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One case, to be decided. */
export default async function CasePage({ params, searchParams }: Props) {
  const asked = subject.safeParse(await params);
  if (!asked.success) notFound();
  const { queue, done, said } = query.parse(await searchParams);
  const actor = await houseActor("case.decide", casePath(asked.data, queue));
  const file = await caseFile(asked.data, actor);
  if (!file) notFound();
  const what = oneOf(asked.data.kind);
  return (
    <div className="py-6">
      <Breadcrumbs
        crumbs={[
          { label: "Moderation", href: "/moderation" },
          { label: queueWords[queue].label, href: `/moderation?queue=${queue}` },
          { label: what.charAt(0).toUpperCase() + what.slice(1) },
        ]}
      />
      <h1 className="headline mt-3 mb-5 text-3xl">
        Case of {what}
        {file.person && (
          <>
            {" "}
            by <bdi>{file.person.penName}</bdi>
          </>
        )}
      </h1>
      <DoneLine done={done} />
      {said && <FormMessage kind="success" title={sayings[said]} className="mb-5" />}
      <CaseScreen file={file} queue={queue} mayDecideEscalated={may(actor, "case.decide-escalated")} />
    </div>
  );
}
