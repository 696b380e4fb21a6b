import { TryAgainForm } from "@/components/accounts/reach-forms.tsx";
import { Time } from "@/components/ui/time.tsx";
import type { BouncedAddress } from "@/lib/accounts/bounced.ts";

/** Addresses that mail came back from. */
export function BouncedList({ addresses }: { addresses: readonly BouncedAddress[] }) {
  return (
    <ul className="border-b border-rule">
      {addresses.map(({ key, shown, status, days, lastAt, unreachable, penName, handle }) => (
        <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-rule py-3">
          <div className="min-w-0">
            <p className="font-semibold wrap-anywhere">
              {handle ? (
                <a href={`/contributors/${handle}`} className="quiet-link">
                  <bdi>{penName}</bdi>
                </a>
              ) : (
                "Somebody who is no member"
              )}
            </p>
            <p className="num text-sm text-soft wrap-anywhere">
              {shown && `${shown} · `}
              {status} · <Time at={lastAt} />
            </p>
            <p className="text-sm text-soft">
              {unreachable
                ? "Out of reach: only what is needed to log in is sent."
                : `On ${days} ${days === 1 ? "day" : "days"} of late; it may pass.`}
            </p>
          </div>
          <TryAgainForm address={key} label={penName ?? (shown || status)} />
        </li>
      ))}
    </ul>
  );
}
