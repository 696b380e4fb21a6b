import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { PaperForm } from "@/components/papers/paper-form.tsx";
import { PutBackForm } from "@/components/papers/put-back-form.tsx";
import { VersionList } from "@/components/papers/version-list.tsx";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { paperToEdit } from "@/lib/papers/queries.ts";
import { written } from "@/lib/papers/schema.ts";
import { houseActor } from "../../../house-actor.ts";

export const metadata: Metadata = { title: "Edit a page" };

const query = z.object({
  version: z.string().max(20).optional().catch(undefined),
  saved: z.string().optional().catch(undefined),
});

type Props = {
  params: Promise<{ name: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One page of the house: its text, and who wrote it when. */
export default async function EditPaperPage({ params, searchParams }: Props) {
  const name = z.enum(written).safeParse((await params).name).data ?? notFound();
  const actor = await houseActor("paper.edit", `/admin/pages/${name}`);
  const { version, saved } = query.parse(await searchParams);
  const { text, last, isOwn, versions } = await paperToEdit(name, version, actor);
  const isOld = version !== undefined && version !== last && versions.some(({ number }) => number === version);
  return (
    <AdminPage
      title={`Edit: ${name}`}
      lead={<a href={`/${name}`} className="link">{`See the page /${name}`}</a>}
      done={saved && "Saved. Readers see it from now on."}
    >
      {isOld && (
        <Notice title="This is an earlier version.">
          <p>Nothing has changed: save it to put it in the place of what readers see now.</p>
        </Notice>
      )}
      <PaperForm key={`${version}-${last}`} name={name} text={text} after={last} />
      {isOwn && <PutBackForm name={name} after={last} />}
      <Panel title="History">
        <VersionList name={name} versions={versions} />
      </Panel>
    </AdminPage>
  );
}
