import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Still } from "@/components/ui/still.tsx";
import { siteSettings } from "@/lib/site/read-settings.ts";

type Props = Omit<ComponentProps<"section">, "children">;

/** Asks a guest in, and a member to invite somebody: a kept page has both, and the style sheet shows the one that is meant. */
export async function JoinCall(props: Props) {
  const { signUp } = await siteSettings();
  if (signUp === "closed") return null;
  return (
    <>
      {signUp === "open" ? <JoinFreely {...props} /> : <JoinInvited {...props} />}
      <InviteFriend {...props} />
    </>
  );
}

/** Its link is not called "Sign up", so that the masthead's stays the only one of that name. */
function JoinFreely(props: Props) {
  return (
    <Call {...props} aria-label="Join" data-for="guests" title="Seen something? Say so.">
      <Words>
        Anyone can join. Anyone can contribute. Anyone can become informed about their world. You keep your words and
        your name, or a pen name. Create your account, invite your friends.
      </Words>
      <LinkButton href="/sign-up" tone="solid" wide>
        Create your account
      </LinkButton>
    </Call>
  );
}

function JoinInvited(props: Props) {
  return (
    <Call {...props} aria-label="Join" data-for="guests" title="Seen something? Say so.">
      <Words>
        New members come by invitation, from somebody who is here already. You keep your words and your name, or a pen
        name.
      </Words>
      <LinkButton href="/sign-up" wide>
        How to join
      </LinkButton>
    </Call>
  );
}

function InviteFriend(props: Props) {
  return (
    <Call {...props} aria-label="Invite" data-for="members" title="Who else was there?">
      <Words>
        Invite somebody who has something to tell, or who reads closely. You have a few invitations to give, by a link
        or a mail.
      </Words>
      <LinkButton href="/dashboard/invitations" wide>
        Invite a friend
      </LinkButton>
    </Call>
  );
}

function Call({ title, className, children, ...rest }: ComponentProps<"section"> & { title: string }) {
  return (
    <section data-print="hide" className={classNames("border border-ink bg-raised p-5", className)} {...rest}>
      <Still>
        <h2 className="headline text-[1.375rem] leading-tight">{title}</h2>
        {children}
      </Still>
    </section>
  );
}

function Words({ children }: ComponentProps<"p">) {
  return <p className="mt-1.5 mb-4 text-sm text-soft">{children}</p>;
}
