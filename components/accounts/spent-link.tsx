import { Notice } from "@/components/ui/notice.tsx";

/** What a link that no longer works leads to, and what to do instead. */
export function SpentLink({ href, label }: { href: string; label: string }) {
  return (
    <Notice title="This link has been used or has expired.">
      <p>
        Nothing was changed.{" "}
        <a href={href} className="link">
          {label}
        </a>
      </p>
    </Notice>
  );
}
