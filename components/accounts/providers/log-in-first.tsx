import { LogInForm } from "@/components/accounts/log-in-form.tsx";
import { Notice } from "@/components/ui/notice.tsx";

const here = { next: "/log-in/with" };

/** To whoever has an account with this address: they log in as they did before, once, and link the two. */
export function LogInFirst({ provider }: { provider: string }) {
  return (
    <>
      <Notice title="Log in once as you did before.">
        Then you can link the two, and {provider} logs you in from now on. So nobody can get into your account who got
        hold of your address elsewhere.
      </Notice>
      <LogInForm onward={here} />
      <p className="flex flex-wrap gap-x-6 text-soft">
        <a href={`/log-in/link?next=${encodeURIComponent(here.next)}`} className="link target">
          Log in by a link in a mail
        </a>
        <a href="/reset" className="link target">
          Forgot your password?
        </a>
      </p>
    </>
  );
}
