import { JoinForm } from "@/components/accounts/providers/join-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import type { Coming } from "@/lib/accounts/providers/identity.ts";
import type { SiteSettings } from "@/lib/site/schema.ts";

type Props = { provider: string; coming: Coming; signUp: SiteSettings["signUp"]; invited: boolean };

/** The pen name of a new member, or why there can be none. */
export function Joining({ provider, coming, signUp, invited }: Props) {
  if (signUp === "closed")
    return (
      <Notice title="This site takes no new members just now.">
        <p>Everything here can still be read, and you can report what breaks the rules.</p>
      </Notice>
    );
  if (signUp === "invitation" && !invited)
    return (
      <Notice title="New members come by invitation here.">
        <p>Ask a member for one, and open its link. Then come in with {provider} from that page.</p>
      </Notice>
    );
  if (coming.email === null)
    return (
      <Notice title={`${provider} knows no confirmed address of yours.`}>
        <p>
          Confirm one there and come back, or{" "}
          <a href="/sign-up" className="link">
            sign up with your e-mail address
          </a>
          .
        </p>
      </Notice>
    );
  return (
    <>
      <p className="text-soft">
        Your account here gets the address <strong className="wrap-anywhere">{coming.email}</strong>. It is shown to
        nobody.
      </p>
      <JoinForm name={coming.name} />
    </>
  );
}
