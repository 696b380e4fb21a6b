/** Who is signed in, as the masthead needs to know it. */
export type HeaderMember = {
  penName: string;
  handle: string;
  avatar: string | null;
  moderates: boolean;
  /** How many notices they have not read. */
  unread: number;
};

/** Takes the member out of the answer of `GET /api/me`; null when nobody is signed in. */
export function readMember(answer: unknown): HeaderMember | null {
  const member = field(answer, "member");
  const [penName, handle, avatar] = [field(member, "penName"), field(member, "handle"), field(member, "avatar")];
  if (typeof penName !== "string" || typeof handle !== "string") return null;
  const moderates = field(member, "moderates") === true;
  const unread = Number(field(member, "unread")) || 0;
  return { penName, handle, avatar: typeof avatar === "string" ? avatar : null, moderates, unread };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
