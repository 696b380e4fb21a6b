import { HeaderIcon } from "@/components/site/header-icon.tsx";

/** The way to search, at the end of the sections; a magnifying glass alone on a phone. */
export function SearchLink() {
  return (
    <a
      href="/search"
      className="quiet-link target min-w-11 flex-none justify-center gap-2 text-[0.9375rem] font-medium"
    >
      <HeaderIcon sign="search" />
      <span className="max-md:sr-only">Search</span>
    </a>
  );
}
