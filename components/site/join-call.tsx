import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names.ts";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Still } from "@/components/ui/still.tsx";

/** Asks a guest in. Its link is not called "Sign up", so that the masthead's stays the only one of that name. */
export function JoinCall({ className, ...rest }: ComponentProps<"section">) {
  return (
    <section
      aria-label="Join"
      data-print="hide"
      className={classNames("border border-ink bg-raised p-5", className)}
      {...rest}
    >
      <Still>
        <h2 className="headline text-[1.375rem] leading-tight">Seen something? Say so.</h2>
        <p className="mt-1.5 mb-4 text-sm text-soft">
          Anyone can join. Anyone can contribute. You keep your words and your name, or a pen name. Create your account,
          invite your friends.
        </p>
        <LinkButton href="/sign-up" tone="solid" wide>
          Create your account
        </LinkButton>
      </Still>
    </section>
  );
}
