import type { Metadata } from "next";
import { EditionPanel } from "@/components/newsletter/editor/edition-panel.tsx";
import { MailCounts } from "@/components/newsletter/editor/mail-counts.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { FormMessage } from "@/components/ui/form-message.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Time } from "@/components/ui/time.tsx";
import { lastEdition, openEditions } from "@/lib/newsletter/queries.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "The next newsletters" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const words: Record<string, string> = {
  saved: "Saved.",
  tested: "The test is on its way to your own address.",
};

/** Where editors see the next newsletters, change them, try them out, and hold them. */
export default async function EditorNewsletterPage({ searchParams }: Props) {
  const actor = await houseActor("newsletter.edit", "/editor/newsletter");
  const [editions, last, { said }] = await Promise.all([openEditions(actor), lastEdition(actor), searchParams]);
  const done = typeof said === "string" ? words[said] : undefined;
  return (
    <div className="max-w-192 py-6">
      <h1 className="headline mb-2 text-3xl">The next newsletters</h1>
      <p className="standfirst mb-5">
        The most viewed stories of the day or the week, put together by rule. Readers who chose categories or
        contributors get those; what you take out stands in nobody’s.
      </p>
      {done && <FormMessage kind="success" title={done} className="mb-5" />}
      {editions.length === 0 && (
        <EmptyState title="None is planned yet">
          The worker plans them when it starts. Load the page in a minute.
        </EmptyState>
      )}
      {editions.map((edition) => (
        <EditionPanel key={edition.id} edition={edition} />
      ))}
      {last && (
        <Panel title="The last one" aside={<Time at={last.until} />}>
          <p>
            <a href={last.path} className="link wrap-anywhere">
              {last.title}
            </a>
          </p>
          <MailCounts mails={last.mails} />
        </Panel>
      )}
    </div>
  );
}
