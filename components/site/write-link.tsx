import { HeaderIcon } from "@/components/site/header-icon.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";

/** The masthead's one solid button; a pencil on a phone. */
export function WriteLink() {
  return (
    <LinkButton href="/write" tone="solid" className="max-md:w-11 max-md:px-0">
      <HeaderIcon sign="write" className="md:hidden" />
      <span className="max-md:sr-only">Write a story</span>
    </LinkButton>
  );
}
