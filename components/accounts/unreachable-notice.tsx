import { TryAddressForm } from "@/components/accounts/reach-forms.tsx";
import { Notice } from "@/components/ui/notice.tsx";
import { Time } from "@/components/ui/time.tsx";

/** Tells a member that mail to them comes back, and what to do. */
export function UnreachableNotice({ since }: { since: Date | null }) {
  if (!since) return null;
  return (
    <Notice title="We cannot reach you by mail." tone="accent" className="mb-6">
      <p>
        Mail to your address has come back since <Time at={since} />, so we send none there but what you need to log in.{" "}
        <a href="/account" className="link">
          Give another address
        </a>
        , or say that this one works again:
      </p>
      <div className="mt-3">
        <TryAddressForm />
      </div>
    </Notice>
  );
}
