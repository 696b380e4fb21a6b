import { LinkAccountForm } from "@/components/accounts/providers/link-account-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";

type Props = {
  how: "at-once" | "by-password" | "without-password" | "unverified";
  provider: string;
  /** The address that the other site has confirmed, if any. */
  email: string | null;
  penName: string;
};

/** Asks whether an account of another site is to let this member in, or says what has to be done first. */
export function Linking({ how, provider, email, penName }: Props) {
  if (how === "unverified")
    return (
      <Notice title="Confirm your e-mail address first.">
        <a href="/verify" className="link">
          The link is in our mail to you
        </a>
        . Then link the two in your settings.
      </Notice>
    );
  if (how === "without-password")
    return (
      <Notice title="You logged in a while ago.">
        To be sure that it is you, log out and in again, or{" "}
        <a href="/reset" className="link">
          set a password
        </a>
        . Then link the two in your settings.
      </Notice>
    );
  return (
    <>
      <p>
        From now on the {provider} account {email && <strong className="wrap-anywhere">{email}</strong>} logs you in
        here as <strong>{penName}</strong>. Readers never see that the two belong together.
      </p>
      <LinkAccountForm provider={provider} asksPassword={how === "by-password"} />
      <a href="/account#linked" className="link target">
        Leave things as they are
      </a>
    </>
  );
}
