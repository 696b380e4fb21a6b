import type { ComponentProps } from "react";
import { HeaderIcon } from "@/components/site/header-icon.tsx";
import type { HeaderMember } from "@/components/site/read-member.ts";
import { Avatar } from "@/components/ui/avatar.tsx";
import { unreadWords } from "@/lib/notices/rules/counts.ts";

export type LogOut = ComponentProps<"form">["action"];

const item = "quiet-link target min-w-11 justify-center gap-2 max-md:-me-3";

/** The masthead of a member: own desk, own page, the way out. Words on a wide screen, signs on a phone. */
export function MemberLinks({ member, logOut }: { member: HeaderMember; logOut: LogOut }) {
  return (
    <>
      {member.moderates && (
        <a href="/moderation" className={`${item} max-md:hidden`}>
          Moderation
        </a>
      )}
      <a href="/dashboard" className={item}>
        <HeaderIcon sign="dashboard" className="md:hidden" />
        <span className="max-md:sr-only">Dashboard</span>
      </a>
      {member.unread > 0 && <UnreadLink unread={member.unread} />}
      <a href={`/contributors/${member.handle}`} className={item}>
        <Avatar name={member.penName} src={member.avatar} size={24} className="max-md:size-8" />
        <span className={member.moderates ? "sr-only" : "max-w-32 truncate max-md:sr-only"}>{member.penName}</span>
      </a>
      <form action={logOut} method={typeof logOut === "string" ? "post" : undefined}>
        <button type="submit" className={item}>
          <HeaderIcon sign="leave" className="md:hidden" />
          <span className="whitespace-nowrap max-md:sr-only">Log out</span>
        </button>
      </form>
    </>
  );
}

/** How many notices are unread, and the way to them. */
function UnreadLink({ unread }: { unread: number }) {
  const words = unreadWords(unread);
  return (
    <a
      href="/dashboard/notices"
      aria-label={`${words} unread ${unread === 1 ? "notice" : "notices"}`}
      className={`${item} md:-mx-5`}
    >
      <span className="num grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1.5 text-2xs font-semibold text-paper">
        {words}
      </span>
    </a>
  );
}
