import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names.ts";

export type Tab = { href: string; label: ReactNode; current?: boolean };

export type TabsProps = ComponentProps<"nav"> & {
  /** What the tabs choose: "Order of comments". */
  "aria-label": string;
  tabs: readonly Tab[];
  /** `line`: a row under a hairline. `inline`: words in a row, for the end of a heading. */
  look?: "line" | "inline";
};

/** Views of one thing as links, each with an address of its own. */
export function Tabs({ tabs, look = "line", className, ...rest }: TabsProps) {
  const line = look === "line";
  return (
    <nav className={classNames(line && "scroll-fade border-b border-rule", className)} {...rest}>
      <ul className={classNames("flex whitespace-nowrap", line ? "gap-6" : "gap-3.5")}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={classNames(
                "target justify-center text-soft hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink",
                line ? "border-b-2 border-transparent aria-[current]:border-ink" : "min-w-11 text-sm",
              )}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
