import { followAccount } from "@/components/site/follow-account.ts";
import { type HeaderMember, readMember } from "@/components/site/read-member.ts";

export { MemberLinks } from "@/components/site/member-links.tsx";
export { showOwn } from "@/components/site/show-own.ts";

/** Who is signed in, as far as it could be found out. */
export type Known = HeaderMember | "guest" | "unreachable";

/** Asks who is signed in. */
export async function askWhoIsSignedIn(signal: AbortSignal): Promise<Known> {
  try {
    const response = await fetch("/api/me", { signal, headers: { accept: "application/json" } });
    if (response.status === 401) return "guest";
    if (!response.ok) return "unreachable";
    const answer: unknown = await response.json();
    followAccount(answer);
    return readMember(answer) ?? "guest";
  } catch {
    return "unreachable";
  }
}
