import { LinkButton } from "@/components/ui/link-button.tsx";

type Props = { page: number; pages: number; href: (page: number) => string };

/** The way to the pages before and after. */
export function PageLinks({ page, pages, href }: Props) {
  if (pages < 2) return null;
  return (
    <nav aria-label="Pages" className="mt-5 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <LinkButton rel="prev" href={href(page - 1)}>
          Previous page
        </LinkButton>
      )}
      <span className="num text-soft">
        Page {page} of {pages}
      </span>
      {page < pages && (
        <LinkButton rel="next" href={href(page + 1)}>
          Next page
        </LinkButton>
      )}
    </nav>
  );
}
