import { Still } from "@/components/ui/still.tsx";

export type FooterLink = { href: string; label: string };

export type SiteFooterProps = {
  siteName: string;
  /** About, Rules, How views are counted, Privacy, Terms: those that exist. */
  links: readonly FooterLink[];
  motto?: readonly string[];
};

const ourMotto = ["Anyone can join.", "Anyone can contribute.", "Anyone can become informed about their world."];

/** The foot of every page: the motto and the house's papers. */
export function SiteFooter({ siteName, links, motto = ourMotto }: SiteFooterProps) {
  return (
    <footer className="mt-16 border-t-2 border-ink">
      <Still>
        <div className="wrap grid gap-x-10 gap-y-6 pt-8 pb-10 md:grid-cols-[minmax(0,1fr)_auto]">
          <div>
            <a href="/" className="headline quiet-link target text-xl">
              {siteName}
            </a>
            <p className="mt-2 font-serif text-lg leading-snug text-soft">
              {motto.map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </p>
          </div>
          <nav aria-label={`About ${siteName}`}>
            <ul className="grid grid-cols-2 gap-x-8 text-sm md:grid-cols-1">
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href} className="quiet-link target">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </Still>
    </footer>
  );
}
