import type { Metadata } from "next";
import { EditionList } from "@/components/newsletter/edition-list.tsx";
import { SubscribeForm } from "@/components/newsletter/subscribe-form.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Still } from "@/components/ui/still.tsx";
import { archivedEditions } from "@/lib/newsletter/queries.ts";
import { newsletterQuery } from "@/lib/newsletter/schema.ts";
import { siteName } from "@/lib/site/read-settings.ts";
import { categories } from "@/lib/stories/categories.ts";

export const metadata: Metadata = {
  title: "Newsletter",
  description: "The most read stories, by mail every day or every week; and those that were sent.",
  alternates: { canonical: "/newsletter" },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The newsletter: how to get it, and what has been sent. */
export default async function NewsletterPage({ searchParams }: Props) {
  const { contributor = "", after } = newsletterQuery.parse(await searchParams);
  const [list, archive] = await Promise.all([categories(), archivedEditions(after)]);
  const options = list.map(({ slug, name }) => ({ slug, name }));
  return (
    <SiteFrame>
      <header className="border-b border-ink pt-7 pb-5">
        <Still>
          <h1 className="headline text-4xl leading-tight">Newsletter</h1>
          <p className="standfirst mt-2">
            What was read most on {await siteName()}, in your mailbox. We do not count whether you open it, and you end
            it by one click.
          </p>
        </Still>
      </header>
      <div className="grid gap-x-12 gap-y-8 pt-6 lg:grid-cols-2">
        <section aria-label="Subscribe">
          <h2 className="kicker mb-3 text-ink">Subscribe</h2>
          <SubscribeForm kind="whole" categories={options} contributor={contributor} />
        </section>
        <section aria-label="Past newsletters" className="min-w-0">
          <Still>
            <h2 className="kicker mb-3 text-ink">Past newsletters</h2>
            {archive.editions.length > 0 ? (
              <EditionList editions={archive.editions} />
            ) : (
              <EmptyState title="None has been sent yet">Subscribe, and the first one comes to you.</EmptyState>
            )}
          </Still>
          {archive.after && <LoadMore href={`/newsletter?after=${archive.after}`} className="mt-5" />}
        </section>
      </div>
    </SiteFrame>
  );
}
