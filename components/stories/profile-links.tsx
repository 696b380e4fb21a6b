/** A contributor's pages elsewhere that link back to this profile. */
export function ProfileLinks({ links }: { links: readonly string[] }) {
  return (
    <ul aria-label="Links" className="mt-2 flex flex-wrap gap-x-5">
      {links.map((url) => (
        <li key={url} className="min-w-0">
          <a href={url} rel="me nofollow ugc noopener" className="link target text-sm wrap-anywhere">
            {withoutScheme(url)}
          </a>
          <span className="text-sm text-good" title="This page links back to this profile.">
            {" "}
            <span aria-hidden="true">✓</span>
            <span className="sr-only">proved: it links back</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
