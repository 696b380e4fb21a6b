import type { Refusal } from "@/components/comments/comment-form.tsx";
import { WithDecisionLink } from "@/components/moderation/public/with-decision-link.tsx";

/** Why something was not done, and for guests the way in and back; in a new tab where only this page holds their text. */
export function Refused({ refusal, back, newTab }: { refusal: Refusal; back: string; newTab?: boolean }) {
  const aside = newTab ? { target: "_blank", rel: "noopener" } : {};
  const next = `?next=${encodeURIComponent(back)}`;
  return (
    <div role="alert" className="text-sm">
      <p className="font-semibold text-accent">
        <span aria-hidden="true">▲ </span>
        <WithDecisionLink text={refusal.message} />
      </p>
      {refusal.code === "signed_out" && (
        <p className="flex flex-wrap gap-x-5">
          <a href={`/log-in${next}`} className="link target" {...aside}>
            Log in and come back
          </a>
          <a href={`/sign-up${next}`} className="link target" {...aside}>
            Create your account
          </a>
        </p>
      )}
    </div>
  );
}
