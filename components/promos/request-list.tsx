import { DeclineForm } from "@/components/promos/decline-form.tsx";
import { Badge } from "@/components/ui/badge.tsx";
import { LinkButton } from "@/components/ui/link-button.tsx";
import { Time } from "@/components/ui/time.tsx";
import { housePath, promoPath } from "@/lib/promos/paths.ts";
import type { AskedFor } from "@/lib/promos/requests.ts";
import { slotWords } from "@/lib/promos/rules/slots.ts";

/** What people have asked for: those that wait can be answered, the others say how they were. */
export function RequestList({ requests, label }: { requests: readonly AskedFor[]; label: string }) {
  return (
    <ul aria-label={label} className="border-t border-rule">
      {requests.map((asked) => (
        <li key={asked.id} className="border-b border-rule py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="font-semibold wrap-anywhere">
              <bdi>{asked.advertiser}</bdi>
            </h3>
            {asked.isHeld && <Badge tone="accent">looks like spam: nobody was mailed</Badge>}
          </div>
          <AskedForFacts asked={asked} />
          {asked.answer ? <Answer answer={asked.answer} /> : <ToAnswer asked={asked} />}
        </li>
      ))}
    </ul>
  );
}

/** Who asks, for what, where and when. */
export function AskedForFacts({ asked }: { asked: AskedFor }) {
  return (
    <>
      <p className="text-sm text-soft wrap-anywhere">
        <bdi>{asked.name}</bdi>, <bdi>{asked.email}</bdi>, on <Time at={asked.createdAt} format="full" />
      </p>
      <p className="text-sm">
        {slotWords[asked.slot].name}, <Time at={asked.startsOn} /> to <Time at={asked.endsOn} />
      </p>
      <blockquote dir="auto" className="mt-2 border-s-2 border-line ps-3 whitespace-pre-line wrap-anywhere">
        {asked.words}
      </blockquote>
      <p className="mt-2 text-sm wrap-anywhere">Link: {asked.link}</p>
    </>
  );
}

function ToAnswer({ asked }: { asked: AskedFor }) {
  return (
    <div className="mt-3 space-y-2">
      <LinkButton href={`${housePath}/new?request=${asked.id}`} tone="solid" aria-label={`Accept: ${asked.advertiser}`}>
        Accept: make a promo of it
      </LinkButton>
      <DeclineForm request={asked.id} advertiser={asked.advertiser} />
    </div>
  );
}

function Answer({ answer: { at, by, promoId, note } }: { answer: NonNullable<AskedFor["answer"]> }) {
  return (
    <p className="mt-2 text-sm">
      {promoId ? (
        <a href={promoPath(promoId)} className="link">
          Accepted
        </a>
      ) : (
        <span className="font-semibold">Declined</span>
      )}
      {" by "}
      <bdi>{by ?? "an account that is gone"}</bdi>, <Time at={at} format="full" />
      {note && <span className="block text-soft wrap-anywhere">“{note}”</span>}
    </p>
  );
}
