import type { Metadata } from "next";
import { z } from "zod";
import { RequestForm } from "@/components/promos/request-form.tsx";
import { Breadcrumbs } from "@/components/ui/breadcrumbs.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { limits } from "@/lib/platform/limits.ts";
import { advertisePath } from "@/lib/promos/paths.ts";
import { slots } from "@/lib/promos/rules/slots.ts";

export const metadata: Metadata = { title: "Ask for a slot" };

const query = z.object({
  said: z.literal("sent").optional().catch(undefined),
  slot: z.enum(slots).optional().catch(undefined),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Asks to advertise; without an account too. */
export default async function RequestPage({ searchParams }: Props) {
  const { said, slot } = query.parse(await searchParams);
  return (
    <div className="max-w-160 py-6">
      <Breadcrumbs crumbs={[{ label: "Advertise", href: advertisePath }, { label: "Ask for a slot" }]} />
      <h1 className="headline mt-3 text-3xl">Ask for a slot</h1>
      {said ? (
        <Notice title="Your request has arrived." tone="good" className="mt-5">
          <p className="mb-3">
            An admin looks at it and answers by mail. Nothing is shown, and nothing is owed, before then.
          </p>
          <LinkButton href="/" size="small">
            To the front page
          </LinkButton>
        </Notice>
      ) : (
        <>
          <p className="mt-3 mb-6 text-soft">
            You need no account; up to {limits["promo-request"].points} requests a day are taken from one place. What
            you write is seen by the admins alone.
          </p>
          <RequestForm slot={slot ?? ""} />
        </>
      )}
    </div>
  );
}
