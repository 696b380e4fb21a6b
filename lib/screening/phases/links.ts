import { hostOf, kindOf, linksIn } from "../rules/links.ts";
import { trustGrants } from "../rules/trust.ts";
import type { Finding, Phase, Submission } from "../schema.ts";

/** How many links a comment can have before it is held, by the trust in its writer. */
export const borneInComments = [0, 2, 6, 12] as const;
/** The same for stories. */
export const borneInStories = [12, 40, 200, 400] as const;

/** The same for what somebody asks to advertise, whoever they are: the link that it leads to stands apart. */
export const borneInPromos = 2;

/** Holds links from new members, a great many links from others, and links that hide where they lead. */
export const links: Phase = {
  name: "links",
  look: (submission, { author }) => {
    if (submission.kind === "report") return null;
    const found = linksOf(submission);
    const trust = author?.trust ?? 0;
    const borne = submission.kind === "promo" ? borneInPromos : borneIn(submission)[trust];
    if (found.length > borne) return heldFor(found, trust === 0 ? forNewcomers : forMany);
    const hidden = found.filter((link) => kindOf(hostOf(link)) === "short");
    return hidden.length > 0 && trust < trustGrants.shortLinks ? heldFor(hidden, forHidden) : null;
  },
};

function borneIn({ kind }: Submission): typeof borneInStories | typeof borneInComments {
  return kind === "story" ? borneInStories : borneInComments;
}

const forNewcomers = "Links from new members are looked at first.";
const forMany = "This has many links.";
const forHidden = "This has a shortened link, which does not show where it leads.";

function linksOf({ text, links: given }: Submission): string[] {
  const written = text.length > 100_000 ? [] : linksIn(text);
  return [...new Set([...given, ...written])];
}

function heldFor(found: readonly string[], sentence: string): Finding {
  const hosts = [...new Set(found.map(hostOf))].filter(Boolean).slice(0, 5);
  return {
    outcome: "hold",
    sentence,
    features: [{ name: `${found.length} link${found.length === 1 ? "" : "s"}: ${hosts.join(", ")}`, weight: 1 }],
  };
}
