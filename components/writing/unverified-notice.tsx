import { AskVerificationForm } from "@/components/accounts/ask-verification-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";

/** For members whose e-mail is not confirmed: what they can do already, and what is missing. */
export function UnverifiedNotice() {
  return (
    <Notice title="Confirm your e-mail address to publish" tone="accent" className="mb-6">
      <p className="mb-2">
        Open the link in the message we sent you. Until then you can write, save and preview; nothing is lost.
      </p>
      <AskVerificationForm />
    </Notice>
  );
}
