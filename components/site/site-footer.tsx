import { Still } from "@/components/ui/still.tsx";
import type { SiteSettings } from "@/lib/site/schema.ts";

export type FooterLink = { href: string; label: string };

/** What of the settings stands at the foot. */
export type FooterVoice = Pick<
  SiteSettings,
  "name" | "motto" | "aboutLine" | "supportUrl" | "supportWords" | "contact" | "advertise"
>;

export type SiteFooterProps = {
  voice: FooterVoice;
  /** About, Rules, How views are counted, Privacy, Terms: those that exist. */
  links: readonly FooterLink[];
};

/** The foot of every page: the motto, what the site asks of its readers, and the house's papers. */
export function SiteFooter({ voice, links }: SiteFooterProps) {
  const { name, motto, aboutLine } = voice;
  return (
    <footer className="mt-16 border-t-2 border-ink">
      <Still>
        <div className="wrap grid gap-x-10 gap-y-6 pt-8 pb-10 md:grid-cols-[minmax(0,1fr)_auto]">
          <div className="min-w-0">
            <a href="/" className="headline quiet-link target text-xl">
              {name}
            </a>
            {motto !== "" && (
              <p className="mt-2 font-serif text-lg leading-snug text-soft">
                {motto.split("\n").map((line) => (
                  <span key={line} className="block">
                    {line}
                  </span>
                ))}
              </p>
            )}
            {aboutLine && <p className="mt-3 max-w-prose text-sm text-soft">{aboutLine}</p>}
            <Ways {...voice} />
          </div>
          <nav aria-label={`About ${name}`}>
            <ul className="grid grid-cols-2 gap-x-8 text-sm lg:grid-cols-3">
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

/** To support it, to advertise, to write to whoever runs it: those that an admin has opened. */
function Ways({ name, supportUrl, supportWords, advertise, contact }: FooterVoice) {
  const ways = [
    supportUrl && { href: supportUrl, label: supportWords || `Please help support ${name}`, rel: "noopener" },
    advertise === "on" && { href: "/", label: `Read ${name} here` },
    advertise === "on" && { href: "/advertise", label: `Advertise on ${name} here` },
    contact && { href: `mailto:${contact}`, label: `Write to ${name}` },
  ].filter((way) => way !== "" && way !== false);
  if (ways.length === 0) return null;
  return (
    <p data-print="hide" className="mt-3 flex flex-wrap gap-x-5 text-sm">
      {ways.map(({ label, ...way }) => (
        <a key={label} {...way} className="link target">
          {label}
        </a>
      ))}
    </p>
  );
}
