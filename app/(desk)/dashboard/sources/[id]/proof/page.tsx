import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CheckProofForm } from "@/components/feeds/check-proof-form.tsx";
import { DisputeForm } from "@/components/feeds/dispute-form.tsx";
import { foundWords, proofNames } from "@/components/feeds/proof-checks.tsx";
import { ProofWays } from "@/components/feeds/proof-ways.tsx";
import { SourceFrame } from "@/components/feeds/source-frame.tsx";
import { standingOf } from "@/components/feeds/standing.ts";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import { proofTexts } from "@/lib/feeds/proof-texts.ts";
import type { SourcePage } from "@/lib/feeds/schema.ts";
import { ownSource } from "../own-source.ts";

export const metadata: Metadata = { title: "Proof" };

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** How to prove that a feed is one's own, and whether it is proved. */
export default async function ProofPage({ params, searchParams }: Props) {
  const { source, actor } = await ownSource(params, "/proof");
  const [texts, { proved }] = await Promise.all([proofTexts(source.id, actor), searchParams]);
  if (!texts) notFound();
  return (
    <SourceFrame source={source} part="Proof">
      {source.taken && <Taken source={source} />}
      {source.proof && <Proved source={source} proof={source.proof} isNews={Boolean(proved)} />}
      <p className="mb-5">
        {source.proof
          ? "The proof is looked for again every 30 days. Leave it where it is, or have another one in place before you take it away."
          : "Show in one of these three ways that the site is yours. One is enough; it has to stay, because it is looked for again every 30 days."}
      </p>
      <ProofWays texts={texts} />
      <CheckProofForm sourceId={source.id} />
    </SourceFrame>
  );
}

type ProvedProps = { source: SourcePage; proof: NonNullable<SourcePage["proof"]>; isNews: boolean };

function Proved({ source, proof: { kind, provedAt, checkedAt }, isNews }: ProvedProps) {
  return (
    <>
      {isNews && (
        <FormMessage kind="success" title={`Found: ${foundWords[kind]}. This feed is yours.`} className="mb-5">
          <NextStep source={source} />
        </FormMessage>
      )}
      <Notice title="This feed is proved yours" tone="good" className="mb-5">
        <p>
          {proofNames[kind]}, since <Time at={provedAt} format="full" />
          {checkedAt && (
            <>
              ; last seen on <Time at={checkedAt} format="full" />
            </>
          )}
          .
        </p>
      </Notice>
    </>
  );
}

function NextStep({ source }: { source: SourcePage }) {
  if (standingOf(source) === "active") return null;
  return (
    <LinkButton size="small" href={`/dashboard/sources/${source.id}/preview`} className="mt-2">
      Preview and import
    </LinkButton>
  );
}

function Taken({ source }: { source: SourcePage }) {
  return (
    <>
      <Notice title="Another contributor has proved this feed" tone="accent" className="mb-5">
        <p>
          A feed has one owner here, so you cannot import it while it is theirs. Who it is stays between them and the
          moderators.
        </p>
      </Notice>
      <Panel title="Is it yours?" className="mb-5">
        {source.disputed ? (
          <FormMessage kind="success" title="You have disputed it. A moderator looks into it." />
        ) : (
          <>
            <p className="mb-4">
              Say why, and put your own code on the site in one of the ways below: then the moderators see that you can
              write there.
            </p>
            <DisputeForm sourceId={source.id} />
          </>
        )}
      </Panel>
    </>
  );
}
