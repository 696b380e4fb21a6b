import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AccountPage } from "@/components/accounts/account-page.tsx";
import { IgnoreForm } from "@/components/accounts/ignore-form.tsx";
import { toIgnore } from "@/lib/accounts/ignored.ts";
import { ignorePath } from "@/lib/accounts/rules/ignore-path.ts";
import { currentActor } from "@/lib/platform/session/current.ts";

export const metadata: Metadata = { title: "Ignore a member" };

type Props = { params: Promise<{ handle: string }> };

/** Asks whether to ignore a member, and says what that means; where they are ignored, whether to stop. */
export default async function IgnorePage({ params }: Props) {
  const { handle } = await params;
  const actor = await currentActor();
  if (!actor) redirect(`/log-in?next=${encodeURIComponent(ignorePath(handle))}`);
  const member = await toIgnore(handle, actor);
  if (!member) notFound();
  const { penName, own, ignored } = member;
  return (
    <AccountPage title={ignored ? `You ignore ${penName}` : `Ignore ${penName}?`}>
      {own ? (
        <p>This is you. You cannot ignore yourself.</p>
      ) : (
        <>
          <p>
            {ignored
              ? "Their comments are folded away for you, and you get no notices about what they do."
              : "Their comments will be folded away for you (you can still open each of them), and you will get no notices about what they do. They do not learn of it, and nobody else does."}
          </p>
          <IgnoreForm handle={handle} ignored={ignored} />
        </>
      )}
      <p>
        <a href={`/contributors/${handle}`} className="link target">
          Back to the profile
        </a>
      </p>
      {!own && !ignored && (
        <p className="text-sm text-soft">Does it break the rules? Then report it instead: a moderator looks at it.</p>
      )}
    </AccountPage>
  );
}
