import type { Metadata } from "next";
import { RegisterList } from "@/components/promos/register-list.tsx";
import { SiteFrame } from "@/components/site/site-frame.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";
import { advertisePath, registerPath } from "@/lib/promos/paths.ts";
import { currentPromos, endedPromos, type Registered } from "@/lib/promos/queries.ts";
import { categories } from "@/lib/stories/categories.ts";

export const metadata: Metadata = {
  title: "Promos: what runs here, and who pays",
  description: "Every advertisement on this site: who pays for it, where it stands, how often it was seen and clicked.",
};

type Props = { searchParams: Promise<{ after?: string | string[] }> };
type Names = ReadonlyMap<string, string>;

/** The public list of what runs as a promo, and of what did within a year. */
export default async function RegisterPage({ searchParams }: Props) {
  const { after } = await searchParams;
  const cursor = typeof after === "string" ? after : undefined;
  const [current, ended, list] = await Promise.all([
    cursor ? null : currentPromos(),
    endedPromos(cursor),
    categories(),
  ]);
  const names = new Map(list.map(({ slug, name }) => [slug, name]));
  return (
    <SiteFrame>
      <div className="max-w-176 pt-9">
        <Still>
          <h1 className="headline text-4xl leading-tight">Promos</h1>
          <p className="mt-3 mb-6 text-soft">
            Everything that somebody has paid for to be shown here: who pays, where it stands, since when, how often it
            was seen and how often it was clicked. What is over stays in this list for a year. Numbers are at most a
            minute old.{" "}
            <a href={advertisePath} className="link">
              How they are counted, and where none may stand
            </a>
          </p>
          {current && <Current promos={current} names={names} />}
        </Still>
        <Ended {...ended} names={names} />
      </div>
    </SiteFrame>
  );
}

function Current({ promos, names }: { promos: readonly Registered[]; names: Names }) {
  return (
    <Panel title="Running">
      {promos.length > 0 ? (
        <RegisterList promos={promos} label="Running promos" categoryNames={names} />
      ) : (
        <EmptyState
          title="No promo runs here just now."
          action={<LinkButton href={advertisePath}>Advertise here</LinkButton>}
        />
      )}
    </Panel>
  );
}

function Ended({ promos, after, names }: { promos: readonly Registered[]; after: string | null; names: Names }) {
  if (promos.length === 0) return null;
  return (
    <Panel title="Over">
      <Still>
        <RegisterList promos={promos} label="Promos that are over" categoryNames={names} />
      </Still>
      {after && <LoadMore className="mt-4" href={`${registerPath}?after=${after}`} />}
    </Panel>
  );
}
