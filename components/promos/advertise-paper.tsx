import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Panel } from "@/components/ui/panel.tsx";
import { Still } from "@/components/ui/still.tsx";
import { registerPath, requestPath } from "@/lib/promos/paths.ts";
import { leastWords, slots, slotWords } from "@/lib/promos/rules/slots.ts";

/** The slots, the rules, the exclusions and the counting of promos, with the numbers of the rules themselves. */
export function AdvertisePaper({ siteName }: { siteName: string }) {
  return (
    <Still>
      <h1 className="headline text-4xl leading-tight">Advertise on {siteName}</h1>
      <p className="mt-3 mb-5 text-soft">
        A promo is a few words, a picture and a link. It is labelled, it follows nobody, and everybody can see who pays
        for it.
      </p>
      <p className="mb-8 flex flex-wrap gap-3">
        <LinkButton href={requestPath} tone="solid">
          Ask for a slot
        </LinkButton>
        <LinkButton href={registerPath}>See what runs</LinkButton>
      </p>
      <Panel title="The slots">
        <dl className="divide-y divide-rule">
          {slots.map((slot) => (
            <div key={slot} className="py-3">
              <dt className="font-semibold">{slotWords[slot].name}</dt>
              <dd className="text-soft">
                {slotWords[slot].where} {slotWords[slot].size}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      <Points title="The rules">
        <li>It says “Promoted” and the name of whoever pays.</li>
        <li>It leads to one address that begins with https://. An admin looks at it before it runs.</li>
        <li>
          <a href="/rules" className="link">
            The rules of the site
          </a>{" "}
          hold for it too. Anybody can report it, and a moderator can remove it at once.
        </li>
        <li>
          It brings no script, no cookie and nothing from another server. Nobody is followed by it, or picked for it.
        </li>
        <li>Of several promos for one slot, a page shows one for ten minutes, then draws again, by weight.</li>
        <li>Nobody stands twice on one page.</li>
      </Points>
      <Points title="Where no promo stands">
        <li>In stories whose verdict is Fiction or Disputed.</li>
        <li>In health stories, unless an admin has allowed that promo there. The public list says which these are.</li>
        <li>In a story that names the advertiser or links to their site.</li>
        <li>On the pages of stories that are held, retracted or removed.</li>
        <li>Within the text of a story of fewer than {leastWords} words; and never among the comments.</li>
      </Points>
      <Points title="How it is counted">
        <li>
          Seen: when at least half of it has come into the window. A reader counts once in half an hour, and is told
          apart as{" "}
          <a href="/about/views" className="link">
            for views
          </a>
          . Without JavaScript, nobody can tell whether it was seen, so it is not counted.
        </li>
        <li>Clicked: when a reader has followed its link, once in half an hour, with or without JavaScript.</li>
        <li>Programs that say they are robots, pages loaded in advance, and the story’s own author are not counted.</li>
        <li>Both numbers stand in the public list, and stay there for a year after it is over.</li>
      </Points>
      <p className="mt-2 mb-4">
        <LinkButton href={requestPath}>Ask for a slot</LinkButton>
      </p>
    </Still>
  );
}

function Points({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Panel title={title}>
      <ul className="list-disc space-y-1.5 ps-5">{children}</ul>
    </Panel>
  );
}
