import type { Metadata } from "next";
import { z } from "zod";
import { MemberRow } from "@/components/accounts/member-row.tsx";
import { MemberSearch } from "@/components/accounts/member-search.tsx";
import { RemoveDemoForm } from "@/components/accounts/remove-demo-form.tsx";
import { AdminPage as Room } from "@/components/site/admin-page.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { demoWorld, listMembers, memberStates } from "@/lib/accounts/queries.ts";
import { roles } from "@/lib/policy.ts";
import { houseActor } from "../house-actor.ts";

export const metadata: Metadata = { title: "Run the site" };

const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  state: z.enum(memberStates).optional().catch(undefined),
  after: z.string().max(40).optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function AdminPage({ searchParams }: Props) {
  const actor = await houseActor("member.list", "/admin");
  const { q, role, state, after } = query.parse(await searchParams);
  const [{ members, after: next }, demo] = await Promise.all([
    listMembers({ search: q, role, state, after }, actor),
    demoWorld(actor),
  ]);
  return (
    <Room title="Run the site">
      <Panel title="Members and roles" id="members">
        <MemberSearch q={q} role={role} state={state} />
        {members.length === 0 && (
          <EmptyState title="Nobody of that name">Try fewer letters, another role or another state.</EmptyState>
        )}
        <ul className="mt-4 border-b border-rule">
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </ul>
        {next && <LoadMore className="mt-4" href={`/admin?${pageQuery({ q, role, state, after: next })}`} />}
        <a href="/admin/settings#changes" className="link target mt-4">
          Who gave or took which role
        </a>
      </Panel>
      {demo.members > 0 && (
        <Panel title="Demo world">
          <RemoveDemoForm {...demo} />
        </Panel>
      )}
    </Room>
  );
}

function pageQuery(parts: Record<string, string | undefined>): string {
  return new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  ).toString();
}
