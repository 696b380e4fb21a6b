import { Still } from "@/components/ui/still.tsx";

export type CategoryLink = { href: string; label: string; current?: boolean };

/** The sections in one row; where there are too many for the width it scrolls, and its edge fades. */
export function CategoryNav({ categories }: { categories: readonly CategoryLink[] }) {
  return (
    <nav aria-label="Categories" className="scroll-fade min-w-0 flex-1 max-md:-ms-4 max-md:ps-4">
      <Still>
        <ul className="-mx-3 flex w-max text-[0.9375rem] whitespace-nowrap">
          {categories.map(({ href, label, current }) => (
            <li key={href}>
              <a
                href={href}
                aria-current={current ? "page" : undefined}
                className="quiet-link target group px-3 font-medium aria-[current]:font-bold"
              >
                <span className="leading-[2.75rem] group-aria-[current]:shadow-[inset_0_-2px_0_var(--ink)]">
                  {label}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </Still>
    </nav>
  );
}
