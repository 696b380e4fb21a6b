import { setRecommended } from "@/components/site/recommended.ts";

/** Takes from the answer of `GET /api/me` what this browser does by itself: whether it shows recommended stories. */
export function followAccount(answer: unknown): void {
  const member = field(answer, "member");
  const shown = field(member, "recommended");
  if (typeof shown === "boolean") setRecommended(shown);
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
