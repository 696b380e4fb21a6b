import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

const tones = {
  plain: "border-ink bg-raised",
  accent: "border-accent bg-accent-wash",
  good: "border-good bg-good-wash",
  fact: "border-fact bg-fact-wash",
  fiction: "border-fiction bg-fiction-wash",
};

export type NoticeProps = Omit<ComponentProps<"div">, "title"> & { title?: ReactNode; tone?: keyof typeof tones };

/** A standing remark about the thing it stands above: held, retracted, corrected. */
export function Notice({ title, tone = "plain", className, children, ...rest }: NoticeProps) {
  return (
    <div role="note" className={classNames("border-s-4 px-4 py-3 text-[0.9375rem]", tones[tone], className)} {...rest}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
