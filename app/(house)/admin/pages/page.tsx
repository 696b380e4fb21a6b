import type { Metadata } from "next";
import { AdminPage } from "@/components/site/admin-page.tsx";
import { Time } from "@/components/ui/time.tsx";
import { writtenPapers } from "@/lib/papers/queries.ts";
import { houseActor } from "../../house-actor.ts";

export const metadata: Metadata = { title: "Pages" };

const names = { about: "About", rules: "Rules", privacy: "Privacy", terms: "Terms" } as const;

/** The pages that whoever runs the site writes. */
export default async function PagesPage() {
  const actor = await houseActor("paper.edit", "/admin/pages");
  const list = await writtenPapers(actor);
  return (
    <AdminPage
      title="Pages"
      lead="What stands at the foot of every page. Each comes with the site; write your own over it."
    >
      <ul className="divide-y divide-rule border-y border-rule">
        {list.map(({ name, isOwn, by, at }) => (
          <li key={name} className="flex flex-wrap items-center gap-x-4">
            <a href={`/admin/pages/${name}`} className="link target font-semibold">
              {names[name]}
            </a>
            <span className="text-sm text-soft">
              {isOwn ? "written here" : "the original"}
              {at && (
                <>
                  , last changed by <bdi>{by ?? "an account that is gone"}</bdi> on <Time at={at} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </AdminPage>
  );
}
