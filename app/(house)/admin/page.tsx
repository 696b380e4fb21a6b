import type { Metadata } from "next";
import { z } from "zod";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { MemberRow } from "@/components/accounts/member-row.tsx";
import { MemberSearch } from "@/components/accounts/member-search.tsx";
import { RemoveDemoForm } from "@/components/accounts/remove-demo-form.tsx";
import { EmptyState } from "@/components/ui/empty-state.tsx";
import { LoadMore } from "@/components/ui/load-more.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { demoWorld, listMembers } from "@/lib/accounts/queries.ts";
import { roles } from "@/lib/policy.ts";
import { houseActor } from "../house-actor.ts";

export const metadata: Metadata = { title: "Run the site" };

const query = z.object({
  q: z.string().max(100).optional().catch(undefined),
  role: z.enum(roles).optional().catch(undefined),
  after: z.string().max(40).optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[]>> };

export default async function AdminPage({ searchParams }: Props) {
  const actor = await houseActor("member.list", "/admin");
  const { q, role, after } = query.parse(await searchParams);
  const [{ members, after: next }, demo] = await Promise.all([
    listMembers({ search: q, role, after }, actor),
    demoWorld(actor),
  ]);
  return (
    <AccountPage title="Run the site" wide>
      <Panel title="The site">
        <a href="/admin/settings" className="link target font-semibold">
          Site settings
        </a>
        <p className="text-soft">Whose comments and stories are read first, and who can sign up.</p>
        <a href="/admin/unreachable" className="link target font-semibold">
          Mail that came back
        </a>
        <p className="text-soft">Which addresses cannot be reached.</p>
      </Panel>
      <Panel title="Members and roles" id="members">
        <MemberSearch q={q} role={role} />
        {members.length === 0 && (
          <EmptyState title="Nobody of that name">Try fewer letters, or another role.</EmptyState>
        )}
        <ul className="mt-4 border-b border-rule">
          {members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </ul>
        {next && <LoadMore className="mt-4" href={`/admin?${pageQuery({ q, role, after: next })}`} />}
      </Panel>
      {demo.members > 0 && (
        <Panel title="Demo world">
          <RemoveDemoForm {...demo} />
        </Panel>
      )}
    </AccountPage>
  );
}

function pageQuery(parts: Record<string, string | undefined>): string {
  return new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, string] => Boolean(part[1])),
  ).toString();
}
